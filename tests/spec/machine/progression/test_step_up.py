"""Enough settled sessions lead to the next stage."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Ended, Response
from backstride.heart.state import Mode, Pace
from backstride.heart.verdict import Action
from tests.cast.happenings import SETTLED, UNKNOWN, heard, on_stage, session
from tests.cast.programmes import SMALL_RUN, WALKING, walking, with_row


def test_enough_settled_sessions_lead_to_the_next_stage() -> None:
    now = heard(*on_stage(2), SETTLED, SETTLED)
    assert now.rules == ("progression.step_up",)
    assert now.action is Action.PROGRESS
    assert (now.mode, now.stage, now.state.settled) == (Mode.ACTIVE, 3, 0)


def test_one_session_too_few_does_not() -> None:
    assert heard(*on_stage(2), SETTLED).stage == 2


def test_a_stage_is_never_left_out() -> None:
    stages = [heard(*on_stage(1), *[SETTLED] * sessions).stage for sessions in range(6)]
    assert stages == [1, 2, 2, 3, 3, 4]


def test_running_steps_up_as_walking_does() -> None:
    now = heard(*on_stage(1), SETTLED, SETTLED, programme=SMALL_RUN)
    assert now.rules == ("progression.step_up",)
    assert now.dose.longest_run_s == 30


def test_unanswered_mornings_alone_never_lead_on() -> None:
    assert heard(*on_stage(1), *[UNKNOWN] * 30).stage == 1


@pytest.mark.parametrize("ended", [ended for ended in Ended if ended not in (Ended.DONE, Ended.PAIN)])
def test_only_a_session_done_as_asked_leads_on(ended: Ended) -> None:
    assert heard(*on_stage(1), session(ended, Response.SETTLED)).stage == 1


@pytest.mark.parametrize("pace", [Pace.EASY, Pace.WALK_ONLY])
def test_nobody_steps_up_while_the_dose_is_held(pace: Pace) -> None:
    assert heard(*on_stage(1, pace), SETTLED).stage == 1


def test_going_slowly_never_asks_for_more_than_twenty() -> None:
    slow = walking(with_row(WALKING, 1, needed=15))
    assert heard(*on_stage(1, Pace.SLOW), *[SETTLED] * 19, programme=slow).stage == 1
    assert heard(*on_stage(1, Pace.SLOW), *[SETTLED] * 20, programme=slow).stage == 2
