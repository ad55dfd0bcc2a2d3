"""A session done while sessions wait is noted; it earns nothing and opens nothing."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Ended, Response
from backstride.heart.verdict import Action
from tests.cast.happenings import FLARED, PAUSE, PLACES, RESUME, SETTLED, heard, on_stage, session

WAITS = ["not screened", "paused", "held", "asked to see somebody"]


@pytest.mark.parametrize("ended", [ended for ended in Ended if ended is not Ended.PAIN])
@pytest.mark.parametrize("place", WAITS)
def test_a_settled_session_is_noted_and_nothing_changes(place: str, ended: Ended) -> None:
    now = heard(*PLACES[place], session(ended))
    assert now.rules == ("waiting.session_noted",)
    assert now.action is Action.NONE
    assert now.state == now.before


def test_in_an_emergency_the_answer_is_still_to_seek_urgent_care() -> None:
    now = heard(*PLACES["stopped"], SETTLED)
    assert (now.rules, now.action) == (("waiting.session_noted",), Action.REFER_URGENT)


def test_it_does_not_count_afterwards() -> None:
    now = heard(*on_stage(2), PAUSE, SETTLED, SETTLED, RESUME, SETTLED)
    assert now.rules == ("progression.count",)


def test_back_and_legs_took_it_well_so_it_clears_a_strike() -> None:
    assert not heard(*on_stage(3), FLARED, PAUSE, SETTLED).state.struck


def test_where_sessions_go_on_it_counts() -> None:
    assert heard(*on_stage(2), SETTLED).rules == ("progression.count",)


def test_an_irritated_or_unanswered_one_says_that_instead() -> None:
    irritated = heard(*PLACES["paused"], session(response=Response.IRRITATED))
    unanswered = heard(*PLACES["paused"], session(response=Response.UNKNOWN))
    assert irritated.rules == ("progression.hold_irritated",)
    assert unanswered.rules == ("progression.hold_unknown",)
