"""A session that was missed is not made up for, and costs nothing."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.verdict import Action
from tests.cast.happenings import ENROLLED_PLACES, PLACES, SETTLED, heard, on_stage

SKIPPED = Event(Kind.SKIPPED)


@pytest.mark.parametrize("place", ENROLLED_PLACES)
def test_a_skipped_session_changes_nothing(place: str) -> None:
    now = heard(*PLACES[place], SKIPPED)
    assert now.rules == ("progression.no_catch_up",)
    assert now.state == now.before


def test_it_is_told_as_holding_the_dose() -> None:
    assert heard(*on_stage(2), SKIPPED).action is Action.HOLD


def test_the_count_is_kept() -> None:
    assert heard(*on_stage(2), SETTLED, SKIPPED, SETTLED).stage == 3


def test_without_an_enrolment_there_is_nothing_to_skip() -> None:
    assert heard(SKIPPED).rules == ("waiting.not_enrolled",)
