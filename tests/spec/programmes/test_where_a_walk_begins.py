"""The first walk is a share of what is comfortable today: never more than that, and never above the caps."""

from __future__ import annotations

import pytest

from backstride.book.programmes import read_programme
from backstride.heart.programme import Stage
from backstride.heart.start import first_stage

WALK = read_programme("walk")
every_comfortable_walk = pytest.mark.parametrize("comfortable_min", range(3, 61))


def first(comfortable_min: float) -> Stage:
    """The stage that a comfortable walk of so many minutes starts on."""
    return WALK.stages[first_stage(WALK, comfortable_min) - 1]


@every_comfortable_walk
def test_it_asks_for_at_most_four_fifths_of_what_is_comfortable(comfortable_min: int) -> None:
    assert first(comfortable_min).session.minutes <= 0.8 * comfortable_min


@every_comfortable_walk
def test_it_lasts_at_most_half_an_hour_on_at_most_four_days(comfortable_min: int) -> None:
    assert first(comfortable_min).session.minutes <= 30
    assert first(comfortable_min).days_per_week <= 4


@every_comfortable_walk
def test_it_is_the_highest_rung_that_does(comfortable_min: int) -> None:
    above = WALK.stages[first(comfortable_min).number]
    assert above.session.minutes > 0.8 * comfortable_min or above.days_per_week > 4


@every_comfortable_walk
def test_below_seven_minutes_it_comes_in_bouts_with_rests(comfortable_min: int) -> None:
    blocks = [block.do for block in first(comfortable_min).session.blocks]
    short = first(comfortable_min).session.minutes < 7
    assert blocks == (["walk", "rest", "walk", "rest"] if short else ["walk"])


def test_who_can_walk_longer_never_starts_lower() -> None:
    stages = [first(minutes).number for minutes in range(3, 61)]
    assert stages == sorted(stages)


def test_the_floor_is_below_every_comfortable_walk() -> None:
    assert WALK.floor.session.minutes == 2
    assert WALK.floor.session.minutes < 3


@pytest.mark.parametrize(
    ("comfortable_min", "days", "session"),
    [
        (3, 3, "2 x (walk 1 min, rest 1 min)"),
        (5, 3, "2 x (walk 2 min, rest 1 min)"),
        (10, 3, "walk 8 min"),
        (20, 3, "walk 16 min"),
        (30, 4, "walk 24 min"),
        (60, 4, "walk 24 min"),
    ],
)
def test_for_example(comfortable_min: int, days: int, session: str) -> None:
    assert (first(comfortable_min).days_per_week, first(comfortable_min).session.text) == (days, session)
