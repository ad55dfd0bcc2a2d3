"""What somebody reads first while a clinician holds their sessions: who does, since when, and why."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from backstride.heart.state import Mode
from backstride.web import clock
from backstride.web.clinic.known_by_name import Known, known_to
from backstride.web.clinic.seen_by import Sees, seen_by
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
    who: str = ""
    """By the id that the entry has."""


class Asked(NamedTuple):
    """Who can lift a hold. Neither: nobody at a clinic sees them now."""

    by: Known | None
    """Whoever made it, where they see the person still."""
    clinics: list[Sees]
    """Else any clinic at which somebody sees them."""


def hold_of(participant: Participant, kept: Kept) -> Held | None:
    """The hold that is in force; None where none is, as where only a version was withdrawn."""
    return hold_that_stands(participant) if kept.decision.mode is Mode.HELD else None


def whom_to_ask(participant: Participant, hold: Held) -> Asked:
    """Who can lift it now: nobody is sent to somebody who does not see them any more."""
    clinics = seen_by(participant, clock.now())
    sees_still = any(hold.who in each.clinicians for each in clinics)
    return Asked(hold.by, []) if sees_still and hold.by else Asked(None, clinics)


def hold_that_stands(participant: Participant) -> Held | None:
    """The hold that no clinician has lifted, whatever else sessions wait for."""
    rows = Entry.objects.filter(participant=participant, kind="clinician_decided").order_by("-at", "-seq")
    for line in lines_of(participant, rows):
        decision = line.entry.says["decision"]
        if line.counts and decision == "hold":
            who = line.entry.who or ""
            return Held(line.day, line.entry.says["why"], known_to(participant).get(who), who)
        if line.counts and decision == ENDS_IT:
            return None
    return None


def while_held(participant: Participant, kept: Kept, hold: Held, *, asks_first: bool) -> dict[str, Any]:
    """What the page has beside: the hold, and one question about the back, where one is open."""
    asked = whom_to_ask(participant, hold)
    return {"hold": hold, "asked": asked, "morning": None if asks_first else open_morning(participant, kept)}


def open_morning(participant: Participant, kept: Kept) -> date | None:
    """The session whose morning nobody has told, while it still counts: nothing waits for it."""
    today = kept.decision.on
    found = last_session(participant, kept, today)
    if found is None or found.answer is not None:
        return None
    programme = rulebook().programme(kept.decision.programme, kept.decision.version)
    lapses = (today - found.session.day).days >= programme.value("morning_expires_days")
    return None if lapses else found.session.day
