"""The same programme, state and event always give the same answer, and a state is small and hashable."""

from __future__ import annotations

import pytest

from backstride.heart.ladder import NOTHING
from backstride.heart.machine import step
from backstride.heart.programme import Programme
from backstride.heart.proof import explore
from backstride.heart.state import SESSIONS_WAIT, Mode, State, dose_of, rung_of
from tests.cast.programmes import SMALL_RUN, SMALL_WALK

PROGRAMMES = [SMALL_WALK, SMALL_RUN]


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.id)
def test_a_second_walk_through_every_edge_finds_the_same(programme: Programme) -> None:
    graph = explore(programme)
    for number, event in enumerate(graph.events):
        for here, state in enumerate(graph.states):
            after, verdict = step(programme, state, event)
            assert (after, verdict) == (graph.states[graph.leads[number][here]], graph.verdicts[number][here])


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.id)
def test_every_mode_is_reached(programme: Programme) -> None:
    assert {state.mode for state in explore(programme).states} == set(Mode)


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.id)
def test_a_session_is_prescribed_exactly_where_none_waits(programme: Programme) -> None:
    for state in explore(programme).states:
        assert (rung_of(programme, state) is None) == (state.mode in SESSIONS_WAIT)
        assert (dose_of(programme, state) == NOTHING) == (state.mode in SESSIONS_WAIT)


def test_everybody_begins_unscreened_and_not_enrolled() -> None:
    assert State() == State(mode=Mode.NOT_SCREENED, stage=0)
    assert dose_of(SMALL_WALK, State()) == NOTHING
