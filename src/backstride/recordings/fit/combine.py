"""The parts of a file put together: one recording."""

from collections.abc import Iterable
from datetime import datetime

from backstride.recordings.faults import Fault, fault
from backstride.recordings.fit import names
from backstride.recordings.fit.clock import DAY, moment
from backstride.recordings.fit.part_reading import PartReading
from backstride.recordings.fit.steps import steps_of, walked
from backstride.recordings.fit.totals import Totals
from backstride.recordings.recording import Device, Recording


def combine(name: str, device: Device, parts: list[PartReading], faults: list[Fault]) -> Recording:
    """Add up what the parts tell."""
    outings = [outing for part in parts for outing in part.outings]
    found = [*faults, *(each for part in parts for each in part.faults), *judge(outings)]
    sports = unique(names.sport_word(outing.sport) for outing in outings)
    sub_sports = unique(names.sub_sport_word(outing.sub_sport) for outing in outings)
    run = run_of(parts)
    return Recording(
        name=name,
        format="fit",
        device=device,
        sport=sports[0] if len(sports) == 1 else "multisport" if sports else None,
        sub_sport=sub_sports[0] if len(sub_sports) == 1 else None,
        sports=sports,
        started_at=start_of(outings),
        utc_offset=next((part.offset for part in parts if part.offset is not None), None),
        minutes=in_minutes(total(lasted(outing) for outing in outings)),
        elapsed_minutes=in_minutes(total(elapsed(outing) for outing in outings)),
        run_minutes=in_minutes(run[0]) if run else None,
        run_minutes_from=run[1] if run else None,
        distance_m=total(outing.distance for outing in outings),
        steps=steps_of(outings),
        mean_heart_rate=mean_heart_rate(outings),
        laps=tuple(lap for part in parts for lap in part.laps),
        records=sum(part.records for part in parts),
        totals_from=outings[0].source,
        complete=not any(each.breaks for each in found),
        faults=tuple(found),
    )


def judge(outings: list[Totals]) -> list[Fault]:
    """What speaks against taking these outings for one session on foot."""
    return [*judge_start(outings), *judge_length(outings), *judge_sport(outings)]


def judge_start(outings: list[Totals]) -> list[Fault]:
    """A fault where it is not known when it began."""
    if start_of(outings) is not None:
        return []
    starts = [outing.start for outing in outings if outing.start is not None]
    if starts:
        return [fault("clock_not_set", seconds=round(min(starts)))]
    return [fault("start_unknown")]


def judge_length(outings: list[Totals]) -> list[Fault]:
    """A fault where it is not known how long it took, or it cannot have been as long."""
    lengths = [lasted(outing) for outing in outings]
    if None in lengths:
        return [fault("no_duration")]
    each_elapsed = [elapsed(outing) or 0.0 for outing in outings]
    longest = max(span(outings), *each_elapsed, sum(filter(None, lengths)))
    if longest > DAY:
        return [fault("too_long", hours=round(longest / 3600, 1))]
    if any(outing.timer is None for outing in outings):
        return [fault("minutes_from_elapsed")]
    return []


def judge_sport(outings: list[Totals]) -> list[Fault]:
    """A note where it was not plainly on foot."""
    sports = unique(names.sport_word(outing.sport) for outing in outings)
    if len(sports) > 1:
        return [fault("several_sports", sports=", ".join(sports))]
    if any(walked(outing) for outing in outings):
        return []
    return [fault("other_sport", sport=sports[0])] if sports else [fault("sport_unknown")]


def lasted(outing: Totals) -> float | None:
    """Seconds without pauses; with them where nothing else is told."""
    return elapsed(outing) if outing.timer is None else outing.timer


def elapsed(outing: Totals) -> float | None:
    """Seconds from start to end."""
    if outing.elapsed is not None:
        return outing.elapsed
    if outing.start is None or outing.end is None or outing.end <= outing.start:
        return None
    return outing.end - outing.start


def span(outings: list[Totals]) -> float:
    """Seconds from the first start to the last end, pauses between outings included."""
    starts = [outing.start for outing in outings if outing.start is not None]
    ends = [outing.start + (elapsed(outing) or 0.0) for outing in outings if outing.start is not None]
    return max(ends) - min(starts) if starts else 0.0


def start_of(outings: list[Totals]) -> datetime | None:
    """When the first began, in UTC."""
    return min((at for outing in outings if (at := moment(outing.start)) is not None), default=None)


def mean_heart_rate(outings: list[Totals]) -> int | None:
    """Beats a minute, weighted by time."""
    told = [(outing.heart_rate, lasted(outing) or 0.0) for outing in outings if outing.heart_rate is not None]
    seconds = sum(each for _, each in told)
    return round(sum(rate * each for rate, each in told) / seconds) if seconds else None


def run_of(parts: list[PartReading]) -> tuple[float, str] | None:
    """Seconds run, where every part tells them."""
    told = [part.run for part in parts if part.run is not None]
    return (sum(seconds for seconds, _ in told), told[0][1]) if len(told) == len(parts) else None


def total(values: Iterable[float | None]) -> float | None:
    """The sum, or None where one value is missing."""
    found = list(values)
    told = [value for value in found if value is not None]
    return sum(told) if len(told) == len(found) else None


def in_minutes(seconds: float | None) -> float | None:
    """Seconds as minutes."""
    return None if seconds is None else seconds / 60


def unique(words: Iterable[str | None]) -> tuple[str, ...]:
    """Each word once, in the order of first use."""
    return tuple(dict.fromkeys(word for word in words if word is not None))
