"""Who is on the list, in the order of need: a few columns of everybody, and the rest of those on the page."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from backstride.heart.symptoms import URGENCIES
from backstride.web.clinic.granting import open_grants
from backstride.web.clinic.models import Clinic, Grant

NEVER = date.max
SILENT = "silent"
ORDER = (*URGENCIES, SILENT, "")
"""How soon somebody must be seen; then who has fallen silent; then all others."""


class Row(NamedTuple):
    """Somebody on the list; what is kept of where they stand is read when their page of the list is shown."""

    person: UUID
    called: str
    zone: str
    sees_pain: bool
    urgency: str
    since: date | None


def rows_of(clinic: Clinic, now: datetime, find: str = "") -> list[Row]:
    """Everybody who lets a clinic follow along, the most urgent first; `find`: part of a name."""
    granted = open_grants(now).filter(clinic=clinic)
    if find:
        granted = granted.filter(called__icontains=find)
    light = granted.select_related("participant__standing").only(*COLUMNS)
    return sorted((_row(each, now) for each in light), key=_need)


COLUMNS = (
    *("called", "pain", "clinic", "participant__zone"),
    *(f"participant__standing__{name}" for name in ("attention", "needs_since", "quiet_from")),
)
"""What the order needs; what is large is read for the people of one page."""


def _row(given: Grant, now: datetime) -> Row:
    """The standing of who has never been settled is not there: then nothing is known of a need."""
    standing = getattr(given.participant, "standing", None)
    today = now.astimezone(ZoneInfo(given.participant.zone)).date()
    urgency, since = (standing.attention, standing.needs_since) if standing else ("", None)
    quiet_from = standing.quiet_from if standing else None
    if not urgency and quiet_from and quiet_from <= today:
        urgency, since = SILENT, quiet_from
    return Row(given.participant_id, given.called, given.participant.zone, given.pain, urgency, since)


def _need(row: Row) -> tuple[int, date, str, str]:
    return ORDER.index(row.urgency), row.since or NEVER, row.called.casefold(), str(row.person)
