"""Who was followed in a month, by what people let the clinic see: out of the grants alone."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from backstride.outcomes.papers.month_report import People
from backstride.outcomes.papers.person_month import Month
from backstride.web.clinic.models import Clinic, Grant


def people_of(clinic: Clinic, month: Month, now: datetime) -> People:
    """Followed at any moment of it, of them new, of them no longer followed at its end. One query.

    A month begins and ends at midnight where the clinic is.
    """
    there = ZoneInfo(clinic.zone)
    begins = datetime.combine(month.first, time(), there)
    ends = min(datetime.combine(month.last + timedelta(days=1), time(), there), now)
    granted = Grant.objects.filter(clinic=clinic, made__lte=ends)
    rows = list(granted.only("participant_id", "made", "until", "ended"))
    followed = {each.participant_id for each in rows if _end(each, ends) >= begins}
    before = {each.participant_id for each in rows if each.made < begins}
    at_the_end = {each.participant_id for each in rows if not _is_over(each, ends)}
    return People(len(followed), len(followed - before), len(followed - at_the_end))


def _is_over(given: Grant, moment: datetime) -> bool:
    return any(end is not None and end <= moment for end in (given.ended, given.until))


def _end(given: Grant, moment: datetime) -> datetime:
    """When it ended, as known at a moment; that moment where it still held."""
    return min([moment, *(end for end in (given.ended, given.until) if end)])
