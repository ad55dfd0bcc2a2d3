"""About which session a morning is, and whether it was told already."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.told import Line, lines_of

AWAITED = "morning.awaited"
A_FEW = 20
"""So many sessions and mornings are looked at, newest first."""


class Open(NamedTuple):
    """The session whose morning is asked about, and the answer that was given already."""

    session: Line
    answer: Line | None


def awaited_day(kept: Kept) -> date | None:
    """The day whose morning after the decision waits for."""
    days = [reason.figures["day"] for reason in kept.decision.reasons if reason.rule == AWAITED]
    return days[0] if days else None


def last_session(participant: Participant, kept: Kept, today: date) -> Open | None:
    """The last session before today, or that of the day awaited; None where there was none."""
    day = awaited_day(kept)
    sessions = [line for line in _latest(participant, "session_done", today) if line.day < today]
    session = next((line for line in sessions if day is None or line.day == day), None)
    if session is None:
        return None
    if day is not None:
        return Open(session, None)
    answers = (line for line in _latest(participant, "morning_after", today) if line.day > session.day)
    return Open(session, next(answers, None))


def _latest(participant: Participant, kind: str, today: date) -> list[Line]:
    rows = Entry.objects.filter(participant=participant, kind=kind, local_day__lte=today)
    lines = lines_of(participant, rows.order_by("-at", "-id")[:A_FEW])
    return [line for line in lines if line.counts]
