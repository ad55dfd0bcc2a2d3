"""The morning after: about which session it is, what the form says, and from an entry back into the form."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.http import QueryDict

from backstride.book.words import Words
from backstride.heart.fields import JSON, is_yes
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.log.legs import fill_legs, read_legs
from backstride.web.participant.log.typed import Typed
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


def read_morning(form: QueryDict, words: Words) -> tuple[dict[str, JSON] | None, dict[str, str]]:
    """What the form says, or what is wrong with it."""
    typed = Typed(form, words)
    says = {
        "pain": typed.scale("pain", needed=True),
        "back_to_usual": typed.yes_or_no("usual", needed=True),
        "legs": read_legs(typed, needed=False),
    }
    known = {key: value for key, value in says.items() if value is not None}
    return (None, typed.wrong) if typed.wrong else (known, {})


def fill_morning(line: Line) -> QueryDict:
    """The form that says what an entry says."""
    says, form = line.entry.says, QueryDict(mutable=True)
    usual = "yes" if is_yes(says["back_to_usual"]) else "no"
    fields = {"pain": f"{says['pain']:g}", "usual": usual, **fill_legs(says.get("legs"))}
    for name, value in fields.items():
        form[name] = value
    return form
