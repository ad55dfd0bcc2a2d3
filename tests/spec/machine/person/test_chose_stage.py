"""The person chooses a stage to stay at: the course ends there, in maintenance."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.machine import step
from backstride.heart.state import Mode, dose_of
from backstride.heart.verdict import Action
from tests.cast.happenings import PLACES, SETTLED, Heard, heard, in_a_flare, in_maintenance, on_stage
from tests.cast.programmes import SMALL_WALK

CHOSEN = Event(Kind.CHOSEN)


def chosen(stage: int, *before: Event) -> Heard:
    """Events on the whole programme, then the choice of a stage to stay at."""
    came_to = heard(*before).state
    until = SMALL_WALK.until(stage)
    return Heard(until, came_to, *step(until, came_to, CHOSEN))


def test_above_the_chosen_stage_it_goes_down_to_it_and_stays() -> None:
    now = chosen(2, *on_stage(4))
    assert now.rules == ("person.chose_stage",)
    assert now.action is Action.MAINTAIN
    assert (now.mode, now.stage) == (Mode.MAINTENANCE, 2)
    assert now.dose == dose_of(SMALL_WALK, heard(*on_stage(2)).state)


def test_on_the_chosen_stage_it_stays_at_once() -> None:
    now = chosen(3, *on_stage(3), SETTLED)
    assert (now.mode, now.stage, now.state.settled) == (Mode.MAINTENANCE, 3, 0)


def test_below_it_the_steps_go_on_until_there() -> None:
    now = chosen(3, *on_stage(2))
    assert (now.mode, now.stage, now.action) == (Mode.ACTIVE, 2, Action.HOLD)
    assert now.rules == ("person.chose_stage",)


def test_in_maintenance_it_may_go_down_or_up_again() -> None:
    assert chosen(2, *in_maintenance()).stage == 2
    back = step(SMALL_WALK, chosen(2, *in_maintenance()).state, CHOSEN)[0]
    assert (back.mode, back.stage) == (Mode.ACTIVE, 2)


def test_in_a_flare_up_it_is_noted_and_the_flare_up_goes_on() -> None:
    now = chosen(1, *in_a_flare(4))
    assert (now.mode, now.stage, now.action) == (Mode.FLARE, 1, Action.NONE)
    assert now.rules == ("person.chose_stage",)


@pytest.mark.parametrize("place", ["not screened", "paused", "held", "asked to see somebody"])
def test_while_sessions_wait_it_is_noted(place: str) -> None:
    now = chosen(2, *PLACES[place])
    assert (now.mode, now.stage, now.action) == (now.before.mode, 2, Action.NONE)


def test_in_an_emergency_it_is_noted_and_the_answer_is_to_seek_urgent_care() -> None:
    now = chosen(2, *PLACES["stopped"])
    assert (now.mode, now.action) == (Mode.STOPPED, Action.REFER_URGENT)


def test_an_enrolment_comes_first() -> None:
    assert heard(CHOSEN).rules == ("waiting.not_enrolled",)
