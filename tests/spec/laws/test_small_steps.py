"""Law 3. An automatic edge goes up one stage at most, within the programme's bounds."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event
from backstride.heart.laws import small_steps
from backstride.heart.machine import step
from backstride.heart.programme import Programme
from backstride.heart.proof import explore
from backstride.heart.state import State
from backstride.heart.verdict import Action, Verdict
from tests.cast.broken.every_one import those_that_break
from tests.cast.programmes import Row, running, walking, with_row

LAW = 3


def test_each_step_return_or_jump_that_is_too_large_is_found() -> None:
    assert those_that_break(LAW) >= {
        "it goes up two stages at once",
        "two days more at once",
        "half as long again",
        "the longest run more than doubles",
        "much more running in a week",
        "bounds above the book's own",
        "a clinicians jump is never refused",
        "a clear screen comes back above the stage left",
        "a resume comes back above the stage left",
        "a flare up comes back above the stage left",
        "enrolling again is a way up",
        "the rungs fall",
    }


@pytest.mark.parametrize(
    ("exactly", "more"),
    [
        (walking((Row(3, "walk 6 min", 1), Row(3, "walk 482 s", 1))), "walk 483 s"),
        (walking((Row(3, "walk 4 min", 1), Row(3, "walk 6 min", 1))), "walk 361 s"),
    ],
    ids=["a ratio", "a step"],
)
def test_exactly_the_bound_is_allowed_and_a_second_more_is_not(exactly: Programme, more: str) -> None:
    rows = [Row(stage.days_per_week, stage.session.text, 1) for stage in exactly.stages]
    assert small_steps.breach(explore(exactly)) is None
    assert small_steps.breach(explore(walking(with_row(rows, 2, session=more)))) is not None


@pytest.mark.parametrize(("seconds", "holds"), [(30, True), (31, False)])
def test_the_longest_run_has_a_bound_of_its_own(seconds: int, holds: bool) -> None:
    rows = [Row(3, f"walk 5 min, run {each} s, walk {600 - each} s", 2) for each in (15, seconds)]
    assert (small_steps.breach(explore(running(rows))) is None) == holds


@pytest.mark.parametrize(("days", "holds"), [(4, True), (5, False)])
def test_one_day_more_is_allowed_and_two_are_not(days: int, holds: bool) -> None:
    programme = walking((Row(3, "walk 5 min", 1), Row(days, "walk 5 min", 1)))
    assert (small_steps.breach(explore(programme)) is None) == holds


def test_two_stages_at_once_are_too_many_however_small_they_are() -> None:
    small = walking([Row(3, f"walk {seconds} s", 1) for seconds in (300, 310, 320, 330)])

    def two_at_once(programme: Programme, state: State, event: Event) -> tuple[State, Verdict]:
        after, verdict = step(programme, state, event)
        rises = verdict.action is Action.PROGRESS and after.stage < 4
        return (after._replace(stage=after.stage + 1), verdict) if rises else (after, verdict)

    assert small_steps.breach(explore(small)) is None
    assert small_steps.breach(explore(small, two_at_once)) is not None
