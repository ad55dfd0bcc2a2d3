"""The published anchors of run/walk: three half-hours a week, runs from 15 seconds to 3 minutes."""

from __future__ import annotations

from itertools import pairwise

import pytest

from backstride.book.programmes import read_programme
from backstride.book.settled_course import settled_course
from backstride.heart.parameters import CEILINGS
from backstride.heart.programme import Stage
from backstride.heart.start import first_stage

RUN_WALK = read_programme("run-walk")
every_stage = pytest.mark.parametrize("stage", RUN_WALK.stages, ids=lambda stage: f"stage {stage.number}")


@every_stage
def test_every_session_is_half_an_hour_three_times_a_week(stage: Stage) -> None:
    assert stage.session.minutes == stage.session.outing_s / 60 == 30
    assert stage.days_per_week == 3


@every_stage
def test_every_session_begins_with_five_minutes_of_walking_and_ends_with_some(stage: Stage) -> None:
    first, *_, last = stage.session.blocks
    assert first == ("walk", 300)
    assert last.do == "walk"
    assert last.seconds >= 240


@every_stage
def test_no_stage_is_left_before_two_settled_sessions(stage: Stage) -> None:
    assert stage.settled_needed >= 2


def test_the_first_run_is_15_seconds_and_the_longest_3_minutes() -> None:
    longest = [stage.session.longest_run_s for stage in RUN_WALK.stages]
    assert (longest[0], longest[-1]) == (15, 180)
    assert all(before < after for before, after in pairwise(longest))


def test_the_walks_between_runs_never_grow_longer() -> None:
    between = [min(block.seconds for block in stage.session.blocks[2:-1:2]) for stage in RUN_WALK.stages]
    assert all(before >= after for before, after in pairwise(between))


def test_36_settled_sessions_reach_the_top_and_stay_there_a_while() -> None:
    course = list(settled_course(RUN_WALK, 1, weeks=12))
    assert len(course) == 36
    assert {sum(outing.week == week for outing in course) for week in range(1, 13)} == {3}
    assert {outing.stage for outing in course} == set(range(1, 13))
    on_top = [number for number, outing in enumerate(course, start=1) if outing.stage == 12]
    assert (min(on_top), len(on_top)) == (28, 9)


def test_at_the_trials_adherence_the_top_comes_in_week_13() -> None:
    sessions_before_the_top = sum(stage.settled_needed for stage in RUN_WALK.stages[:-1])
    assert sessions_before_the_top / (3 * 0.7) == pytest.approx(12.9, abs=0.05)


def test_a_day_is_kept_free_between_two_sessions() -> None:
    assert RUN_WALK.value("rest_days") == 1


def test_everybody_begins_on_the_first_stage() -> None:
    assert {first_stage(RUN_WALK, minutes) for minutes in range(3, 61)} == {1}


def test_the_longest_run_never_more_than_doubles() -> None:
    longest = [stage.session.longest_run_s for stage in RUN_WALK.stages]
    assert all(after <= 2 * before for before, after in pairwise(longest))
    assert CEILINGS["longest_run_ratio"] == 2
    assert CEILINGS["longest_run_step"] == 60, "above a minute, doubling is the looser of the two"


def test_on_a_bad_day_it_falls_back_to_a_short_walk() -> None:
    assert RUN_WALK.floor.session.run_s == 0
    assert all(rung.dose.run_s == 0 for rung in RUN_WALK.ladder.eased)


@pytest.mark.parametrize("figure", ["run_minutes_ratio", "longest_run_ratio"])
def test_its_hard_ceilings_say_that_they_are_opinion_by_analogy(figure: str) -> None:
    ceiling = RUN_WALK.figures[figure]
    assert (ceiling.source, ceiling.certainty) == ("backstride-opinion", "opinion")
    assert "analogy" in ceiling.note
    assert "garmin-runsafe-2025" in ceiling.note
