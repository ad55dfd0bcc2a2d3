"""One part of a file, read as an outing or several."""

from datetime import timedelta
from typing import NamedTuple

from backstride.recordings.faults import Fault, fault
from backstride.recordings.fit.clock import clock_jump, start_jump, utc_offset, without_strays
from backstride.recordings.fit.columns import Table
from backstride.recordings.fit.contents import Contents
from backstride.recordings.fit.laps import laps_of
from backstride.recordings.fit.runs import RunSeconds, run_seconds
from backstride.recordings.fit.totals import Totals, only_value, outings
from backstride.recordings.recording import Lap

MOST_SESSIONS = 100
MOST_LAPS = 5_000


class PartReading(NamedTuple):
    """What one part tells."""

    outings: list[Totals]
    laps: tuple[Lap, ...]
    records: int
    run: RunSeconds | None
    offset: timedelta | None
    faults: list[Fault]


def read_part(contents: Contents) -> PartReading:
    """Make outings of tables."""
    sessions, laps = _first(contents.sessions, MOST_SESSIONS), _first(contents.laps, MOST_LAPS)
    points, faults = without_strays(contents.records)
    told = [_with_sport(each, contents.sports) for each in outings(sessions, laps, points, contents.events)]
    faults += _too_many(contents) + _clock_faults(told, points, faults)
    if not len(sessions["timestamp"]):
        faults.append(fault("no_session_message", totals_from=told[0].source))
    return PartReading(
        outings=told,
        laps=laps_of(laps),
        records=len(contents.records["timestamp"]),
        run=run_seconds(contents._replace(laps=laps), {each.sport for each in told}),
        offset=utc_offset(contents.activities),
        faults=faults,
    )


def _first(table: Table, most: int) -> Table:
    return {name: column[:most] for name, column in table.items()}


def _too_many(contents: Contents) -> list[Fault]:
    """No real file has as many sessions or laps."""
    counts = ((contents.sessions, MOST_SESSIONS), (contents.laps, MOST_LAPS))
    return [
        fault("too_many_messages", messages=len(table["timestamp"]), most=most)
        for table, most in counts
        if len(table["timestamp"]) > most
    ]


def _with_sport(outing: Totals, sports: Table) -> Totals:
    """Where the session doesn't name its sport, the file's sport message may."""
    if outing.sport is not None:
        return outing
    sub_sport = only_value(sports["sub_sport"]) if outing.sub_sport is None else outing.sub_sport
    return outing._replace(sport=only_value(sports["sport"]), sub_sport=sub_sport)


def _clock_faults(told: list[Totals], points: Table, so_far: list[Fault]) -> list[Fault]:
    """One fault for a clock that contradicts itself is enough."""
    if any(found.id == "clock_jump" for found in so_far):
        return []
    jumps = [clock_jump(outing) for outing in told]
    if len(told) == 1:
        jumps.append(start_jump(told[0].start, points["timestamp"]))
    return [jump for jump in jumps if jump][:1]
