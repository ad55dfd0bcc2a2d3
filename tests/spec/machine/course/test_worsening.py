"""Pain that slowly grows worse: screen again before the next session.

What it then means for the sessions: `test_whatever_asks_for_a_screen_again.py`.
"""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.state import Mode
from tests.cast.happenings import PLACES, heard

ENROLLED = [place for place in PLACES if place not in ("not enrolled", "left")]


@pytest.mark.parametrize("place", ENROLLED)
def test_it_says_that_it_has_grown_worse(place: str) -> None:
    assert heard(*PLACES[place], Event(Kind.WORSENING)).rules == ("course.worsening",)


def test_that_is_a_question_and_no_stop() -> None:
    assert heard(*PLACES["active"], Event(Kind.WORSENING)).mode is Mode.NOT_SCREENED
