"""Who is on the list, in the order of need: a few columns of everybody, and the rest of those on the page."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from backstride.outcomes.how_it_stood import mode_as_shared
from backstride.web.clinic.folded import folded
from backstride.web.clinic.granting import open_grants
from backstride.web.clinic.models import Clinic, Grant
from backstride.web.journals.models import Standing
from backstride.web.journals.order import NOWHERE, ORDER, Place, read_place

NEVER = date.max


class Row(NamedTuple):
    """Somebody on the list; what is kept of where they stand is read when their page of the list is shown."""

    person: UUID
    called: str
    zone: str
    sees_pain: bool
    urgency: str
    since: date | None
    mode: str
    programme: str
    is_silent: bool


def rows_of(clinic: Clinic, now: datetime) -> list[Row]:
    """Everybody who lets a clinic follow along, the most urgent first."""
    light = (
        open_grants(now)
        .filter(clinic=clinic)
        .select_related("participant__standing__programme")
        .only(*COLUMNS)
    )
    return sorted((_row(each, now) for each in light), key=_need)


def found_among(rows: list[Row], find: str) -> list[Row]:
    """Those in whose names this is, as it is typed; nothing typed finds everybody."""
    part = folded(find) or find
    return [row for row in rows if part in folded(row.called)] if part else rows


OF_STANDING = ("attention", "needs_since", "places", "quiet_from", "mode")
COLUMNS = (
    *("called", "pain", "clinic", "participant__zone", "participant__standing__programme__programme"),
    *(f"participant__standing__{name}" for name in OF_STANDING),
)
"""What order and filters need; what is large is read for the people of one page."""


def _row(given: Grant, now: datetime) -> Row:
    """The standing of who has never been settled is not there: then nothing is known of a need."""
    standing = getattr(given.participant, "standing", None)
    today = now.astimezone(ZoneInfo(given.participant.zone)).date()
    place = _place(standing, today) if standing else NOWHERE
    return Row(
        person=given.participant_id,
        called=given.called,
        zone=given.participant.zone,
        sees_pain=given.pain,
        urgency=place.urgency,
        since=place.since,
        mode=mode_as_shared(standing.mode, sees_pain=given.pain) if standing else "",
        programme=standing.programme.programme if standing else "",
        is_silent=bool(standing and standing.quiet_from and standing.quiet_from <= today),
    )


def _place(standing: Standing, today: date) -> Place:
    """A standing made by an older release has no places yet: then the most urgent need counts."""
    written = read_place(standing.places, today)
    return written or Place(standing.attention, standing.needs_since)


def _need(row: Row) -> tuple[int, date, str, str]:
    return ORDER.index(row.urgency), row.since or NEVER, row.called.casefold(), str(row.person)
