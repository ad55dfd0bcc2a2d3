"""The proof walks the whole graph: every state that can be reached, by every event, shortest ways first."""

from __future__ import annotations

import pytest

from backstride.heart import proof
from backstride.heart.alphabet import Event, Kind, every_event
from backstride.heart.machine import step
from backstride.heart.proof import TooManyStates, explore, path_to_state, sees_nothing, shortest_breach
from backstride.heart.state import Mode, State
from tests.cast.broken.ladders import FALLS
from tests.cast.happenings import FLARED, SETTLED, cleared, enrolled, set_to
from tests.cast.programmes import SMALL_RUN, SMALL_WALK, WALKING, walking, with_row

GRAPH = explore(SMALL_WALK)


def lived(path: tuple[Event, ...]) -> State:
    state = State()
    for event in path:
        state, _ = step(SMALL_WALK, state, event)
    return state


def test_it_begins_where_everybody_does() -> None:
    assert GRAPH.states[0] == State()
    assert path_to_state(GRAPH, 0) == ()
    assert GRAPH.came_by[0] == (0, 0)


def test_every_event_leads_from_every_state_to_one_that_was_visited() -> None:
    assert GRAPH.edges == len(GRAPH.states) * len(every_event(SMALL_WALK))
    assert len(set(GRAPH.states)) == len(GRAPH.states)
    assert {there for leads in GRAPH.leads for there in leads} == set(range(len(GRAPH.states)))


def test_the_way_to_each_state_leads_there() -> None:
    for number, state in enumerate(GRAPH.states):
        assert lived(path_to_state(GRAPH, number)) == state


def test_no_state_has_a_shorter_way() -> None:
    lengths = [len(path_to_state(GRAPH, number)) for number in range(len(GRAPH.states))]
    for leads in GRAPH.leads:
        for here, there in enumerate(leads):
            assert lengths[there] <= lengths[here] + 1


def test_states_are_counted_by_mode_and_edges_by_event() -> None:
    by_mode, by_event = GRAPH.states_by_mode(), GRAPH.edges_by_event()
    assert set(by_mode) == {str(mode) for mode in Mode}
    assert sum(by_mode.values()) == len(GRAPH.states)
    assert by_event["skipped"] == 0
    assert 0 < by_event["session done flared"] <= len(GRAPH.states)


def test_of_each_event_those_edges_are_counted_that_change_something() -> None:
    few = explore(SMALL_WALK, events=(enrolled(4), cleared(), SETTLED, Event(Kind.SKIPPED)))
    assert few.edges_by_event() == {
        "enrolled 4": 2,
        "screened_clear normal": 1,
        "session done settled": 1,
        "skipped": 0,
    }


def test_an_event_that_is_named_twice_is_counted_together() -> None:
    twice = explore(SMALL_WALK, events=(enrolled(4), enrolled(4)))
    assert twice.edges_by_event() == {"enrolled 4": 2}


def test_only_the_events_asked_for_are_followed() -> None:
    graph = explore(SMALL_WALK, events=(enrolled(2), cleared(), SETTLED))
    assert set(graph.states_by_mode()) == {"not_screened", "active", "maintenance"}


def test_other_machines_can_be_walked_too() -> None:
    graph = explore(SMALL_WALK, lambda programme, _, event: step(programme, State(), event))
    assert len(graph.states) < 20


def test_whether_the_rungs_rise_is_told() -> None:
    assert GRAPH.rises
    assert explore(SMALL_RUN).rises
    assert not explore(walking(FALLS)).rises


def test_rungs_that_stay_the_same_do_not_fall() -> None:
    assert explore(walking(with_row(WALKING, 2, session="walk 5 min"))).rises


def test_too_many_states_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof, "MOST_STATES", 100)
    with pytest.raises(TooManyStates, match="more than 100 states"):
        explore(SMALL_WALK)


def test_as_many_as_may_be_are_not_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    few = (enrolled(4), cleared(), SETTLED)
    states = explore(SMALL_WALK, events=few).states
    monkeypatch.setattr(proof, "MOST_STATES", len(states))
    assert explore(SMALL_WALK, events=few).states == states


def flared_twice(every_note: bool) -> tuple[str, ...]:
    """The shortest way to a second flared session, as an observer counts them down from two."""
    flared = GRAPH.events.index(FLARED)

    def left(noted: int, event: int, *_: int) -> int:
        return noted - (event == flared and noted > 0)

    def breaks(_: int, notes: int, event: int, *__: int) -> bool:
        return event == flared and notes == 0

    path = shortest_breach(GRAPH, left, breaks, at_start=2, every_note=every_note)
    return tuple(event.name for event in path or ())


@pytest.mark.parametrize("every_note", [False, True])
def test_an_observer_keeps_notes_of_its_own(every_note: bool) -> None:
    assert flared_twice(every_note) == ("session done flared", "session done flared")


def test_a_note_that_grows_where_nothing_moves_is_followed_only_where_every_note_is() -> None:
    skipped = GRAPH.events.index(Event(Kind.SKIPPED))

    def seen(noted: int, event: int, *_: int) -> int:
        return noted or int(event == skipped)

    def breaks(noted: int, _: int, event: int, *__: int) -> bool:
        return noted == 1 and event == skipped

    assert shortest_breach(GRAPH, seen, breaks) is None
    assert shortest_breach(GRAPH, seen, breaks, every_note=True) == (Event(Kind.SKIPPED),) * 2


def test_every_note_is_followed_once() -> None:
    looked_at: set[tuple[int, ...]] = set()

    def other(noted: int, *_: int) -> int:
        return 1 - noted

    def look(*edge: int) -> bool:
        assert edge not in looked_at
        looked_at.add(edge)
        return False

    shortest_breach(GRAPH, other, look, every_note=True)
    assert len(looked_at) == 2 * GRAPH.edges


def test_who_only_sees_single_edges_has_nothing_to_note() -> None:
    notes: set[int] = set()

    def look(noted: int, then: int, *_: int) -> bool:
        notes.update((noted, then))
        return False

    shortest_breach(GRAPH, sees_nothing, look)
    assert notes == {0}


@pytest.mark.parametrize("every_note", [False, True])
def test_where_no_edge_breaks_there_is_no_way(every_note: bool) -> None:
    path = shortest_breach(GRAPH, sees_nothing, lambda *_: False, every_note=every_note)
    assert path is None


def test_the_first_edge_that_breaks_ends_the_way() -> None:
    def comes_to_the_third_stage(*edge: int) -> bool:
        return GRAPH.states[edge[-1]].stage == 3

    path = shortest_breach(GRAPH, sees_nothing, comes_to_the_third_stage)
    assert path == (enrolled(1), set_to(3))
