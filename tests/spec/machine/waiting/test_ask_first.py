"""Nobody leaves behind what a professional must look at first."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.state import Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import LEAVE, SEEN_TODAY, cleared, enrolled, heard, on_stage


@pytest.mark.parametrize("asked", [SEEN_TODAY, Event(Kind.SCREENED_ASK)])
def test_leaving_while_asked_to_see_somebody_changes_nothing(asked: Event) -> None:
    now = heard(*on_stage(3), asked, LEAVE)
    assert now.rules == ("waiting.ask_first",)
    assert now.action is Action.ASK_FIRST
    assert now.state == now.before


def test_nor_does_leaving_and_starting_again() -> None:
    assert heard(*on_stage(3), SEEN_TODAY, LEAVE, enrolled(1), cleared()).mode is Mode.ASK_FIRST


def test_whoever_only_waits_for_a_screen_may_leave() -> None:
    assert heard(enrolled(3), LEAVE).rules == ("person.left",)


def test_once_somebody_has_looked_one_may_leave() -> None:
    word = cleared(by=Kind.CLINICIAN_CLEAR)
    assert heard(*on_stage(3), SEEN_TODAY, word, LEAVE).rules == ("person.left",)
