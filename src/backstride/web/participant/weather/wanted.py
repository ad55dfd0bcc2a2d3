"""Whether somebody wants the forecast, where, and at which hour: one look into the database, once a page."""

from __future__ import annotations

from datetime import datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist

from backstride.handouts.calendar.events import USUAL_TIME
from backstride.web import clock
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.weather.models import Wish
from backstride.web.weather.service import Service

WEATHER = "weather"
"""What is agreed to, as the journal names it."""


class Wanted(NamedTuple):
    """Somebody's wish, and the local time of day at which their sessions begin."""

    wish: Wish
    at: time


def service() -> Service | None:
    """Who may be asked here."""
    found: Service | None = settings.WEATHER
    return found


def wanted_by(participant: Participant, kept: Kept) -> Wanted | None:
    """None for who has not switched it on, without a look into the database."""
    if service() is None or WEATHER not in kept.consents:
        return None
    found: Wanted | None = participant.__dict__.get("weather_wanted")
    if found is None:
        found = participant.__dict__["weather_wanted"] = _look_up(participant)
    return found


def _look_up(participant: Participant) -> Wanted | None:
    rows = Wish.objects.select_related("forecast", "participant__calendar")
    wish = rows.filter(participant=participant).first()
    return Wanted(wish, _begins(wish)) if wish else None


def _begins(wish: Wish) -> time:
    try:
        at: time = wish.participant.calendar.at
    except ObjectDoesNotExist:
        return USUAL_TIME
    return at


def hour_to_go(wanted: Wanted, zone: str) -> datetime:
    """When today's session begins; now, where that time of day is past."""
    now = clock.now_in(zone)
    begins = datetime.combine(now.date(), wanted.at, ZoneInfo(zone))
    return max(begins, now)
