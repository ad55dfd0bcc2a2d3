"""What cannot wait and nobody has acknowledged, of everybody whom a clinic follows."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from backstride.web.clinic.granting import open_grants
from backstride.web.clinic.models import Clinic, Grant
from backstride.web.journals import glance
from backstride.web.journals.models import Standing
from backstride.web.journals.needs import Need
from backstride.web.journals.order import needs_on

LOG = logging.getLogger(__name__)
UNREAD = ""
"""The rule of a need of which no more is known than how soon somebody must look."""


def open_needs(clinic: Clinic, urgencies: Collection[str], now: datetime) -> Iterator[tuple[Grant, Need]]:
    """The needs of these urgencies, with the grants of the people; one person's fault hides no other."""
    waits = open_grants(now).filter(clinic=clinic, participant__standing__attention__in=urgencies)
    for each in waits.select_related("participant__standing"):
        yield from ((each, need) for need in _needs_of(each, now) if need.urgency in urgencies)


def _needs_of(given: Grant, now: datetime) -> list[Need]:
    standing = given.participant.standing
    try:
        seen = glance.read(standing.glance)
        today = now.astimezone(ZoneInfo(given.participant.zone)).date()
        return [each.need for each in needs_on(seen.all_needs, seen.answers, today) if each.is_open]
    except Exception:
        LOG.exception("The needs of participant %s: only how soon somebody must look.", given.participant_id)
        return [_in_short(standing)]


def _in_short(standing: Standing) -> Need:
    """Whether it was answered is not known; better once too often than never."""
    return Need(UNREAD, standing.attention, standing.needs_since or standing.on, {})
