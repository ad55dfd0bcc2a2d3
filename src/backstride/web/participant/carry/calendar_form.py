"""The form of the calendar: the time of day, whether it rings then, and the secret address."""

from __future__ import annotations

import re
from datetime import time

from django.http import QueryDict

CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.h]([0-5][0-9])", re.ASCII)


def time_in(form: QueryDict) -> time | None:
    """The time of day that was typed, such as `18:00`, `7.30` or `7h30`; None where it is none."""
    found = CLOCK.fullmatch(typed_time(form))
    return time(int(found[1]), int(found[2])) if found else None


def wants_ringing(form: QueryDict) -> bool:
    """Whether the calendar is to ring when a session begins: only where the box is ticked."""
    return form.get("rings") == "yes"


def typed_time(form: QueryDict) -> str:
    """What was typed, to be shown again."""
    return form.get("at", "").strip()[:20]
