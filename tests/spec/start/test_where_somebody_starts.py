"""Where somebody starts: by the walk that is comfortable today (stages of 5, 6, 8 and 8 minutes here)."""

from __future__ import annotations

from datetime import date

import pytest

from backstride.heart.alphabet import NAMES_A_STAGE, Kind, every_event
from backstride.heart.ladder import is_not_higher
from backstride.heart.memory import Person
from backstride.heart.start import every_start, first_stage, stage_kept, stage_no_heavier
from tests.cast.people import ANA, BEGIN
from tests.cast.programmes import SMALL_RUN, SMALL_WALK, WALKING, Row, walking, with_row


@pytest.mark.parametrize(
    ("comfortable", "stage"),
    [(0, 1), (6.2, 1), (7.4, 1), (7.5, 2), (9.9, 2), (10, 4), (60, 4)],
)
def test_the_first_session_is_at_most_four_fifths_of_what_is_comfortable(
    comfortable: float, stage: int
) -> None:
    assert first_stage(SMALL_WALK, comfortable) == stage


def test_nobody_starts_on_more_days_than_the_programme_says() -> None:
    assert first_stage(walking(start_most_days=3), 60) == 3


def test_nobody_starts_with_a_longer_session_than_the_programme_says() -> None:
    assert first_stage(walking(start_most_minutes=6), 60) == 2
    assert first_stage(walking(start_most_minutes=5.9), 60) == 1


def test_the_first_stage_is_there_for_everybody() -> None:
    assert first_stage(SMALL_WALK, 1) == 1


def test_some_programmes_begin_with_the_first_stage_whatever_is_comfortable() -> None:
    assert first_stage(SMALL_RUN, 60) == 1
    assert every_start(SMALL_RUN) == (1,)


@pytest.mark.parametrize(
    ("comfortable", "active", "kept"),
    [
        (60, None, None),
        (60, 0, None),
        (60, 149.9, None),
        (60, 150, 4),
        (8, 150, 4),
        (7.9, 600, 2),
        (2, 600, 1),
    ],
)
def test_who_is_active_enough_keeps_to_what_is_comfortable(
    comfortable: float, active: float | None, kept: int | None
) -> None:
    assert stage_kept(SMALL_WALK, comfortable, active) == kept


def test_who_is_active_is_still_new_to_running() -> None:
    assert stage_kept(SMALL_RUN, 60, 600) is None


def test_the_proof_begins_on_every_stage_on_which_somebody_starts() -> None:
    starts = {first_stage(SMALL_WALK, tenths / 10) for tenths in range(6_000)}
    assert starts <= set(every_start(SMALL_WALK))
    heard = {event.stage for event in every_event(SMALL_WALK) if event.kind is Kind.ENROLLED}
    assert heard == set(every_start(SMALL_WALK))


def test_so_it_does_on_the_stage_of_the_longest_walk_that_may_be_told_and_not_of_a_longer_one() -> None:
    a_tenth = walking(
        (
            Row(3, "walk 5 min", 1),
            Row(3, "walk 60 min", 1),
            Row(3, "walk 3606 s", 1),
            Row(3, "walk 70 min", 1),
        ),
        start_share=10,
        start_most_minutes=70,
    )
    assert every_start(a_tenth) == (1, 2, 4)


@pytest.mark.parametrize("top", [1, 2, 3])
def test_with_a_chosen_stage_nobody_starts_above_it(top: int) -> None:
    assert max(every_start(SMALL_WALK.until(top))) == top


def test_a_clinician_may_name_every_stage() -> None:
    named = {event.stage for event in every_event(SMALL_WALK) if event.kind is Kind.SET_STAGE}
    assert named == {1, 2, 3, 4}
    assert set(NAMES_A_STAGE) == {Kind.ENROLLED, Kind.SET_STAGE}


@pytest.mark.parametrize("stage", [1, 2, 3, 4])
def test_onto_another_ladder_it_is_the_highest_rung_no_heavier_in_any_component(stage: int) -> None:
    finer = walking(tuple(Row(3, f"walk {seconds} s", 1) for seconds in range(240, 600, 30)))
    there = stage_no_heavier(finer, SMALL_WALK, stage)
    here = SMALL_WALK.ladder.full[stage].dose
    assert is_not_higher(finer.ladder.full[there].dose, here)
    assert not is_not_higher(finer.ladder.full[there + 1].dose, here)


def test_where_every_rung_is_heavier_it_is_the_first() -> None:
    assert stage_no_heavier(SMALL_RUN, SMALL_WALK, 1) == 1


def test_its_own_ladder_keeps_the_stage() -> None:
    same = walking(with_row(WALKING, 1, needed=2))
    assert [stage_no_heavier(same, SMALL_WALK, stage) for stage in (1, 2, 3, 4)] == [1, 2, 3, 4]


def test_what_an_enrolment_tells_is_kept_in_mind() -> None:
    ana = ANA.enrolled(BEGIN, walks=25, days=["mon", "fri"]).on(BEGIN).course.memory.person
    assert ana == Person(
        enrolled_on=date(2026, 1, 5),
        birth_year=1980,
        back_state="recovered",
        episode_began=None,
        pain_at_enrolment=2,
        usual_pain=2,
        comfortable_min=25,
        wished=("mon", "fri"),
    )
