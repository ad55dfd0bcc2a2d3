"""A flare-up that lasts: see a professional. The dose is eased already, so it stays."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.verdict import SEE_SOMEONE, Action
from tests.cast.happenings import ENROLLED_PLACES, PLACES, heard, in_a_flare

LASTING = Event(Kind.FLARE_LASTING)


def test_it_says_to_see_a_professional() -> None:
    now = heard(*in_a_flare(4), LASTING)
    assert now.rules == ("flare.lasting",)
    assert now.action is Action.HOLD
    assert "flare.lasting" in SEE_SOMEONE


@pytest.mark.parametrize("place", ENROLLED_PLACES)
def test_wherever_somebody_stands_it_changes_no_dose(place: str) -> None:
    now = heard(*PLACES[place], LASTING)
    assert now.rules == ("flare.lasting",)
    assert now.state == now.before


def test_without_an_enrolment_it_says_nothing() -> None:
    assert heard(LASTING).rules == ("waiting.not_enrolled",)
