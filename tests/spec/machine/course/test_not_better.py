"""A new episode that is no better after two weeks is worth a check; the dose stays."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.verdict import Action
from tests.cast.happenings import ENROLLED_PLACES, PLACES, heard, on_stage

NOT_BETTER = Event(Kind.NOT_BETTER)


def test_it_is_said() -> None:
    now = heard(*on_stage(2), NOT_BETTER)
    assert now.rules == ("course.not_better",)
    assert now.action is Action.HOLD


@pytest.mark.parametrize("place", ENROLLED_PLACES)
def test_wherever_somebody_stands_it_changes_nothing(place: str) -> None:
    now = heard(*PLACES[place], NOT_BETTER)
    assert now.state == now.before


def test_without_an_enrolment_it_says_nothing() -> None:
    assert heard(NOT_BETTER).rules == ("waiting.not_enrolled",)
