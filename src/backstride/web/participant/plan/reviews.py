"""Which reviews there are, on which days, and which one is due. Pure: days and names in, a review out.

A review that was missed is not caught up: when the next one comes, it takes its place. After four weeks it is
no longer asked for; the plan still leads to it.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import NamedTuple

from backstride.book.choices.table import chosen_time
from backstride.book.rulebook import shipped_rulebook
from backstride.heart.programme import Contact, Programme
from backstride.heart.state import SESSIONS_WAIT
from backstride.web.journals.kept import Kept
from backstride.web.participant.plan.review_questions import Question, questions_of

ASKED_FOR = chosen_time("reviews.asked_for")
"""How long a review is asked for."""


class Review(NamedTuple):
    """A planned review on one's own: the contact of the programme that it stands for, and its local day."""

    contact: Contact
    on: date
    first: bool
    last: bool

    @property
    def name(self) -> str:
        """How `contact_held` calls it."""
        return f"week-{self.contact.week}"

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
    return shipped_rulebook().programme(kept.decision.programme, kept.decision.version)


def reviews_of(kept: Kept) -> tuple[Review, ...]:
    """All reviews of a course, in order; none for who never enrolled."""
    contacts = sorted(programme_of(kept).contacts, key=lambda contact: contact.week)
    if kept.person is None:
        return ()
    begin, final = kept.person.enrolled_on, len(contacts) - 1
    return tuple(
        Review(contact, begin + timedelta(weeks=contact.week), number == 0, number == final > 0)
        for number, contact in enumerate(contacts)
    )


def review_due(kept: Kept, today: date, held: Collection[str]) -> Review | None:
    """The review that waits on a day; None where none does, or where sessions wait and it would not help.

    `held`: the names of those held since the enrolment.
    """
    if kept.decision.mode in SESSIONS_WAIT:
        return None
    come = [review for review in reviews_of(kept) if review.on <= today]
    last = come[-1] if come else None
    return last if last and last.name not in held and today - last.on < ASKED_FOR else None
