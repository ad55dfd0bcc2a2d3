"""Who is on the list, in the order of need: a few columns of everybody, and the rest of those on the page."""

from __future__ import annotations

from collections.abc import Sequence
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
    silent: bool


def rows_of(clinic: Clinic, now: datetime, find: str = "") -> list[Row]:
    """Everybody who lets a clinic follow along, the most urgent first; `find`: part of a name."""
    granted = open_grants(now).filter(clinic=clinic)
    if find:
        granted = granted.filter(called__icontains=find)
    rows = [_row(told, now) for told in granted.values_list(*COLUMNS)]
    return sorted(rows, key=_need)


COLUMNS = (
    "participant_id",
    "called",
    "participant__zone",
    "pain",
    "participant__standing__attention",
    "participant__standing__needs_since",
    "participant__standing__quiet_from",
)


def _row(told: Sequence[object], now: datetime) -> Row:
    person, called, zone, pain, attention, since, quiet_from = told
    today = now.astimezone(ZoneInfo(str(zone))).date()
    silent = isinstance(quiet_from, date) and quiet_from <= today
    urgency = str(attention or "") or (SILENT if silent else "")
    when = since if attention else quiet_from if silent else None
    return Row(
        UUID(str(person)), str(called), str(zone), bool(pain), urgency,
        when if isinstance(when, date) else None, silent,
    )  # fmt: skip


def _need(row: Row) -> tuple[int, date, str, str]:
    return ORDER.index(row.urgency), row.since or NEVER, row.called.casefold(), str(row.person)


def grant_of(clinic: Clinic, person: UUID, now: datetime) -> Grant:
    """The grant by which a clinic sees somebody. The caller knows that there is one."""
    return open_grants(now).get(clinic=clinic, participant=person)
