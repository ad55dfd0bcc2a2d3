"""What every page of a change knows: about whom, by which grant, the journal, and where it leads today."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from backstride.heart.course import Course, replay
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import Entry
from backstride.web.clinic.granting import grant_of
from backstride.web.clinic.models import Clinician, Grant
from backstride.web.clinician.person.change.offered import offered
from backstride.web.clinician.person.change.telling import last_told
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.models import Participant
from backstride.web.journals.rulebook import rulebook_of


class Scene(NamedTuple):
    """Replayed once for a page."""

    about: Participant
    clinician: Clinician
    given: Grant
    last: int
    """The number of the last entry told when the journal was read: what was told later is not in it."""
    journal: tuple[Entry, ...]
    course: Course
    now: datetime
    today: date

    @property
    def decision(self) -> Decision:
        """Where somebody stands today."""
        return decide(self.course)

    @property
    def offered(self) -> tuple[str, ...]:
        """The changes that make sense now."""
        return offered(self.course)


def scene_of(request: Any, now: datetime) -> Scene:
    """The scene at a moment.

    The number is read before the journal: what comes between the two is news, never taken as seen.
    """
    about, clinician = request.about, request.clinician
    last, journal = last_told(about), entries_of(about.pk)
    today = now.astimezone(ZoneInfo(about.zone)).date()
    course = replay(journal, rulebook_of(about.pk, now), today)
    return Scene(about, clinician, grant_of(clinician.clinic, about, now), last, journal, course, now, today)
