"""Law 8. Back pain alone never ends the programme: there is always a short easy walk."""

from __future__ import annotations

import pytest

from backstride.heart.laws import pain_never_ends_it
from backstride.heart.proof import explore
from tests.cast.broken.proofs import those_that_break, ways_to_break
from tests.cast.programmes import Row, running, walking

LAW = 8

# Machines that break it, and the shortest way to see it.
WAYS = {
    "a flared session holds the programme": "enrolled 1 > clear normal > flared",
    "a flare up asks first": "enrolled 1 > clear normal > flare_up",
    "a flare up in a pause ends the programme": "enrolled 1 > pause > clear normal > flare_up",
    "sore legs go on running": "enrolled 1 > clear normal > legs_sore",
    "unanswered mornings pause in silence": "enrolled 1 > clear normal > unanswered",
    "the floor runs": "enrolled 1 > flared > clear normal",
    "the floor is longer than the shortest comfortable walk": "enrolled 1 > flared > clear normal",
    "the floor asks for more days than the first stage": "enrolled 1 > flared > clear normal",
}


@pytest.mark.parametrize("machine", WAYS)
def test_each_end_for_pain_alone_and_each_bad_floor_is_found(machine: str) -> None:
    assert ways_to_break(machine)[LAW] == WAYS[machine]


def test_every_one_of_them_is_among_the_broken_machines() -> None:
    assert set(WAYS) <= {broken.name for broken in those_that_break(LAW)}


@pytest.mark.parametrize(("seconds", "holds"), [(180, True), (181, False)])
def test_the_floor_is_no_longer_than_the_shortest_comfortable_walk(seconds: int, holds: bool) -> None:
    programme = walking(floor=Row(3, f"walk {seconds} s", 0))
    assert (pain_never_ends_it.breach(explore(programme)) is None) == holds


def test_where_everybody_starts_on_the_first_stage_it_is_no_higher_than_that() -> None:
    first_stage_min = 18
    for minutes, holds in ((first_stage_min, True), (first_stage_min + 1, False)):
        programme = running(floor=Row(3, f"walk {minutes} min", 0))
        assert (pain_never_ends_it.breach(explore(programme)) is None) == holds
