"""Maintenance goes on asking for the same, session after session."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.state import Mode, Pace
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    FLARED,
    HARD,
    IRRITATED,
    PART,
    SETTLED,
    UNKNOWN,
    cleared,
    heard,
    in_maintenance,
    on_stage,
)
from tests.cast.programmes import SMALL_WALK

TOP = SMALL_WALK.ladder.full[4].dose


def test_a_settled_session_is_kept_up() -> None:
    now = heard(*in_maintenance(), SETTLED)
    assert now.rules == ("maintenance.keep",)
    assert now.action is Action.MAINTAIN
    assert (now.mode, now.dose) == (Mode.MAINTENANCE, TOP)


def test_a_hundred_of_them_are_too() -> None:
    assert heard(*in_maintenance(), *[SETTLED] * 100).dose == TOP


def test_before_the_top_nothing_is_kept_up_yet() -> None:
    assert heard(*on_stage(3), SETTLED).rules == ("progression.count",)


@pytest.mark.parametrize("event", [IRRITATED, UNKNOWN, PART, HARD])
def test_a_lesser_session_says_so_and_stays(event: Event) -> None:
    now = heard(*in_maintenance(), event)
    assert now.rules != ("maintenance.keep",)
    assert (now.mode, now.dose) == (Mode.MAINTENANCE, TOP)


def test_going_slowly_or_easily_makes_no_difference_there() -> None:
    now = heard(*in_maintenance(), cleared(Pace.EASY), SETTLED)
    assert now.rules == ("maintenance.keep",)


def test_a_flared_session_leaves_maintenance() -> None:
    now = heard(*in_maintenance(), FLARED)
    assert (now.mode, now.stage) == (Mode.FLARE, 3)


def test_a_gap_goes_back_to_the_ladder() -> None:
    now = heard(*in_maintenance(), Event(Kind.GAP_SHORT))
    assert (now.mode, now.stage) == (Mode.ACTIVE, 3)
