"""How a course stood on each day: the stage, whether sessions waited, and what a week was about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Literal, NamedTuple

from backstride.heart.course import Course
from backstride.heart.memory import Happening
from backstride.heart.state import SESSIONS_WAIT, Ease, Mode

Named = Literal["flare", "legs", "paused", "waited", "left"]
"""What a week may be called by: none of it is a failure."""
How = Literal["began", "up", "back", "moved", "goes_on"]
"""How a stage was come to; `moved`: onto another programme."""
BEGINS_IN_IT: frozenset[Named] = frozenset({"flare"})
BY_EASE: Mapping[Ease, tuple[Named, ...]] = {Ease.BACK: ("flare",), Ease.LEGS: ("legs",)}


class Stood(NamedTuple):
    """How it stood from a day on. Stage 0: none yet, or left."""

    day: date
    programme: str
    stage: int
    waits: bool
    named: frozenset[Named]
    how: How


def mode_as_shared(mode: str, *, sees_pain: bool) -> str:
    """A mode as others are told it: where pain is not shared, a flare-up is under way like any other day."""
    return str(Mode.ACTIVE) if mode == Mode.FLARE and not sees_pain else str(mode)


def days_of(course: Course) -> tuple[Stood, ...]:
    """How each day ended on which something happened, in order."""
    last_of: dict[date, Happening] = {}
    for happening in course.happenings:
        last_of[happening.day] = happening
    days: list[Stood] = []
    for day, last in sorted(last_of.items()):
        days.append(_stood(day, last, days[-1] if days else None))
    return tuple(days)


def stood_on(days: Sequence[Stood], day: date) -> Stood | None:
    """How it stood when a day ended; None before anything happened."""
    found = bisect_right(days, day, key=attrgetter("day"))
    return days[found - 1] if found else None


def names_of(days: Sequence[Stood], of: Iterable[date], flares: Iterable[date]) -> frozenset[Named]:
    """What those days may be called by: how each ended, and the flare-ups that began on them."""
    of = tuple(of)
    named = {name for day in of if (stood := stood_on(days, day)) for name in stood.named}
    return frozenset(named | BEGINS_IN_IT) if set(flares) & set(of) else frozenset(named)


def _stood(day: date, last: Happening, before: Stood | None) -> Stood:
    programme, stage = last.programme.id, last.after.stage
    waits, named = last.after.mode in SESSIONS_WAIT, frozenset(_named(last))
    return Stood(day, programme, stage, waits, named, _how(programme, stage, before))


def _named(happening: Happening) -> Iterable[Named]:
    mode, ease = happening.after.mode, happening.after.ease
    if mode is Mode.LEFT:
        return ("left",)
    if mode is Mode.PAUSED:
        return ("paused",)
    if mode in SESSIONS_WAIT:
        return ("waited",)
    return BY_EASE.get(ease, ())


def _how(programme: str, stage: int, before: Stood | None) -> How:
    if before is None or not before.stage:
        return "began" if stage else "goes_on"
    if before.programme != programme:
        return "moved"
    if stage == before.stage:
        return "goes_on"
    return "up" if stage > before.stage else "back"
