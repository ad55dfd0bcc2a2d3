"""Several unanswered mornings in a row bring a question; they cost nothing and earn nothing."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.verdict import Action
from tests.cast.happenings import ENROLLED_PLACES, PLACES, SETTLED, heard, on_stage

UNANSWERED = Event(Kind.UNANSWERED)


def test_it_is_said_and_the_dose_is_held() -> None:
    now = heard(*on_stage(2), SETTLED, UNANSWERED)
    assert now.rules == ("response.unanswered",)
    assert now.action is Action.HOLD
    assert now.dose == now.dose_before


@pytest.mark.parametrize("place", ENROLLED_PLACES)
def test_wherever_somebody_stands_it_changes_nothing(place: str) -> None:
    now = heard(*PLACES[place], UNANSWERED)
    assert now.state == now.before


def test_without_an_enrolment_it_says_nothing() -> None:
    assert heard(UNANSWERED).rules == ("waiting.not_enrolled",)
