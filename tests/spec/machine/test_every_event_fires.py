"""Nothing is heard for nothing: each event changes something somewhere, or says what no other event says."""

from __future__ import annotations

from collections import defaultdict

import pytest

from backstride.heart.alphabet import Event, every_event
from backstride.heart.programme import Programme
from backstride.heart.proof import Graph, explore
from tests.cast.programmes import SMALL_RUN, SMALL_WALK

PROGRAMMES = [SMALL_WALK, SMALL_RUN]


def speaker(event: Event) -> tuple[str, str | None]:
    """Sessions with one response speak with one voice; otherwise each kind has its own."""
    return event.kind, event.response


def own_words(graph: Graph) -> dict[tuple[str, str | None], set[str]]:
    """For each speaker, the rules that nobody else ever says."""
    said: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for event, verdicts in zip(graph.events, graph.verdicts, strict=True):
        said[speaker(event)] |= {rule for verdict in set(verdicts) for rule in verdict.rules}
    return {
        one: rules.difference(*(others for other, others in said.items() if other != one))
        for one, rules in said.items()
    }


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.id)
def test_each_event_changes_a_state_or_says_a_rule_of_its_own(programme: Programme) -> None:
    graph = explore(programme)
    fired, own = graph.edges_by_event(), own_words(graph)
    assert set(fired) == {event.name for event in every_event(programme)}
    assert [event.name for event in graph.events if not fired[event.name] and not own[speaker(event)]] == []


def test_these_change_nothing_anywhere_and_only_say_something() -> None:
    fired = explore(SMALL_WALK).edges_by_event()
    assert {name for name, edges in fired.items() if not edges} == {
        "session done unknown",
        "session hard unknown",
        "session part unknown",
        "session over unknown",
        "skipped",
        "flare_lasting",
        "flares_often",
        "unanswered",
        "not_better",
        "set_stage 4 too far",
    }


def test_every_event_has_a_name_of_its_own() -> None:
    names = [event.name for event in every_event(SMALL_WALK)]
    assert len(names) == len(set(names))
    assert "session done settled" in names
    assert "set_stage 4" in names
    assert "screened_clear walk_only" in names
