"""The entry table of the design, row by row: who is suggested what."""

from __future__ import annotations

from typing import Any

import pytest

from backstride.web.participant.start.running import (
    IF_ALL_WENT_WELL,
    Running,
    are_run_questions_answered,
    is_running_open,
)
from backstride.web.participant.start.which_programme import Suggestion, which_programme
from tests.spec.screening.person import NOT_GIVEN, ON, answers, born, questionnaire, screened

NOT_ASKED: dict[str, Any] = dict.fromkeys(IF_ALL_WENT_WELL, NOT_GIVEN)


def suggested(*, run: bool = False, **said: object) -> Suggestion:
    """What is suggested to the well person with some answers changed."""
    given = answers(**({} if run else NOT_ASKED), **said)
    clearance = screened(given, **({} if run else NOT_ASKED))
    stopped = clearance.outcome == "stop_now"
    running = Running("closed") if stopped else is_running_open(questionnaire(), given, ON)
    return which_programme(given, clearance, running, wants_run=run)


def gate(*, run: bool = False, **said: object) -> Running:
    return is_running_open(questionnaire(), answers(**({} if run else NOT_ASKED), **said), ON)


def test_an_emergency_sign_is_offered_nothing() -> None:
    assert suggested(emergency_back=["saddle_numbness"]) == Suggestion(None, "emergency")


@pytest.mark.parametrize("year", [born(17), born(12)])
def test_who_is_under_18_is_offered_nothing(year: int) -> None:
    assert suggested(birth_year=year) == Suggestion(None, "under_age")


def test_who_turns_18_this_year_and_has_not_yet_is_offered_nothing() -> None:
    assert suggested(birth_year=born(18), turned_18="no").programme is None


@pytest.mark.parametrize("trend", ["too_soon", "better"])
def test_new_pain_is_walked_with_easily(trend: str) -> None:
    assert suggested(back_state="acute", trend=trend) == Suggestion("walk", "acute")


def test_new_pain_that_is_not_better_waits() -> None:
    assert suggested(back_state="acute", trend="same") == Suggestion("walk", "acute", waits=True)


def test_easing_pain_is_walked_with_slowly() -> None:
    assert suggested(back_state="easing", trend="better") == Suggestion("walk", "easing")


def test_lasting_pain_is_suggested_walking() -> None:
    assert suggested() == Suggestion("walk", "chronic")


def test_lasting_pain_is_suggested_running_where_it_is_wished_for_and_open() -> None:
    assert suggested(run=True) == Suggestion("run-walk", "chronic_run")


def test_lasting_pain_is_suggested_walking_where_the_gate_is_shut() -> None:
    assert suggested(run=True, leg_injury="yes") == Suggestion("walk", "chronic")


def test_a_recovered_back_is_suggested_walking() -> None:
    assert suggested(back_state="recovered", trend=NOT_GIVEN) == Suggestion("walk", "recovered")


def test_a_recovered_back_is_told_that_running_was_not_tested_for_it() -> None:
    assert suggested(run=True, back_state="recovered", trend=NOT_GIVEN) == Suggestion("walk", "recovered_run")


def test_a_back_that_never_hurt_is_suggested_walking() -> None:
    assert suggested(back_state="never", trend=NOT_GIVEN, leg_signs=NOT_GIVEN) == Suggestion("walk", "never")


@pytest.mark.parametrize(
    "said", [{"birth_year": born(70)}, {"falls": ["unsteady"]}, {"falls": ["poor_sight"]}], ids=str
)
def test_from_65_and_after_falls_steady_beats_far(said: dict[str, Any]) -> None:
    assert suggested(**said).notes == ("older",)


def test_falls_from_65_wait_for_a_word() -> None:
    assert suggested(birth_year=born(70), falls=["fell_lately"]).waits


def test_legs_that_ache_on_walking_wait_until_somebody_has_looked() -> None:
    told: dict[str, Any] = {"this_week_signs": ["leg_pain_walking_eased_by_sitting"]}
    assert suggested(**told, signs_seen="no").waits
    assert suggested(**told, signs_seen="yes") == Suggestion("walk", "chronic", ("legs_ache",))


@pytest.mark.parametrize(
    "said",
    [{"pregnancy": "pregnant"}, {"history": ["surgery_recent"]}, {"history": ["specific_cause"]}],
    ids=str,
)
def test_pregnancy_surgery_and_a_known_cause_wait_for_a_word(said: dict[str, Any]) -> None:
    assert suggested(**said) == Suggestion("walk", "chronic", waits=True)
    assert not suggested(**said, word="walk").waits


def test_running_is_open_only_once_it_was_asked_about() -> None:
    assert gate(run=True).state == "open"
    assert gate().state == "unasked"


def test_what_shuts_the_gate_already_is_said_before_more_is_asked() -> None:
    shut = gate(history=["spine_surgery"])
    assert (shut.state, [each.rule for each in shut.reasons]) == ("closed", ["gate.spine_surgery"])


def test_new_pain_shuts_the_gate() -> None:
    shut = gate(back_state="acute", trend="better")
    assert [each.rule for each in shut.reasons] == ["gate.recent_episode"]


def test_the_best_answers_about_running_are_all_that_the_questions_ask() -> None:
    assert are_run_questions_answered(questionnaire(), answers(**IF_ALL_WENT_WELL, birth_year=born(50)), ON)
    only_for_run = {each.id for each in questionnaire().questions.values() if each.only_for_run}
    assert only_for_run == set(IF_ALL_WENT_WELL)
