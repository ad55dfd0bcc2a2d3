"""A recording as a page: its totals, its laps, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timezone

from backstride.book.figures_in_words import duration, in_words
from backstride.book.words import Words
from backstride.cli.layout import INDENT, page_width, pairs, table, wrap
from backstride.recordings import AS_LOGGED, Lap, Recording, fault_in_words, why_not_a_session


def recording_page(recording: Recording, words: Words) -> Iterator[str]:
    """The lines of the page. What the file does not say is shown as a dash, never as nothing done."""
    width = page_width()
    yield from pairs(list(_totals(recording, words)), width)
    if len(recording.laps) > 1:
        yield ""
        yield from _laps(recording, words)
    for says in dict.fromkeys(fault_in_words(fault, words) for fault in recording.faults):
        yield ""
        yield from wrap(f"{says.what} {says.why}", width, f"{INDENT}! ")
        yield from wrap(says.do, width, f"{INDENT * 2}→ ")


def _totals(recording: Recording, words: Words) -> Iterator[tuple[str, str]]:
    device = recording.device
    known = {
        "sport": _together(" / ", recording.sport, recording.sub_sport),
        "started_at": _started(recording, words),
        "minutes": _minutes(recording.minutes),
        "elapsed": _minutes(recording.elapsed_minutes),
        "running": _minutes(recording.run_minutes) or words.say("cli", "read.running_unknown"),
        "distance": _distance(recording.distance_m, words),
        "steps": _number(recording.steps, words),
        "laps": str(len(recording.laps)),
        "device": _together(" ", device.manufacturer, device.product),
        "can_be_logged": words.say("cli", "read.no" if why_not_a_session(recording) else "read.yes"),
    }
    for name, value in known.items():
        yield words.say("cli", f"read.{name}"), value


def _together(between: str, *parts: str | None) -> str:
    return between.join(part for part in parts if part)


def _started(recording: Recording, words: Words) -> str:
    moment, offset = recording.started_at, recording.utc_offset
    if moment is None:
        return ""
    if offset is None:
        return words.say("cli", "read.moment_in_utc", day=moment, time=f"{moment:%H:%M}")
    local = moment.astimezone(timezone(offset))
    return words.say("cli", "read.moment", day=local, time=f"{local:%H:%M}", offset=local.isoformat()[-6:])


def _minutes(minutes: float | None) -> str:
    return "" if minutes is None else duration(round(minutes, AS_LOGGED) * 60)


def _number(number: float | None, words: Words) -> str:
    return "" if number is None else in_words("number", number, words.lang)


def _distance(distance_m: float | None, words: Words) -> str:
    return "" if distance_m is None else f"{_number(round(distance_m / 1000, 2), words)} km"


def _laps(recording: Recording, words: Words) -> Iterator[str]:
    head = [words.say("cli", f"read.lap.{name}") for name in ("number", "time", "distance", "kind")]
    sports = {lap.sport for lap in recording.laps}
    kinds = (lap.intensity or (lap.sport if len(sports) > 1 else None) for lap in recording.laps)
    laps = enumerate(zip(recording.laps, kinds, strict=True), start=1)
    rows = [_lap(number, lap, kind, words) for number, (lap, kind) in laps]
    yield from table(head, rows, numbers=(0, 1, 2))


def _lap(number: int, lap: Lap, kind: str | None, words: Words) -> list[str]:
    """`kind`: what tells it from other laps; the sport of a whole file says nothing about one of them."""
    time = "–" if lap.seconds is None else duration(lap.seconds)
    return [str(number), time, _distance(lap.distance_m, words) or "–", kind or "–"]
