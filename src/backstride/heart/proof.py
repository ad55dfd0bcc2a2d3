"""Every reachable state and every edge of a programme, as a graph of small integers.

The graph is walked once by breadth, so that the first path found to anything is a shortest one.
`laws` reads it; nothing here knows what a law is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from backstride.heart.alphabet import Event, every_event
from backstride.heart.ladder import Dose, is_not_higher
from backstride.heart.machine import Step, step
from backstride.heart.programme import Programme
from backstride.heart.state import State, dose_of
from backstride.heart.verdict import Verdict

MOST_STATES = 200_000

Path = tuple[Event, ...]
"""A history, as the machine hears it."""


class TooManyStates(ValueError):
    """The programme's parameters make more states than can be checked."""


@dataclass(frozen=True)
class Graph:
    """States (the first is where everybody begins), events, and where each event leads from each state."""

    programme: Programme
    states: tuple[State, ...]
    events: tuple[Event, ...]
    leads: tuple[tuple[int, ...], ...]
    """leads[event][state] is the next state."""
    verdicts: tuple[tuple[Verdict, ...], ...]
    """verdicts[event][state] is what the step said."""
    came_by: tuple[tuple[int, int], ...]
    """came_by[state] is (state before, event) on a shortest way to it."""

    @cached_property
    def rises(self) -> bool:
        """Whether each rung of the ladder is at least the one before it, in every component."""
        full = self.programme.ladder.full[1:]
        return all(is_not_higher(a.dose, b.dose) for a, b in pairwise(full))

    @cached_property
    def doses(self) -> tuple[Dose, ...]:
        """The dose that each state prescribes."""
        return tuple(dose_of(self.programme, state) for state in self.states)

    @cached_property
    def not_higher(self) -> tuple[tuple[bool, ...], ...]:
        """not_higher[this][that]: whether state `this` asks for no more than state `that`."""
        row = {this: tuple(is_not_higher(this, that) for that in self.doses) for this in set(self.doses)}
        return tuple(row[dose] for dose in self.doses)

    @property
    def edges(self) -> int:
        """How many edges there are: every event from every state."""
        return len(self.states) * len(self.events)

    def states_by_mode(self) -> dict[str, int]:
        """How many reachable states are in each mode."""
        return dict(Counter(str(state.mode) for state in self.states))

    def edges_by_event(self) -> dict[str, int]:
        """For each event, how many edges it changes something on: every event must fire somewhere."""
        fired = {event.name: 0 for event in self.events}
        for event, leads in zip(self.events, self.leads, strict=True):
            fired[event.name] += sum(1 for here, there in enumerate(leads) if here != there)
        return fired


def explore(programme: Programme, rule: Step = step, events: tuple[Event, ...] | None = None) -> Graph:
    """Visit every state that `rule` can reach from the beginning, by every event (or only by some)."""
    events = events or every_event(programme)
    states, index, came_by = [State()], {State(): 0}, [(0, 0)]
    leads: list[list[int]] = [[] for _ in events]
    verdicts: list[list[Verdict]] = [[] for _ in events]
    for here, state in enumerate(states):  # the list grows while it is walked: breadth first
        for number, event in enumerate(events):
            after, verdict = rule(programme, state, event)
            if after not in index:
                index[after] = len(states)
                states.append(after)
                came_by.append((here, number))
            leads[number].append(index[after])
            verdicts[number].append(verdict)
        if len(states) > MOST_STATES:
            raise TooManyStates(f"more than {MOST_STATES} states")
    return Graph(
        programme,
        tuple(states),
        events,
        tuple(map(tuple, leads)),
        tuple(map(tuple, verdicts)),
        tuple(came_by),
    )


def path_to_state(graph: Graph, number: int) -> Path:
    """A shortest way from the beginning to a state."""
    events: list[Event] = []
    while number:
        number, event = graph.came_by[number]
        events.append(graph.events[event])
    return tuple(reversed(events))


Observer = Callable[[int, int, int, int], int]
"""observe(noted, event, here, there) -> what is noted now: history kept outside the machine."""
Breaks = Callable[[int, int, int, int, int], bool]
"""breaks(noted, notes, event, here, there): whether this edge, with what was noted, breaks a law."""

Noted = tuple[int, int]
"""A state, and what was noted on the way to it."""
CameFrom = dict[Noted, tuple[Noted, int] | None]
"""Where each was come to from, and by which event; None for the beginning."""


def shortest_breach(
    graph: Graph, observe: Observer, breaks: Breaks, at_start: int = 0, every_note: bool = False
) -> Path | None:
    """The shortest way to an edge that breaks a law, as an observer beside the machine sees it.

    The observer keeps its own notes, so a law never leans on the machine's own counters. A smaller
    note must be the stricter one: then a state met again with a larger note can show nothing new
    (say `every_note` where that order does not hold). None where no reachable edge breaks the law.
    """
    start = (0, at_start)
    queue, strictest = [start], {0: at_start}
    came_from: CameFrom = {start: None}
    for node in queue:
        here, noted = node
        for event, leads in enumerate(graph.leads):
            there = leads[here]
            notes = observe(noted, event, here, there)
            if breaks(noted, notes, event, here, there):
                return _path_to(graph, came_from, node, event)
            worth_it = every_note or notes < strictest.get(there, ANY_NOTE)
            if worth_it and (there, notes) not in came_from:
                strictest[there] = notes
                came_from[(there, notes)] = (node, event)
                queue.append((there, notes))
    return None


ANY_NOTE = 1_000
"""Larger than every note an observer takes."""


def sees_nothing(noted: int, event: int, here: int, there: int) -> int:
    """The observer for laws that a single edge can break."""
    return 0


def _path_to(graph: Graph, came_from: CameFrom, node: Noted, last: int) -> Path:
    events = [last]
    while step_to := came_from[node]:
        node, event = step_to
        events.append(event)
    return tuple(graph.events[event] for event in reversed(events))
