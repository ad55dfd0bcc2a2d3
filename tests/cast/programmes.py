"""Two small programmes: one that walks, one that runs and walks. Few rungs make the laws quick.

Their numbers are for tests only. Whoever needs another number says so: `walking(eased_share=60)`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from backstride.heart.notation import read_session
from backstride.heart.parameters import PARAMETERS, Figure
from backstride.heart.programme import Programme, Stage, StartsAt

SOURCE = "backstride-opinion"

VALUES: Mapping[str, float] = {
    "adult_age": 18,
    "clear_holds_months": 12,
    "start_share": 80,
    "start_most_minutes": 30,
    "start_most_days": 4,
    "active_already": 150,
    "rest_days": 0,
    "slow_factor": 1.5,
    "weekly_minutes_ratio": 1.34,
    "weekly_minutes_step": 10,
    "session_minutes_ratio": 1.34,
    "session_minutes_step": 2,
    "run_minutes_ratio": 1.34,
    "run_minutes_step": 9,
    "longest_run_ratio": 2,
    "longest_run_step": 15,
    "settled_worst_rise": 2,
    "flared_worst_rise": 4,
    "settled_morning_rise": 1,
    "flared_morning_rise": 3,
    "flared_two_mornings_rise": 2,
    "flared_worst_pain": 7,
    "flared_low_usual": 3,
    "irritated_high_pain": 9,
    "flared_top_pain": 10,
    "legs_sore_pain": 4,
    "effort_ceiling": 7,
    "over_share": 150,
    "part_share": 80,
    "unanswered_in_a_row": 4,
    "morning_expires_days": 2,
    "eased_share": 50,
    "way_out_sessions": 2,
    "same_flare_days": 7,
    "flare_not_easing_days": 7,
    "flare_lasting_days": 14,
    "flares_often_count": 3,
    "flares_often_days": 42,
    "legs_unresolved_days": 14,
    "weekly_apart_days": 5,
    "worsening_rise": 2,
    "worsening_weeks": 2,
    "usual_shift": 1,
    "usual_fall_weeks": 4,
    "acute_days": 42,
    "easing_days": 84,
    "acute_not_better_days": 14,
    "gap_short_days": 10,
    "gap_middle_days": 21,
    "gap_middle_share": 67,
    "gap_long_days": 28,
    "gap_long_share": 50,
}


class Row(NamedTuple):
    """A stage as one line of a table."""

    days: int
    session: str
    needed: int


def programme_of(
    name: str, rows: Sequence[Row], floor: Row, starts_at: StartsAt, **values: float
) -> Programme:
    """A programme from a table of stages; every number not given is the one in `VALUES`."""
    return Programme(
        id=name,
        version="1.0.0",
        sha256="",
        offered=True,
        withdrawn="",
        starts_at=starts_at,
        stages=tuple(_stage(number, row) for number, row in enumerate(rows, start=1)),
        floor=_stage(0, floor),
        figures=_figures({**VALUES, **values}),
    )


def _stage(number: int, row: Row) -> Stage:
    return Stage(number, row.days, read_session(row.session), row.needed, SOURCE, "opinion")


def with_figures(programme: Programme, id: str, **values: float) -> Programme:  # noqa: A002 - its own word
    """The same ladder under another id, with some numbers changed."""
    values = {**programme.values, **values}
    return replace(programme, id=id, figures=_figures(values))


def _figures(values: Mapping[str, float]) -> dict[str, Figure]:
    return {name: Figure(value, PARAMETERS[name].unit, SOURCE, "opinion") for name, value in values.items()}


WALKING = (
    Row(3, "walk 5 min", 1),
    Row(3, "walk 6 min", 2),
    Row(3, "walk 8 min", 2),
    Row(4, "walk 8 min", 1),
)
WALKING_FLOOR = Row(3, "walk 3 min", 0)

RUNNING = (
    Row(3, "walk 5 min, 4 x (run 15 s, walk 105 s), walk 5 min", 2),
    Row(3, "walk 5 min, 4 x (run 30 s, walk 90 s), walk 5 min", 2),
    Row(3, "walk 5 min, 4 x (run 45 s, walk 75 s), walk 5 min", 2),
)
RUNNING_FLOOR = Row(3, "walk 9 min", 0)


def walking(rows: Sequence[Row] = WALKING, floor: Row = WALKING_FLOOR, **values: float) -> Programme:
    """The small walking programme, or one like it."""
    return programme_of("small-walk", rows, floor, "comfortable_walk", **values)


def running(rows: Sequence[Row] = RUNNING, floor: Row = RUNNING_FLOOR, **values: float) -> Programme:
    """The small run/walk programme, or one like it: one settled session leads out of a flare-up."""
    given = {"way_out_sessions": 1.0, "effort_ceiling": 9.0, **values}
    return programme_of("small-run-walk", rows, floor, "first_stage", **given)


def with_row(rows: Sequence[Row], number: int, **changes: int | str) -> tuple[Row, ...]:
    """The same table with something else in the row of one stage (from 1)."""
    row = Row(**{**rows[number - 1]._asdict(), **changes})
    return (*rows[: number - 1], row, *rows[number:])


SMALL_WALK = walking()
SMALL_RUN = running()
