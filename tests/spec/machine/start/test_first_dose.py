"""An enrolment puts somebody on a stage; sessions wait for a clearance."""

from __future__ import annotations

import pytest

from backstride.heart.ladder import NOTHING
from backstride.heart.state import Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    EMERGENCY,
    LEAVE,
    SEEN_TODAY,
    cleared,
    enrolled,
    heard,
    on_stage,
)


@pytest.mark.parametrize("stage", [1, 2, 3, 4])
def test_an_enrolment_starts_on_the_stage_it_names_and_waits_for_a_screen(stage: int) -> None:
    now = heard(enrolled(stage))
    assert now.rules == ("start.first_dose",)
    assert now.action is Action.START
    assert (now.mode, now.stage, now.dose) == (Mode.NOT_SCREENED, stage, NOTHING)


def test_after_leaving_it_is_a_new_start() -> None:
    now = heard(*on_stage(2), LEAVE, enrolled(4))
    assert (now.rules, now.mode, now.stage) == (("start.first_dose",), Mode.NOT_SCREENED, 4)


def test_a_symptom_told_before_still_waits_for_a_word() -> None:
    assert heard(SEEN_TODAY, enrolled(2)).mode is Mode.ASK_FIRST
    assert heard(SEEN_TODAY, enrolled(2), cleared()).mode is Mode.ASK_FIRST


def test_an_emergency_told_before_still_stops() -> None:
    now = heard(EMERGENCY, enrolled(2))
    assert (now.mode, now.action) == (Mode.STOPPED, Action.REFER_URGENT)


def test_enrolling_while_enrolled_is_no_first_dose() -> None:
    assert heard(enrolled(2), enrolled(3)).rules == ("start.again",)
