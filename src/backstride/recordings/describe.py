"""A recording as plain values for JSON, units in the keys."""

from datetime import datetime, timedelta, timezone

from backstride.recordings.faults import Fault
from backstride.recordings.recording import Lap, Recording
from backstride.recordings.worthiness import why_not_a_session


def describe(recording: Recording) -> dict[str, object]:
    """Everything a recording says, JSON-able. `null` means that the file doesn't say.

    `started_at` is RFC 3339: on the recording's own clock where `utc_offset_minutes` is known, else in UTC.
    """
    offset = recording.utc_offset
    problem = why_not_a_session(recording)
    return {
        "name": recording.name,
        "format": recording.format,
        "manufacturer": recording.device.manufacturer,
        "product": recording.device.product,
        "sport": recording.sport,
        "sub_sport": recording.sub_sport,
        "sports": list(recording.sports),
        "started_at": _rfc3339(recording.started_at, offset),
        "utc_offset_minutes": None if offset is None else round(offset.total_seconds() / 60),
        "minutes": _rounded(recording.minutes, 3),
        "elapsed_minutes": _rounded(recording.elapsed_minutes, 3),
        "run_minutes": _rounded(recording.run_minutes, 3),
        "run_minutes_from": recording.run_minutes_from,
        "distance_m": _rounded(recording.distance_m, 2),
        "steps": recording.steps,
        "mean_heart_rate_bpm": recording.mean_heart_rate,
        "laps": [_lap(lap, offset) for lap in recording.laps],
        "records": recording.records,
        "totals_from": recording.totals_from,
        "complete": recording.complete,
        "can_be_logged": problem is None,
        "faults": [describe_fault(fault) for fault in recording.faults],
    }


def describe_fault(fault: Fault) -> dict[str, object]:
    """A fault as plain values: id, byte, whether it forbids a journal entry, figures."""
    return {"id": fault.id, "at_byte": fault.at_byte, "blocks": fault.blocks, "figures": dict(fault.figures)}


def _lap(lap: Lap, offset: timedelta | None) -> dict[str, object]:
    return {
        "started_at": _rfc3339(lap.started_at, offset),
        "seconds": _rounded(lap.seconds, 3),
        "distance_m": _rounded(lap.distance_m, 2),
        "sport": lap.sport,
        "intensity": lap.intensity,
        "trigger": lap.trigger,
    }


def _rfc3339(moment: datetime | None, offset: timedelta | None) -> str | None:
    if moment is None:
        return None
    return moment.astimezone(timezone(offset or timedelta())).isoformat(timespec="seconds")


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)
