"""The contacts of somebody with a clinic: planned, moved, fixed, held; and where each stands today."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from backstride.heart.entries import Entry
from backstride.heart.programme import Contact
from backstride.web.clinic.models import Clinic
from backstride.web.contacts.appointments import appointments_of, days_of
from backstride.web.contacts.days import (
    Day,
    Stands,
    as_moved,
    due_among,
    how_it_stands,
    name_of,
    planned_days,
)
from backstride.web.contacts.models import Appointment
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.journals.reviews_held import corrected_on, local_day
from backstride.web.participant.plan.reviews import programme_of


class Talk(NamedTuple):
    """A contact: its days are local. `days`: how many lie between its day and today, either way."""

    contact: Contact
    on: date
    planned_on: date
    """The programme's own day."""
    stands: Stands
    waits: bool
    """Whether it is the one to hold now."""
    days: int
    appointment: Appointment | None
    """Where the clinic moved it or fixed its hour, and did not call that off."""
    held: Entry | None
    held_on: date | None
    corrected_on: date | None = None
    """When what was noted was told anew."""

    @property
    def name(self) -> str:
        """How `contact_held` calls it."""
        return name_of(self.contact)

    @property
    def is_moved(self) -> bool:
        """Whether it is on another day than the programme's."""
        return self.on != self.planned_on

    @property
    def by_clinic(self) -> bool:
        """Whether a clinician held it, of whichever clinic; else it was a review on one's own."""
        return self.held is not None and self.held.by == "clinician"


def talks_with(
    participant: Participant, clinic: Clinic, kept: Kept, held: Mapping[str, Entry]
) -> tuple[Talk, ...]:
    """All contacts of the present course, by week; none before an enrolment. One query.

    `held`: the contacts held since the enrolment, by name.
    """
    if kept.person is None:
        return ()
    rows = appointments_of(participant, clinic, kept.person.enrolled_on)
    contacts = {name_of(each): each for each in programme_of(kept).contacts}
    planned = planned_days(contacts.values(), kept.person.enrolled_on)
    days, today = as_moved(planned, days_of(rows.values())), kept.decision.on
    due = due_among(days, today, held)

    def talk(day: Day, first: Day) -> Talk:
        row, entry = rows.get(day.name), held.get(day.name)
        return Talk(
            contact=contacts[day.name],
            on=day.on,
            planned_on=first.on,
            stands=how_it_stands(day, due, today, held),
            waits=due is not None and day.name == due.name,
            days=abs((today - day.on).days),
            appointment=row if row and not row.called_off else None,
            held=entry,
            held_on=local_day(entry, participant.zone) if entry else None,
            corrected_on=corrected_on(entry, participant.zone) if entry else None,
        )

    return tuple(talk(day, first) for day, first in zip(days, planned, strict=True))


def next_after(talks: tuple[Talk, ...], talk: Talk) -> Talk | None:
    """The contact after one that is not held yet; None after the last."""
    later = (each for each in talks if each.contact.week > talk.contact.week and each.held is None)
    return next(later, None)


def next_to_hold(talks: tuple[Talk, ...]) -> Talk | None:
    """The one that waits, due or missed, else the next one ahead; None where all are over."""
    waits = [each for each in talks if each.waits]
    ahead = sorted((each for each in talks if each.stands == "ahead"), key=lambda talk: talk.on)
    return next(iter([*waits, *ahead]), None)
