"""Law 6. Two flared sessions with no settled one between bring a 'see a professional'."""

from __future__ import annotations

from backstride.heart.alphabet import Event, Response
from backstride.heart.laws import two_flares_call
from backstride.heart.machine import step
from backstride.heart.programme import Programme
from backstride.heart.proof import explore
from backstride.heart.state import Mode, State
from backstride.heart.verdict import Verdict
from tests.cast.broken.every_one import those_that_break
from tests.cast.programmes import SMALL_WALK

LAW = 6


def test_each_way_to_make_it_forget_is_found() -> None:
    assert those_that_break(LAW) >= {
        "strikes are never counted",
        "a pause forgets strikes",
        "a gap forgets strikes",
        "a screen forgets strikes",
        "leaving forgets strikes",
        "an irritated session passes for a settled one",
    }


def test_two_after_any_number_of_settled_ones_are_two() -> None:
    def forgets(programme: Programme, state: State, event: Event) -> tuple[State, Verdict]:
        """In maintenance, which settled sessions have led to, a first flared session is no strike."""
        after, verdict = step(programme, state, event)
        if state.mode is Mode.MAINTENANCE and event.response is Response.FLARED:
            return after._replace(struck=False), verdict
        return after, verdict

    path = two_flares_call.breach(explore(SMALL_WALK, forgets))
    assert path is not None
    assert [event.response for event in path[-3:]] == [Response.SETTLED, Response.FLARED, Response.FLARED]
