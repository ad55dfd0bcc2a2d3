"""What a device recorded, whatever its file format."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from backstride.recordings.faults import Fault

ON_FOOT = frozenset({"walking", "running", "hiking"})
ON_FOOT_INDOORS = frozenset({"treadmill", "indoor_walking", "indoor_running"})


@dataclass(frozen=True, slots=True)
class Device:
    """Who wrote the file: words where known, else the maker's number as text, else None."""

    manufacturer: str | None = None
    product: str | None = None


@dataclass(frozen=True, slots=True)
class Lap:
    """One lap as the device closed it. `seconds` leaves pauses out. None: the file doesn't say."""

    started_at: datetime | None
    seconds: float | None
    distance_m: float | None
    sport: str | None
    intensity: str | None
    trigger: str | None


@dataclass(frozen=True, slots=True)
class Recording:
    """The totals of one recording. None always means that the file doesn't say, never zero.

    - `sport` is "multisport" where the file has several; `sports` lists them in order.
    - `started_at` is in UTC; `utc_offset` is the local clock's lead on it, where the file tells it.
    - `minutes` is timer time (pauses left out), `elapsed_minutes` from start to end.
    - `run_minutes` only where the file itself says which stretches were run, and `run_minutes_from` where
      it says it:
      "device_splits", "lap_sports" or "lap_intensity". Nothing is guessed from speed or cadence.
    - `totals_from`: "session", or "laps" or "records" where the file has no session message.
    - `records`: how many points the file holds. `complete`: all of the file was read and its checksum is
      right.
    """

    name: str
    format: str
    device: Device
    sport: str | None
    sub_sport: str | None
    sports: tuple[str, ...]
    started_at: datetime | None
    utc_offset: timedelta | None
    minutes: float | None
    elapsed_minutes: float | None
    run_minutes: float | None
    run_minutes_from: str | None
    distance_m: float | None
    steps: int | None
    mean_heart_rate: int | None
    laps: tuple[Lap, ...]
    records: int
    totals_from: str
    complete: bool
    faults: tuple[Fault, ...]


def on_foot(sport: str | None, sub_sport: str | None) -> bool:
    """Walking, running or hiking, outdoors or on a treadmill."""
    return sport in ON_FOOT or (
        sport in (None, "fitness_equipment", "generic", "training") and sub_sport in ON_FOOT_INDOORS
    )
