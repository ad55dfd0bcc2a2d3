"""Who had recovered, or never had it, and since when: only they can have a recurrence."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.heart.entries import Entry
from backstride.heart.fields import is_yes, read_day
from backstride.heart.journal import Diary

FREE = ("recovered", "never")
EPISODE = ("acute", "easing", "chronic")


class Free(NamedTuple):
    """Somebody who was free of it: since when; and the day they told so, from which on it is followed."""

    recovered_on: date
    """The first day of recovery; the first day there is, for whoever never had it."""
    enrolled_on: date
    usual: float
    """The lowest usual pain told (0-10): what is told later never makes a pain count for less."""


def who_was_free(diary: Diary) -> Free | None:
    """From when on somebody was free; None for whoever told of nothing but an episode, or never enrolled."""
    enrolled_on: date | None = None
    usual, free = 10.0, None
    for day, entry in ((day, entry) for day, told in diary.days for entry in told):
        if entry.kind == "enrolled":
            enrolled_on = enrolled_on or day
            usual = min(usual, entry.says["usual_pain"])
        if enrolled_on and free is None:
            recovered_on = _recovered_on(day, entry)
            free = recovered_on and Free(recovered_on, day, usual)
    return free._replace(usual=usual) if free else None


def tells_of_an_episode(entry: Entry) -> bool:
    """Whether an enrolment or a screening says that the back is in an episode."""
    return back_state_in(entry) in EPISODE


def back_state_in(entry: Entry) -> str | None:
    """The back state that an entry tells; None where it tells none."""
    if entry.kind == "enrolled":
        return str(entry.says["back_state"])
    told = entry.says["answers"].get("back_state") if entry.kind == "screened" else None
    return told if isinstance(told, str) else None


def _recovered_on(day: date, entry: Entry) -> date | None:
    """The first day of recovery, where an entry tells that somebody is free."""
    if entry.kind == "checked_in" and is_yes(entry.says.get("recovered")):
        return day
    match back_state_in(entry):
        case "never":
            return date.min
        case "recovered":
            told = read_day(entry.says.get("recovered_on") or "")
            return min(told, day) if told else day
    return None
