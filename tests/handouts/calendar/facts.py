"""A person's week for a calendar: three sessions, on Monday, Wednesday and Friday unless others are named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from backstride.book.rulebook import shipped_rulebook
from backstride.book.words import Words
from backstride.handouts.calendar.events import Facts
from backstride.heart.another_day import Week
from backstride.heart.course import replay
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import read_entry
from backstride.heart.notation import read_session
from tests.cli.journals import ON_TRACK

EN, ES = Words("en", strict=True), Words("es", strict=True)
MONDAY = date(2026, 3, 2)


def decision(on: date = MONDAY, session: str = "walk 16 min", **changed: Any) -> Decision:
    """A decision that asks for this session three times a week."""
    course = replay([read_entry(each) for each in ON_TRACK], shipped_rulebook(), date(2026, 3, 4))
    asked = {"on": on, "days_per_week": 3, "next_session": read_session(session), **changed}
    return replace(decide(course), **asked)


def facts(
    on: date = MONDAY,
    session: str = "walk 16 min",
    zone: str = "Europe/Madrid",
    done: tuple[date, ...] = (),
    wished: tuple[str, ...] = ("mon", "wed", "fri"),
    **more: Any,
) -> Facts:
    """What a calendar is made from."""
    return Facts("ana", zone, decision(on, session), Week(done, 0, wished), **more)
