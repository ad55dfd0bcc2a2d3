"""What a calendar told, as text to be kept, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from backstride.handouts.calendar.events import Event


def write_told(events: Iterable[Event]) -> str:
    """The events as JSON; the same events give the same text."""
    return json.dumps([_as_json(event) for event in events], ensure_ascii=False)


def read_told(text: str) -> tuple[Event, ...]:
    """The events that were written."""
    return tuple(_event(each) for each in json.loads(text))


def _as_json(event: Event) -> dict[str, Any]:
    local = event.starts.replace(tzinfo=None).isoformat()
    times = {"starts": local, "zone": str(event.starts.tzinfo), "revised": event.revised.isoformat()}
    return {**asdict(event), **times}


def _event(told: dict[str, Any]) -> Event:
    zone = ZoneInfo(told.pop("zone"))
    starts = datetime.fromisoformat(told.pop("starts")).replace(tzinfo=zone)
    return Event(**{**told, "starts": starts, "revised": date.fromisoformat(told["revised"])})
