"""Somebody in the database who has lived so many sessions, and the day on which that is.

Used inside the app.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from backstride.web import clock
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from bench.heart import long_journal

A_YEAR = 1 / 3
"""Of the long journal, which is of about three years."""
FEWEST = 10


def a_year_of(sessions: int) -> int:
    """How many of the sessions of the long journal a year has."""
    return max(FEWEST, int(sessions * A_YEAR))


def lived(sessions: int, someone: Callable[[], Participant], zone: ZoneInfo) -> tuple[Participant, date]:
    """The app's clock stands in the evening of their last day from here on."""
    journal, on = long_journal(sessions)
    now = datetime.combine(on, time(21), zone)
    clock.now = lambda: now
    participant = someone()
    told = [{**json.loads(line), "id": str(uuid.uuid4())} for line in journal.splitlines()]
    append(participant.pk, told, now)
    return participant, on
