"""`backstride recurrences`: pain that came back after a month of recovery, and the months free of it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from backstride.book.recurrence.definition import definition
from backstride.book.recurrence.followed import follow
from backstride.book.recurrence.months import Month, free_since, months_in
from backstride.book.recurrence.recurrences import Recurrence, recurrences_in
from backstride.book.rulebook import shipped_rulebook
from backstride.book.words import Words
from backstride.cli.answer import Answer, Emergency
from backstride.cli.emergency_first import emergency_first, emergency_in_journal, emergency_of
from backstride.cli.emergency_page import emergency_page
from backstride.cli.layout import bullets, page_width, table, wrap
from backstride.cli.refusing import entries_in, journal_file, journal_refusals
from backstride.cli.today import day_here
from backstride.heart.course import replay
from backstride.heart.fields import JSON


class Found(NamedTuple):
    """What was found up to a day; `follows`: whether somebody was free of it, so that it can come back."""

    on: date
    follows: bool
    recurrences: tuple[Recurrence, ...]
    months: tuple[Month, ...]


def answer(asked: Namespace, words: Words) -> Answer:
    """The recurrences up to a day. Raises Refused for a journal of no use."""
    path, on = Path(asked.journal), asked.on or day_here()
    content = journal_file(path, words)
    with emergency_first(lambda: emergency_in_journal(content, on, words)):
        entries = entries_in(path, content, words)
        with journal_refusals(path, words):
            followed, course = follow(entries, on), replay(entries, shipped_rulebook(), on)
    found = Found(on, followed is not None, recurrences_in(followed), months_in(followed, on))
    emergency = emergency_of(course, entries, words)
    return Answer(_document(found, emergency), lambda: _page(found, emergency, words))


def _document(found: Found, emergency: Emergency | None) -> dict[str, JSON]:
    since = free_since(found.months)
    return {
        "on": found.on.isoformat(),
        "definition": definition().version,
        "follows": found.follows,
        "recurrences": [_described(each) for each in found.recurrences],
        "months": [{"month": f"{each.first:%Y-%m}", "how": each.how} for each in found.months],
        "free_since": since and since.isoformat(),
        "emergency": list(emergency.advice) if emergency else [],
    }


def _described(one: Recurrence) -> dict[str, JSON]:
    return {
        **one._asdict(),
        "began": one.began.isoformat(),
        "ended": one.ended and one.ended.isoformat(),
        "last": one.last.isoformat(),
        "told_by": list(one.told_by),
    }


def _page(found: Found, emergency: Emergency | None, words: Words) -> Iterator[str]:
    width = page_width()
    yield from emergency_page(emergency)
    if not found.follows:
        yield from wrap(words.say("cli", "recurrences.not_followed"), width)
        return
    if not found.recurrences:
        yield from wrap(words.say("cli", "recurrences.none", day=found.on), width)
    yield from bullets((_line(each, words) for each in found.recurrences), width)
    yield from _months(found.months, words)


def _months(months: Sequence[Month], words: Words) -> Iterator[str]:
    if months:
        yield ""
        head = [words.say("cli", f"recurrences.{column}") for column in ("month", "how")]
        rows = [(f"{each.first:%Y-%m}", words.say("cli", f"recurrences.{each.how}")) for each in months]
        yield from table(head, rows)


def _line(one: Recurrence, words: Words) -> str:
    """When it began and ended, and what is known of how bad it was."""
    began = words.say("cli", "recurrences.began" if one.dated else "recurrences.began_by", day=one.began)
    ended = words.say(
        "cli", "recurrences.ended" if one.ended else "recurrences.goes_on", day=one.ended or one.last
    )
    known = [
        words.say("cli", f"recurrences.{name}.{'yes' if told else 'no'}")
        for name, told in (("limited", one.limited), ("sought_care", one.sought_care))
        if told is not None
    ]
    return " ".join([began, ended, *known])
