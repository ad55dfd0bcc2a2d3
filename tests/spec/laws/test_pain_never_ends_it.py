"""Law 8. Back pain alone never ends the programme: there is always a short easy walk."""

from __future__ import annotations

import pytest

from backstride.heart.laws import pain_never_ends_it
from backstride.heart.proof import explore
from tests.cast.broken.every_one import those_that_break
from tests.cast.programmes import RUNNING, Row, running, walking

LAW = 8


def test_each_end_for_pain_alone_and_each_bad_floor_is_found() -> None:
    assert those_that_break(LAW) >= {
        "a flared session holds the programme",
        "a flare up asks first",
        "a flare up in a pause ends the programme",
        "sore legs go on running",
        "unanswered mornings pause in silence",
        "the floor runs",
        "the floor is longer than the shortest comfortable walk",
        "the floor asks for more days than the first stage",
    }


@pytest.mark.parametrize(("seconds", "holds"), [(180, True), (181, False)])
def test_the_floor_is_no_longer_than_the_shortest_comfortable_walk(seconds: int, holds: bool) -> None:
    programme = walking(floor=Row(3, f"walk {seconds} s", 0))
    assert (pain_never_ends_it.breach(explore(programme)) is None) == holds


def test_where_everybody_starts_on_the_first_stage_it_is_no_higher_than_that() -> None:
    first_stage_min = 18
    for minutes, holds in ((first_stage_min, True), (first_stage_min + 1, False)):
        programme = running(floor=Row(3, f"walk {minutes} min", 0))
        assert (pain_never_ends_it.breach(explore(programme)) is None) == holds


def test_it_is_the_first_stage_that_the_floor_is_held_to_and_no_later_one() -> None:
    longer = Row(3, "walk 10 min, 4 x (run 30 s, walk 90 s), walk 5 min", 2)
    programme = running((RUNNING[0], longer), floor=Row(3, "walk 19 min", 0))
    assert pain_never_ends_it.breach(explore(programme)) is not None
