"""The ladder of a programme that nobody need be on: drawn as participants see theirs, and as rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django.utils.safestring import SafeString

from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.heart.notation import Session
from backstride.heart.programme import Programme
from backstride.web.participant.plan.ladder import Row, draw_ladder


class Rung(NamedTuple):
    """A stage: days a week, the session, its words, minutes moving and running, settled sessions needed."""

    number: int
    days: int
    session: Session
    says: str
    minutes: float
    run_minutes: float
    settled: int


def drawn(programme: Programme) -> SafeString:
    """As a row of bars."""
    rows = [
        Row(
            each.number,
            each.days_per_week,
            each.session,
            each.session.minutes,
            each.session.run_minutes,
            "done",
            False,
        )
        for each in programme.stages
    ]
    return draw_ladder(rows)


def rungs_of(programme: Programme, words: Words) -> Iterator[Rung]:
    """Stage by stage."""
    for each in programme.stages:
        session = each.session
        yield Rung(
            each.number,
            each.days_per_week,
            session,
            session_in_words(session, words),
            round(session.minutes, 1),
            round(session.run_minutes, 1),
            each.settled_needed,
        )
