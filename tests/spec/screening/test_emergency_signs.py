"""An emergency sign stops everything, at once, whatever else is answered or still missing."""

from __future__ import annotations

import pytest

from backstride.heart.answers import AnswersRefused
from backstride.heart.clearance import screen
from tests.spec.screening.person import NOT_GIVEN, ON, WELL, questionnaire, reason, rules, screened

BODY = questionnaire().questions["emergency_body"].choices
BACK = questionnaire().questions["emergency_back"].choices
SIGNS = [("emergency_body", sign) for sign in BODY] + [("emergency_back", sign) for sign in BACK]

every_sign = pytest.mark.parametrize(("question", "sign"), SIGNS)


@every_sign
def test_a_sign_stops_and_opens_nothing(question: str, sign: str) -> None:
    stopped = screened({question: [sign]})
    assert (stopped.outcome, stopped.scope, stopped.expires_on) == ("stop_now", (), None)


@every_sign
def test_the_first_reason_names_the_sign_and_says_now(question: str, sign: str) -> None:
    first = screened({question: [sign]}).reasons[0]
    assert (first.urgency, dict(first.figures)) == ("now", {"symptom": sign})


@every_sign
def test_a_sign_is_kept_among_the_symptoms(question: str, sign: str) -> None:
    assert screened({question: [sign]}).symptoms == (sign,)


@every_sign
def test_neither_a_look_at_other_signs_nor_a_word_lifts_it(question: str, sign: str) -> None:
    lifted = {"signs_seen": "yes", "word": "run", "active_now": "yes"}
    assert screened({question: [sign], **lifted}).outcome == "stop_now"


@every_sign
def test_it_is_answered_before_any_other_question_is(question: str, sign: str) -> None:
    at_once = screen(questionnaire(), {question: [sign]}, on=ON, programme_needs_run=True)
    assert (at_once.outcome, [each.urgency for each in at_once.reasons]) == ("stop_now", ["now"])


def test_a_slip_in_another_answer_does_not_hide_it() -> None:
    assert screened(emergency_back=["saddle_numbness"], walk_minutes=-3).outcome == "stop_now"


def test_a_slip_in_the_same_list_does_not_hide_it() -> None:
    assert screened(emergency_back=["saddle_numbness", "no_such_sign"]).symptoms == ("saddle_numbness",)


def test_several_signs_give_a_reason_each() -> None:
    both = screened(emergency_body=["chest_pain", "fainted"])
    assert rules(both)[:2] == ["emergency.body_sign", "emergency.body_sign"]
    assert both.symptoms == ("chest_pain", "fainted")


def test_none_ticked_is_an_answer_and_stops_nothing() -> None:
    assert screened(emergency_body=[], emergency_back=[]).outcome == "clear"


def test_not_asked_is_no_answer_and_is_refused() -> None:
    with pytest.raises(AnswersRefused, match="emergency_body: missing"):
        screened(emergency_body=NOT_GIVEN)


def test_the_reasons_rest_on_published_advice_only() -> None:
    cited = {
        source
        for question, sign in SIGNS
        for source in reason(screened({question: [sign]}), f"emergency.{question[10:]}_sign").sources
    }
    assert "backstride-opinion" not in cited


def test_the_well_person_of_these_pages_reports_nothing() -> None:
    assert [WELL[question] for question in ("emergency_body", "emergency_back")] == [[], []]
