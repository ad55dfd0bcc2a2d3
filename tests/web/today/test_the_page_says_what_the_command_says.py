"""What the page says equals `backstride today` on the exported journal, day by day."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.heart.notation import read_session
from backstride.web import clock as apps_clock
from backstride.web.journals.append import append
from backstride.web.journals.journal_of import journal_file
from backstride.web.journals.models import Participant
from tests.cli.typing_at_it import Typed
from tests.web.conftest import Clock
from tests.web.today.reading import html_of, in_order, looked_at, rules_of, text_of

pytestmark = [pytest.mark.usefixtures("uncounted"), pytest.mark.sqlite]

STORIES = sorted(Path("examples").glob("*/journal.jsonl"))
EVERY = 6
"""Days from one look to the next: a prime to none of the weeks, so that every weekday comes."""
AFTERWARDS = 60
SHOWN_WHEN_STOPPED = "now"


Command = Callable[[date], dict[str, Any]]
"""What the command says on a day about the journal as it is exported."""


@pytest.fixture
def command(participant: Participant, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    def says(day: date) -> dict[str, Any]:
        exported = tmp_path / "journal.jsonl"
        exported.write_bytes(journal_file(participant.pk))
        document: dict[str, Any] = Typed(capsys)("today", exported, "--on", day, "--json").document
        return document

    return says


@pytest.mark.parametrize("journal", STORIES, ids=lambda path: path.parent.name)
def test_on_any_day_of_any_story(
    journal: Path, participant: Participant, ana: Client, clock: Clock, command: Command
) -> None:
    told = [json.loads(line) for line in journal.read_text().splitlines()]
    participant.zone = next(each["zone"] for each in told if each["kind"] == "enrolled")
    participant.save()
    for moment in _moments(told, participant.zone):
        so_far = [each for each in told if datetime.fromisoformat(each["at"]) <= moment]
        if any(each["kind"] == "enrolled" for each in so_far):
            clock.now = moment
            append(participant.pk, so_far, apps_clock.now())
            _compare_today_and_on_days_that_follow(ana, clock, command)


def _moments(told: list[dict[str, Any]], zone: str) -> list[datetime]:
    days = [datetime.fromisoformat(each["at"]).date() for each in told]
    first, last = min(days), max(days) + timedelta(days=AFTERWARDS)
    look_at = [first + timedelta(days=ahead) for ahead in range(0, (last - first).days, EVERY)]
    return [datetime(day.year, day.month, day.day, 23, 30, tzinfo=ZoneInfo(zone)) for day in look_at]


def _compare_today_and_on_days_that_follow(ana: Client, clock: Clock, command: Command) -> None:
    """Nothing new is told after it: the standing is moved on, or worked out anew."""
    for _ in range(3):
        _compare(html_of(ana), ana.get("/today/").context["page"], command(clock.now.date()))
        clock.now += timedelta(days=1)


def _compare(html: str, page: Any, said: dict[str, Any]) -> None:
    text, stopped = text_of(html), said["mode"] == "stopped"
    reasons = [each for each in said["reasons"] if not stopped or each["urgency"] == SHOWN_WHEN_STOPPED]
    assert rules_of(html) == [(each["rule"], each["urgency"]) for each in reasons]
    for each in reasons:
        assert each["says"] in text
        assert (each["to_do"] or "") in text
    if stopped:
        assert said["emergency"][1:] == page.help.advice.paragraphs[1:]
        return
    assert page.day == date.fromisoformat(said["on"])
    assert (page.mode, page.due) == (said["mode"], said["due"])
    _compare_session(text, page, said)
    _compare_attention(html, text, said)
    assert _day(said["good_until"]) == page.good_until
    assert page.evidence == said["evidence"]


def _compare_session(text: str, page: Any, said: dict[str, Any]) -> None:
    assert _day(said["next_session_on"]) == page.next_on
    if said["next_session"] is None:
        assert page.dose is None
        return
    session = read_session(said["next_session"]["text"])
    assert page.dose.session == session
    assert session_in_words(session, Words("en"))[1:] in text
    assert f"stage {said['stage']} of" in text
    if said["due"]:
        assert said["session"] == said["next_session"]
        assert "I did it" in text
    elif page.next_on:
        assert Words("en").say("today", "next_on", day=page.next_on) in text


def _compare_attention(html: str, text: str, said: dict[str, Any]) -> None:
    reasons = " ".join(each["says"] for each in said["reasons"])
    for each in said["attention"]:
        assert each["says"] in text
        since = date.fromisoformat(each["first_seen"])
        assert Words("en").say("today", "since.routine", day=since) in text
        assert each["urgency"] == "routine" or Words("en").say("today", "since", day=since) in text
    beside = [(each["rule"], each["urgency"]) for each in said["attention"] if each["says"] not in reasons]
    assert in_order(looked_at(html)) == in_order(beside)


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
