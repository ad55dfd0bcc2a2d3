"""The laps as the device closed them."""

from backstride.recordings.fit import names
from backstride.recordings.fit.clock import moment
from backstride.recordings.fit.columns import Table
from backstride.recordings.fit.totals import known
from backstride.recordings.recording import Lap


def laps_of(laps: Table) -> tuple[Lap, ...]:
    """Every lap, in file order."""
    return tuple(_lap(laps, row) for row in range(len(laps["timestamp"])))


def _lap(laps: Table, row: int) -> Lap:
    told = {name: known(column[row]) for name, column in laps.items()}
    return Lap(
        started_at=moment(told["start_time"]),
        seconds=told["timer"],
        distance_m=told["distance"],
        sport=names.sport_word(told["sport"]),
        intensity=names.word(told["intensity"], names.INTENSITIES, "intensity"),
        trigger=names.word(told["trigger"], names.LAP_TRIGGERS, "trigger"),
    )
