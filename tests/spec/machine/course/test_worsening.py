"""Pain that slowly grows worse: screen again before the next session.

What it then means for the sessions: `test_whatever_asks_for_a_screen_again.py`.
"""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from tests.cast.happenings import ENROLLED_PLACES, PLACES, heard


@pytest.mark.parametrize("place", ENROLLED_PLACES)
def test_it_says_that_it_has_grown_worse(place: str) -> None:
    assert heard(*PLACES[place], Event(Kind.WORSENING)).rules == ("course.worsening",)
