"""Whatever valid entries come, in whatever order: a decision, or a refusal that says why. Never a crash."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from backstride.book.entry_schemas import entry_schema
from backstride.book.rulebook import shipped_rulebook
from backstride.book.screening import CURRENT, read_questionnaire
from backstride.heart.course import replay
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import JournalRefused, read_journal
from backstride.heart.kinds import KINDS
from backstride.heart.rulebook import NotInTheBook
from tests.cast.from_schema import values_of
from tests.cast.story import EVERY_DAY, Told
from tests.spec.screening.person import answers

pytestmark = pytest.mark.usefixtures("uncounted")

JSON = Any
FIRST_DAY = date(2026, 1, 5)
QUESTIONS = read_questionnaire(CURRENT).questions


def _an_answer(question: str) -> some.SearchStrategy[JSON]:
    offered = QUESTIONS[question].choices or ("yes", "no")
    word = some.sampled_from(offered)
    return some.one_of(
        word, some.lists(word, max_size=2, unique=True), some.integers(-1, 70), some.text(max_size=2)
    )


ODD_ANSWERS = some.fixed_dictionaries({}, optional={question: _an_answer(question) for question in QUESTIONS})
LIKELY: dict[str, dict[str, some.SearchStrategy[JSON]]] = {
    "screened": {
        "questionnaire": some.sampled_from([CURRENT] * 9 + ["screening-0"]),
        "answers": some.one_of(
            some.just(answers()), ODD_ANSWERS.map(lambda odd: {**answers(), **odd}), ODD_ANSWERS
        ),
        "seen_by": some.just("a nurse"),
        "seen_on": some.sampled_from([f"{FIRST_DAY}", "2026-03-01"]),
    },
    "enrolled": {
        "programme": some.sampled_from(["walk", "walk", "run-walk", "couch-to-5k", "swim"]),
        "version": some.sampled_from([None, None, None, "1.0.0", "9"]),
        "zone": some.sampled_from(["Europe/Madrid"] * 9 + ["Mars/Olympus"]),
        "days": some.just(EVERY_DAY),
        "replaces": some.none(),
    },
    "programme_changed": {
        "programme": some.sampled_from(["walk", "run-walk", "couch-to-5k"]),
        "version": some.none(),
    },
    "clinician_decided": {"stage": some.integers(1, 25)},
    "measured": {"total": some.just(1)},
    "withdrawn": {"by": some.just("clinician")},
}
"""Where anything at all would mostly be refused, something more likely."""


@some.composite
def journals(draw: some.DrawFn) -> list[Told]:
    """Entries of every kind, valid each by itself, some days apart; some name others."""
    entries: list[Told] = []
    day = FIRST_DAY
    for number in range(draw(some.integers(1, 10))):
        kind = draw(some.sampled_from(["enrolled", "screened", "session_done", "clinician_decided", *KINDS]))
        told = draw(values_of(entry_schema(kind)))
        told |= {key: draw(value) for key, value in LIKELY.get(kind, {}).items()}
        told |= {"id": str(UUID(int=number)), "at": f"{day}T{draw(some.integers(0, 23)):02}:00:00+01:00"}
        told |= {name: draw(which) for name, which in _what_it_names(told, entries).items() if told.get(name)}
        entries.append({key: value for key, value in told.items() if value is not None})
        day += timedelta(days=draw(some.sampled_from([0, 0, 1, 1, 2, 9, 30, 400])))
    return entries


def _what_it_names(told: Told, before: list[Told]) -> dict[str, some.SearchStrategy[JSON]]:
    """What an entry is about, and what it replaces: something told before, or not told yet."""
    ids = [entry["id"] for entry in before]
    alike = [entry["id"] for entry in before if (entry["kind"], entry["by"]) == (told["kind"], told["by"])]
    later = str(UUID(int=99))
    return {
        "about": some.lists(some.sampled_from([*ids, later]), min_size=1, max_size=2),
        "replaces": some.sampled_from([*alike, later]),
    }


@settings(max_examples=250)
@given(entries=journals())
def test_there_is_a_decision_or_a_refusal_on_every_day(entries: list[Told]) -> None:
    last = date.fromisoformat(entries[-1]["at"][:10])
    for on in (FIRST_DAY, FIRST_DAY + timedelta(days=1), last, last + timedelta(days=100)):
        decided = decision_or_refusal(entries, on)
        if isinstance(decided, Decision):
            assert decided.reasons
            assert (decided.session is not None) is decided.due
            assert decided.good_until is None or decided.good_until > on
        else:
            assert decided


def decision_or_refusal(entries: list[Told], on: date) -> Decision | str:
    """What is decided on a day, or the words of a refusal. Anything else fails the test."""
    try:
        return decide(
            replay(read_journal("\n".join(map(json.dumps, entries)).encode()), shipped_rulebook(), on)
        )
    except (JournalRefused, NotInTheBook) as refused:
        return str(refused)
