"""Long-standing conditions: which need a word before walking, and which only care."""

from __future__ import annotations

import pytest

from tests.spec.screening.person import NOT_GIVEN, rules, screened


@pytest.mark.parametrize("condition", ["heart_disease", "kidney_disease"])
def test_heart_or_kidney_and_not_used_to_moving_asks_first_without_hurry(condition: str) -> None:
    waiting = screened(long_term=[condition])
    assert (waiting.outcome, waiting.scope, waiting.reasons[0].urgency) == ("ask_first", (), "routine")


@pytest.mark.parametrize("condition", ["heart_disease", "kidney_disease"])
def test_used_to_moving_or_with_a_word_walks_gently(condition: str) -> None:
    for known in ({"active_now": "yes"}, {"word": "walk"}, {"word": "run"}):
        gentle = screened(known, long_term=[condition])
        assert (gentle.outcome, "health.known_condition" in rules(gentle)) == ("clear_gently", True)


def test_whether_somebody_is_used_to_moving_may_stay_open_and_lifts_nothing_then() -> None:
    assert screened(long_term=["heart_disease"], active_now=NOT_GIVEN).outcome == "ask_first"


@pytest.mark.parametrize("sign", ["chest_pain_unchecked", "faint_unexplained"])
def test_chest_pain_or_a_faint_that_nobody_explained_is_looked_at_this_week(sign: str) -> None:
    waiting = screened(long_term=[sign], active_now="yes")
    assert (waiting.outcome, waiting.scope, waiting.reasons[0].urgency) == ("ask_first", (), "this_week")
    assert screened(long_term=[sign], word="walk").outcome == "clear_gently"


@pytest.mark.parametrize("condition", ["diabetes", "lung_disease", "high_blood_pressure"])
def test_diabetes_lungs_and_blood_pressure_walk_with_care_and_need_no_word(condition: str) -> None:
    gentle = screened(long_term=[condition])
    assert (gentle.outcome, gentle.pace, gentle.pace_because) == ("clear_gently", "normal", ())


def test_whoever_was_told_to_limit_exercise_asks_first() -> None:
    assert screened(long_term=["exercise_limited"]).outcome == "ask_first"
    assert screened(long_term=["exercise_limited"], word="walk").outcome == "clear_gently"


@pytest.mark.parametrize(
    ("medicine", "outcome"),
    [
        ("blood_thinner", "clear"),
        ("beta_blocker", "clear"),
        ("lowers_sugar", "clear_gently"),
        ("sedative", "clear_gently"),
    ],
)
def test_a_medicine_never_stops_anybody_from_walking(medicine: str, outcome: str) -> None:
    told = screened(medicines=[medicine])
    assert (told.outcome, "walk" in told.scope, f"medicine.{medicine}" in rules(told)) == (
        outcome,
        True,
        True,
    )


@pytest.mark.parametrize("past", ["surgery_recent", "specific_cause", "inflammatory_disease"])
def test_an_operation_or_a_known_cause_asks_first_and_a_word_opens_it(past: str) -> None:
    assert (screened(history=[past]).outcome, screened(history=[past]).scope) == ("ask_first", ())
    heard = screened(history=[past], word="walk")
    assert (heard.outcome, heard.pace, "word.given" in rules(heard)) == ("clear_gently", "slow", True)


@pytest.mark.parametrize(
    ("past", "outcome"),
    [
        ("spine_surgery", "clear_gently"),
        ("osteoporosis", "clear_gently"),
        ("long_steroids", "clear_gently"),
        ("stress_fracture", "clear"),
        ("cancer", "clear"),
    ],
)
def test_other_things_in_the_past_leave_walking_open(past: str, outcome: str) -> None:
    told = screened(history=[past])
    assert (told.outcome, "walk" in told.scope) == (outcome, True)


def test_pregnancy_asks_first_and_a_word_opens_walking() -> None:
    assert (screened(pregnancy="pregnant").outcome, screened(pregnancy="pregnant").scope) == ("ask_first", ())
    heard = screened(pregnancy="pregnant", word="run")
    assert (heard.outcome, heard.scope, heard.pace) == ("clear_gently", ("walk",), "slow")


def test_the_year_after_a_birth_walks_gently() -> None:
    after = screened(pregnancy="birth_recent")
    assert (after.outcome, after.scope, after.pace) == ("clear_gently", ("walk",), "slow")


def test_pregnancy_may_stay_open_and_walking_does_not_wait_for_it() -> None:
    assert (screened(pregnancy=NOT_GIVEN).outcome, screened(pregnancy=NOT_GIVEN).scope) == (
        "clear",
        ("walk",),
    )
