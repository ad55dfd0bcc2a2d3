"""Flare-ups that come back too often: see a professional. The dose is eased already, so it stays."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.verdict import SEE_SOMEONE, Action
from tests.cast.happenings import ENROLLED_PLACES, PLACES, heard, in_a_flare

OFTEN = Event(Kind.FLARES_OFTEN)


def test_it_says_to_see_a_professional() -> None:
    now = heard(*in_a_flare(4), OFTEN)
    assert now.rules == ("flare.often",)
    assert now.action is Action.HOLD
    assert "flare.often" in SEE_SOMEONE


@pytest.mark.parametrize("place", ENROLLED_PLACES)
def test_wherever_somebody_stands_it_changes_no_dose(place: str) -> None:
    now = heard(*PLACES[place], OFTEN)
    assert now.rules == ("flare.often",)
    assert now.state == now.before


def test_without_an_enrolment_it_says_nothing() -> None:
    assert heard(OFTEN).rules == ("waiting.not_enrolled",)
