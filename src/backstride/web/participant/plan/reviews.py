"""Which reviews there are, on which days, and which one is due. Pure: days and names in, a review out.

Their days, and which one waits, are those of the contacts with a clinic (`web/contacts/days`). The plan
leads to those that were missed, too.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from backstride.heart.programme import Contact, Programme
from backstride.heart.state import SESSIONS_WAIT
from backstride.web.contacts.days import Day, due_among, name_of, planned_days
from backstride.web.journals.kept import Kept
from backstride.web.journals.rulebook import rulebook
from backstride.web.participant.plan.review_questions import Question, questions_of


class Review(NamedTuple):
    """A planned review on one's own: the contact of the programme that it stands for, and its local day."""

    contact: Contact
    on: date
    first: bool
    last: bool

    @property
    def name(self) -> str:
        """How `contact_held` calls it."""
        return name_of(self.contact)

    @property
    def part(self) -> str:
        """Which of the four talks it is: `first`, `check`, `main` or `last`."""
        if self.first or self.last:
            return "first" if self.first else "last"
        return "main" if self.contact.main else "check"

    @property
    def questions(self) -> tuple[Question, ...]:
        """What it asks."""
        return questions_of(self.part, main=self.contact.main)


def programme_of(kept: Kept) -> Programme:
    """The programme that somebody is on, in their version."""
    return rulebook().programme(kept.decision.programme, kept.decision.version)


def reviews_of(kept: Kept) -> tuple[Review, ...]:
    """All reviews of a course, in order; none for who never enrolled."""
    contacts = sorted(programme_of(kept).contacts, key=lambda contact: contact.week)
    if kept.person is None:
        return ()
    days, final = planned_days(contacts, kept.person.enrolled_on), len(contacts) - 1
    return tuple(
        Review(contact, day.on, number == 0, number == final > 0)
        for number, (contact, day) in enumerate(zip(contacts, days, strict=True))
    )


def review_asked_for(kept: Kept, today: date) -> Review | None:
    """The one that a person is told of: none on the day of the start."""
    return None if has_just_begun(kept, today) else review_due(kept, today, kept.reviews)


def has_just_begun(kept: Kept, today: date) -> bool:
    """Whether there is nothing to look back at yet."""
    return kept.person is not None and today <= kept.person.enrolled_on


def review_due(kept: Kept, today: date, held: Collection[str]) -> Review | None:
    """The review that waits on a day; None where none does, or where sessions wait and it would not help.

    `held`: the names of those held since the enrolment.
    """
    if kept.decision.mode in SESSIONS_WAIT:
        return None
    return review_that_waits(kept, today, held)


def review_that_waits(kept: Kept, today: date, held: Collection[str]) -> Review | None:
    """The same, whether sessions wait or not: a clinic's talk is to be had while they do."""
    reviews = {review.name: review for review in reviews_of(kept)}
    due = due_among((Day(name, review.on) for name, review in reviews.items()), today, held)
    return reviews[due.name] if due else None
