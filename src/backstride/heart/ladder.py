"""What each rung asks, as a vector: days, session, week, running in the week, longest run.

'Not higher' means in no component. All times are whole seconds, so that no comparison hangs on rounding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import le
from typing import NamedTuple

from backstride.heart.notation import Session, walk_for

HALF_MINUTE_S = 30


class Dose(NamedTuple):
    """What a week asks for. Days are days a week; the rest are seconds."""

    days: int
    session_s: int
    weekly_s: int
    run_s: int
    longest_run_s: int


NOTHING = Dose(0, 0, 0, 0, 0)


class Rung(NamedTuple):
    """What is prescribed: so many days a week, this session, and the dose they make."""

    days_per_week: int
    session: Session
    dose: Dose

    @classmethod
    def asks(cls, days_per_week: int, session: Session) -> Rung:
        """The rung that asks this session on so many days a week."""
        dose = Dose(
            days_per_week,
            session.moving_s,
            session.moving_s * days_per_week,
            session.run_s * days_per_week,
            session.longest_run_s,
        )
        return cls(days_per_week, session, dose)


class Excess(NamedTuple):
    """A component that grows by more than a bound lets it: before, after, and the most there may be.

    Days count days a week; the other components are seconds.
    """

    component: str
    before: int
    after: int
    most: float


def is_not_higher(this: Dose, that: Dose) -> bool:
    """Whether `this` asks for no more than `that` in any component."""
    return all(map(le, this, that))


class Ladder:
    """The rungs of a programme, and the rungs it falls back to. Stages count from 1."""

    def __init__(self, rungs: Sequence[Rung], floor: Rung, values: Mapping[str, float]) -> None:
        self.floor = floor
        self.full = [floor, *rungs]
        self.eased = [floor, *(_eased(rung, floor, values["eased_share"]) for rung in rungs)]
        self.walked = [floor, *(Rung.asks(rung.days_per_week, rung.session.walked()) for rung in rungs)]
        stages = range(len(self.full))
        self.after_short_gap = [self._nearest_below(stage, lambda _: True) for stage in stages]
        self.after_middle_gap = [self._at_most(stage, values["gap_middle_share"]) for stage in stages]
        self.after_long_gap = [self._at_most(stage, values["gap_long_share"]) for stage in stages]

    def allows(self, before: Dose, after: Dose, bounds: Mapping[str, float]) -> bool:
        """Whether each component of the dose after satisfies b <= max(a * ratio, a + step)."""
        return next(self.excess(before, after, bounds), None) is None

    def excess(self, before: Dose, after: Dose, bounds: Mapping[str, float]) -> Iterator[Excess]:
        """The components of the dose after that are above the bounds."""
        for component, was, then, most in zip(
            Dose._fields, before, after, _most_after(before, bounds), strict=True
        ):
            if then > most + 1e-9:
                yield Excess(component, was, then, most)

    def _at_most(self, stage: int, percent: float) -> int:
        """The highest stage below with at most that share of the week's minutes."""
        most_s = self.full[stage].dose.weekly_s * percent / 100
        return self._nearest_below(stage, lambda lower: self.full[lower].dose.weekly_s <= most_s)

    def _nearest_below(self, stage: int, suits: Callable[[int], bool]) -> int:
        """The nearest stage below that is no heavier in any component and suits; else the first."""
        here = self.full[stage].dose
        for lower in range(stage - 1, 1, -1):
            if is_not_higher(self.full[lower].dose, here) and suits(lower):
                return lower
        return min(stage, 1)


def _eased(rung: Rung, floor: Rung, percent: float) -> Rung:
    """What a flare-up leaves of a rung: a share of its minutes, walked; never less than the floor."""
    share_s = int(rung.session.moving_s * percent / 100) // HALF_MINUTE_S * HALF_MINUTE_S
    if share_s <= floor.session.moving_s:
        return Rung.asks(min(floor.days_per_week, rung.days_per_week), floor.session)
    return Rung.asks(rung.days_per_week, walk_for(share_s))


def _most_after(before: Dose, bounds: Mapping[str, float]) -> tuple[float, ...]:
    """The most that each component may be after a dose."""
    return (
        before.days + 1,
        _most(before.session_s, bounds, "session_minutes", 60),
        _most(before.weekly_s, bounds, "weekly_minutes", 60),
        _most(before.run_s, bounds, "run_minutes", 60),
        _most(before.longest_run_s, bounds, "longest_run", 1),
    )


def _most(before: int, bounds: Mapping[str, float], name: str, unit_s: int) -> float:
    return max(before * bounds[f"{name}_ratio"], before + bounds[f"{name}_step"] * unit_s)
