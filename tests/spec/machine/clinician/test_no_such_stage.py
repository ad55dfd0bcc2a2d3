"""A stage that the programme does not have cannot be set; it says so and moves nobody."""

from __future__ import annotations

from backstride.heart.verdict import Action
from tests.cast.happenings import heard, on_stage, set_to
from tests.cast.programmes import SMALL_WALK


def test_a_stage_above_the_last_is_refused() -> None:
    now = heard(*on_stage(4), set_to(5))
    assert now.rules == ("clinician.no_such_stage",)
    assert now.action is Action.NONE
    assert now.state == now.before


def test_the_last_one_is_there() -> None:
    assert heard(*on_stage(3), set_to(4)).rules == ("clinician.set_stage",)


def test_above_the_stage_that_was_chosen_there_is_none() -> None:
    now = heard(*on_stage(2), set_to(3), programme=SMALL_WALK.until(2))
    assert now.rules == ("clinician.no_such_stage",)
