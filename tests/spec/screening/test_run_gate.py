"""The run gate. Its safety part binds everyone and leaves walking open; its evidence part is only told."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.spec.screening.examples import EXAMPLES
from tests.spec.screening.person import NOT_GIVEN, ON, born, questionnaire, reason, rules, screened

GATES = [rule.id for rule in questionnaire().rules if rule.closes_run]
EVIDENCE = [rule.id for rule in questionnaire().rules if rule.only_for_run and not rule.closes_run]

# ready: somebody for whom only this part of the gate is shut, though more rules may speak
WALKING_STAYS_OPEN: dict[str, dict[str, object]] = {
    "gate.recent_episode": {"back_state": "easing", "trend": "better"},
    "gate.heart": {"long_term": ["heart_disease"], "active_now": "yes"},
    "gate.inflammatory_disease": {"history": ["inflammatory_disease"], "word": "walk"},
    "gate.inflammatory_pattern": {**EXAMPLES["gate.inflammatory_pattern"], "word": "walk"},
}


def test_the_well_person_of_18_to_45_who_walks_briskly_may_run() -> None:
    ready = screened(run=True)
    assert (ready.outcome, ready.scope, ready.pace) == ("clear", ("walk", "run"), "normal")


@pytest.mark.parametrize("gate", GATES)
def test_each_part_shut_asks_first_with_walking_open_and_names_what_is_missing(gate: str) -> None:
    waiting = screened(WALKING_STAYS_OPEN.get(gate, EXAMPLES[gate]), run=True)
    assert (waiting.outcome, waiting.scope, gate in rules(waiting)) == ("ask_first", ("walk",), True)


@pytest.mark.parametrize("gate", GATES)
def test_a_programme_without_running_never_hears_of_it_but_its_scope_is_walking_only(gate: str) -> None:
    walking = screened(WALKING_STAYS_OPEN.get(gate, EXAMPLES[gate]))
    assert (walking.scope, gate in rules(walking)) == (("walk",), False)


@pytest.mark.parametrize("rule", EVIDENCE)
def test_the_evidence_part_is_told_and_blocks_nothing(rule: str) -> None:
    told = screened(EXAMPLES[rule], run=True)
    assert (told.outcome, told.scope, rule in rules(told)) == ("clear", ("walk", "run"), True)


@pytest.mark.parametrize(("days", "open_"), [(0, False), (2, False), (3, True), (7, True)])
def test_three_brisk_half_hours_in_a_week(days: int, open_: bool) -> None:
    assert ("run" in screened(run=True, brisk_days=days).scope) is open_


def test_the_reason_gives_what_was_done_and_what_is_needed() -> None:
    missing = reason(screened(run=True, brisk_days=1), "gate.brisk_walks")
    assert dict(missing.figures) == {"needed": 3, "minutes": 30, "count": 1}


@pytest.mark.parametrize("question", ["brisk_days", "flare_lately", "leg_injury"])
def test_what_was_not_asked_keeps_running_out_of_a_walkers_scope(question: str) -> None:
    unknown = screened({question: NOT_GIVEN})
    assert (unknown.outcome, unknown.scope) == ("clear", ("walk",))


def test_an_open_answer_about_pregnancy_keeps_it_shut_and_says_so() -> None:
    waiting = screened(run=True, pregnancy=NOT_GIVEN)
    assert (waiting.outcome, reason(waiting, "gate.pregnancy").known) == ("ask_first", False)
    assert reason(screened(run=True, pregnancy="pregnant", word="walk"), "gate.pregnancy").known


@pytest.mark.parametrize("more", [{}, {"falls": ["worried"], "word": "not_asked"}], ids=str)
def test_an_open_answer_about_signs_of_inflammation_keeps_it_shut_and_says_so(
    more: dict[str, object],
) -> None:
    waiting = screened({"word": NOT_GIVEN, **more}, run=True, inflammatory_signs=NOT_GIVEN)
    assert waiting.scope == ("walk",)
    assert not reason(waiting, "gate.inflammatory_pattern").known
    assert "gate.word_is_for_walking" not in rules(waiting)


def test_with_a_word_for_running_the_signs_of_inflammation_need_no_answer() -> None:
    told = screened(run=True, inflammatory_signs=NOT_GIVEN, falls=["worried"], word="run")
    assert "run" in told.scope


@pytest.mark.parametrize("question", ["inflammatory_signs", "pregnancy"])
def test_a_word_that_was_never_asked_for_is_no_word_for_walking_only(question: str) -> None:
    waiting = screened({question: NOT_GIVEN}, run=True, word=NOT_GIVEN)
    shut = [each.rule for each in waiting.reasons if each.rule.startswith("gate.")]
    assert shut == [{"pregnancy": "gate.pregnancy"}.get(question, "gate.inflammatory_pattern")]


@pytest.mark.parametrize("run", [True, False])
def test_its_answers_open_running_for_two_weeks(run: bool) -> None:
    assert screened(run=run).run_until == ON + timedelta(days=14)
    assert screened(run=run, brisk_days=2).run_until is None


@pytest.mark.parametrize("condition", ["heart_disease", "faint_unexplained", "chest_pain_unchecked"])
def test_heart_and_faints_need_a_word_for_running(condition: str) -> None:
    assert "run" not in screened(run=True, long_term=[condition], active_now="yes", word="walk").scope
    assert "run" in screened(run=True, long_term=[condition], word="run").scope


@pytest.mark.parametrize(
    "condition", ["diabetes", "lung_disease", "kidney_disease", "high_blood_pressure", "exercise_limited"]
)
def test_long_standing_conditions_need_a_word_for_running(condition: str) -> None:
    assert "gate.long_term" in rules(screened(run=True, long_term=[condition]))
    assert "run" in screened(run=True, long_term=[condition], word="run").scope


def test_medicine_that_lowers_the_sugar_needs_a_word_for_running() -> None:
    assert "run" not in screened(run=True, medicines=["lowers_sugar"]).scope
    assert "run" in screened(run=True, medicines=["lowers_sugar"], word="run").scope


@pytest.mark.parametrize(
    "shut",
    [
        {"history": ["spine_surgery"]},
        {"history": ["inflammatory_disease"]},
        {"history": ["osteoporosis"]},
        {"history": ["stress_fracture"]},
        {"history": ["long_steroids"]},
        {"leg_signs": ["worse_than_back"]},
        {"pregnancy": "birth_recent"},
        {"brisk_days": 2},
        {"flare_lately": "yes"},
        {"leg_injury": "yes"},
    ],
    ids=str,
)
def test_a_word_told_by_the_person_does_not_open_these(shut: dict[str, object]) -> None:
    assert "run" not in screened(shut, run=True, word="run").scope


@pytest.mark.parametrize(
    ("age", "weeks", "word", "open_"),
    [
        (45, 0, "not_asked", True),
        (46, 3, "not_asked", False),
        (46, 4, "not_asked", True),
        (64, 4, "not_asked", True),
        (65, 4, "not_asked", False),
        (65, 4, "walk", False),
        (65, 4, "run", True),
        (65, 3, "run", False),
    ],
)
def test_from_46_on_settled_weeks_and_from_65_on_a_word_as_well(
    age: int,
    weeks: int,
    word: str,
    open_: bool,
) -> None:
    asked = screened(run=True, birth_year=born(age), settled_weeks=weeks, word=word, falls=[])
    assert ("run" in asked.scope) is open_


@pytest.mark.parametrize("state", ["recovered", "never"])
def test_who_has_no_pain_may_run_and_is_told_what_was_tested(state: str) -> None:
    told = screened(run=True, back_state=state)
    assert (told.outcome, "evidence.run_back_state" in rules(told)) == ("clear", True)


@pytest.mark.parametrize(("age", "open_"), [(55, False), (56, True)])
def test_whoever_is_past_the_age_of_being_asked_about_pregnancy_leaves_nothing_open(
    age: int, open_: bool
) -> None:
    told = screened(run=True, birth_year=born(age), pregnancy=NOT_GIVEN)
    assert ("run" in told.scope) is open_


def test_a_pregnancy_told_all_the_same_counts_at_any_age() -> None:
    told = screened(run=True, birth_year=born(57), pregnancy="pregnant")
    assert {"pregnancy.pregnant", "gate.pregnancy"} <= set(rules(told))
