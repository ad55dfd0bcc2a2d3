"""The talk with a clinic that somebody has ahead of them, for their own pages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import NamedTuple
from uuid import UUID

from backstride.book.choices.table import chosen_time
from backstride.heart.state import SESSIONS_WAIT, Mode
from backstride.web import clock
from backstride.web.clinic.granting import open_grants
from backstride.web.contacts.days import week_of
from backstride.web.contacts.models import Appointment
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.plan.reviews import (
    has_just_begun,
    review_asked_for,
    review_that_waits,
    reviews_of,
)

TOLD_AHEAD: timedelta = chosen_time("contacts.told_ahead")
"""How long before its day a talk stands on Today."""


class Ahead(NamedTuple):
    """A talk with a clinic: when, where that is fixed, with whom; and the review that it stands for."""

    clinic: str
    week: int
    on: date | None = None
    at: time | None = None
    name: str = ""
    id: UUID | None = None
    may_be_reviewed: bool = False
    """Whether the review on one's own can be held already: both ways remain open."""

    @property
    def hour(self) -> str:
        """As people write it; empty where none is fixed."""
        return f"{self.at:%H:%M}" if self.at else ""

    def is_soon(self, today: date) -> bool:
        """Whether it belongs on Today: it is due, or comes within days."""
        return self.on is None or self.on - today <= TOLD_AHEAD


def talk_ahead(participant: Participant, kept: Kept) -> Ahead | None:
    """The next talk whose day a clinic fixed; else the review that is due, of which the clinic knows.

    None where no clinic follows along. Two queries at most; without a clinic, one.
    """
    if kept.person is None or kept.decision.mode is Mode.LEFT:
        return None
    grants = open_grants(clock.now()).filter(participant=participant).select_related("clinic")
    clinics = {each.clinic_id: each.clinic for each in grants.order_by("made")}
    if not clinics:
        return None
    rows = Appointment.objects.filter(
        participant=participant, clinic__in=clinics, since=kept.person.enrolled_on, called_off=False
    )
    fixed = _first_fixed(rows.select_related("with_whom", "clinic").order_by("on", "at"), kept)
    return fixed or _due(next(iter(clinics.values())).name, kept)


def talk_on_today(participant: Participant, kept: Kept) -> Ahead | None:
    """The same as far as it belongs on Today: before one that is fixed for later, one may be due now."""
    ahead = talk_ahead(participant, kept)
    if ahead is None or ahead.is_soon(kept.decision.on):
        return ahead
    due = _due(ahead.clinic, kept)
    return due if due and due.week != ahead.week else None  # not the one that was put off until then


def _first_fixed(rows: Iterable[Appointment], kept: Kept) -> Ahead | None:
    today = kept.decision.on
    come = {review.name for review in reviews_of(kept) if review.on <= today}
    for row in rows:
        if row.on >= today and row.contact not in kept.reviews:
            whom = row.whom.name if row.whom else ""
            may = row.contact in come and kept.decision.mode not in SESSIONS_WAIT
            return Ahead(row.clinic.name, week_of(row.contact), row.on, row.at, whom, row.pk, may)
    return None


def _due(clinic: str, kept: Kept) -> Ahead | None:
    """While a clinician holds the sessions the talk is still to be had; a review on one's own is not."""
    today = kept.decision.on
    if kept.decision.mode is Mode.HELD:
        waits = None if has_just_begun(kept, today) else review_that_waits(kept, today, kept.reviews)
        return Ahead(clinic, waits.contact.week) if waits else None
    review = review_asked_for(kept, today)
    return Ahead(clinic, review.contact.week, may_be_reviewed=True) if review else None
