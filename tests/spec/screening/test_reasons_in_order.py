"""The worst rule wins; every reason is listed, the most urgent first."""

from __future__ import annotations

from backstride.heart.clearance import URGENCIES
from tests.spec.screening.person import rules, screened

MANY: dict[str, object] = {
    "emergency_back": ["saddle_numbness"],
    "same_day_signs": ["fever", "calf_swelling"],
    "this_week_signs": ["dizzy"],
    "history": ["surgery_recent", "osteoporosis"],
    "medicines": ["blood_thinner"],
}


def test_the_worst_rule_wins() -> None:
    without_emergency = {**MANY, "emergency_back": []}
    assert screened(MANY).outcome == "stop_now"
    assert screened(without_emergency).outcome == "ask_first"


def test_the_most_urgent_come_first_and_none_is_left_out() -> None:
    listed = screened(MANY)
    order = [URGENCIES.index(reason.urgency) for reason in listed.reasons]
    assert order == sorted(order)
    assert rules(listed) == [
        "emergency.back_sign",
        "today.sign",
        "today.sign",
        "this_week.sign",
        "history.surgery_recent",
        "history.osteoporosis",
        "back.chronic",
        "medicine.blood_thinner",
    ]


def test_among_equally_urgent_ones_the_worse_outcome_comes_first() -> None:
    assert rules(screened(medicines=["sedative"], long_term=["heart_disease"])) == [
        "health.heart_disease",
        "medicine.sedative",
        "back.chronic",
    ]


def test_symptoms_are_listed_as_they_were_asked() -> None:
    assert screened(MANY).symptoms == ("saddle_numbness", "fever", "calf_swelling", "dizzy")
