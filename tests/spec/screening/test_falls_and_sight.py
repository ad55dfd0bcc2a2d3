"""A fall, an unsteady step, worry about falling, poor sight."""

from __future__ import annotations

import pytest

from tests.spec.screening.person import born, rules, screened

UNSTEADY = ["fell_lately", "unsteady", "worried"]


@pytest.mark.parametrize("answer", UNSTEADY)
def test_from_65_on_any_of_them_is_looked_at_first(answer: str) -> None:
    waiting = screened(falls=[answer], birth_year=born(65))
    assert (waiting.outcome, waiting.scope) == ("ask_first", ())


@pytest.mark.parametrize("answer", UNSTEADY)
def test_from_65_on_a_word_opens_light_walking(answer: str) -> None:
    heard = screened(falls=[answer], birth_year=born(65), word="walk")
    assert (heard.outcome, heard.pace, "falls.word_given" in rules(heard)) == ("clear_gently", "slow", True)


@pytest.mark.parametrize("answer", UNSTEADY)
def test_before_that_they_walk_gently_and_mention_it(answer: str) -> None:
    gentle = screened(falls=[answer], birth_year=born(64))
    assert (gentle.outcome, gentle.pace) == ("clear_gently", "slow")


@pytest.mark.parametrize("age", [40, 70])
def test_poor_sight_walks_in_daylight_or_indoors_and_needs_no_word(age: int) -> None:
    gentle = screened(falls=["poor_sight"], birth_year=born(age))
    assert (gentle.outcome, gentle.pace, "falls.poor_sight" in rules(gentle)) == (
        "clear_gently",
        "slow",
        True,
    )
