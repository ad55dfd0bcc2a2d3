"""Where a person starts: by the walk that is comfortable today, never above it."""

from __future__ import annotations

from backstride.heart.ladder import is_not_higher
from backstride.heart.programme import Programme
from backstride.heart.schedule import DAYS_IN_A_WEEK


def first_stage(programme: Programme, comfortable_min: float) -> int:
    """The highest rung at or below a share of the comfortable walk (minutes), and within the caps."""
    if programme.starts_at == "first_stage":
        return 1
    values = programme.values
    most_s = 60 * min(comfortable_min * values["start_share"] / 100, values["start_most_minutes"])
    return _highest(programme, most_s, int(values["start_most_days"]))


def stage_kept(programme: Programme, comfortable_min: float, active_min_week: float | None) -> int | None:
    """For those already active enough: the rung to keep at, with no need to start lower; None for others.

    An answer that was not given is not an answer of many minutes.
    """
    enough = programme.values["active_already"]
    if programme.starts_at == "first_stage" or active_min_week is None or active_min_week < enough:
        return None
    return _highest(programme, 60 * comfortable_min, DAYS_IN_A_WEEK)


def every_start(programme: Programme) -> tuple[int, ...]:
    """Every stage on which some person starts, by what is comfortable or already done."""
    if programme.starts_at == "first_stage":
        return (1,)
    last = programme.last_stage
    starts = {min(last, first_stage(programme, walk)) for walk in range(LONGEST_WALK_TOLD_MIN + 1)}
    return tuple(sorted({*starts, last}))


LONGEST_WALK_TOLD_MIN = 600
"""The longest comfortable walk that an enrolment may tell (minutes)."""


def stage_no_heavier(programme: Programme, other: Programme, stage: int) -> int:
    """On another programme's ladder: the highest rung no heavier in any component, or the first.

    No stage (0) stays none.
    """
    if stage == 0:
        return 0
    here = other.ladder.full[stage].dose
    fitting = [
        each.number
        for each in programme.stages
        if is_not_higher(programme.ladder.full[each.number].dose, here)
    ]
    return max(fitting, default=1)


def _highest(programme: Programme, most_s: float, most_days: int) -> int:
    fitting = [
        stage.number
        for stage in programme.stages
        if stage.session.moving_s <= most_s and stage.days_per_week <= most_days
    ]
    return max(fitting, default=1)
