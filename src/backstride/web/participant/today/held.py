"""What somebody reads first while a clinician holds their sessions: who does, since when, and why."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from backstride.heart.state import Mode
from backstride.web.clinic.known_by_name import Known, known_to
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Entry, Participant
from backstride.web.journals.rulebook import rulebook
from backstride.web.participant.mornings.whose import last_session
from backstride.web.participant.told import lines_of

ENDS_IT = "resume"


class Held(NamedTuple):
    """A clinician's hold. `by` None: nobody whom they know by name."""

    day: date
    why: str
    by: Known | None


def hold_of(participant: Participant, kept: Kept) -> Held | None:
    """The hold that is in force; None where none is, as where only a version was withdrawn."""
    if kept.decision.mode is not Mode.HELD:
        return None
    rows = Entry.objects.filter(participant=participant, kind="clinician_decided").order_by("-at", "-seq")
    for line in lines_of(participant, rows):
        decision = line.entry.says["decision"]
        if line.counts and decision == "hold":
            by = known_to(participant).get(line.entry.who or "")
            return Held(line.day, line.entry.says["why"], by)
        if line.counts and decision == ENDS_IT:
            return None
    return None


def while_held(participant: Participant, kept: Kept, hold: Held, *, asks_first: bool) -> dict[str, Any]:
    """What the page has beside: the hold, and one question about the back, where one is open."""
    return {"hold": hold, "morning": None if asks_first else open_morning(participant, kept)}


def open_morning(participant: Participant, kept: Kept) -> date | None:
    """The session whose morning nobody has told, while it still counts: nothing waits for it."""
    today = kept.decision.on
    found = last_session(participant, kept, today)
    if found is None or found.answer is not None:
        return None
    programme = rulebook().programme(kept.decision.programme, kept.decision.version)
    lapses = (today - found.session.day).days >= programme.value("morning_expires_days")
    return None if lapses else found.session.day
