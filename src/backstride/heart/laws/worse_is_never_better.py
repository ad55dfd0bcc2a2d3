"""Law 5. Worse is never better, for every common future.

For events e <= f (done <= hard <= part <= pain; settled <= unknown <= irritated <= flared) from the
same state, and any events after that happen to both, the dose after f never exceeds the dose after e.
One edge at a time is too weak: a flare-up could cost a little now and pay later. So all pairs of
states that such histories reach are closed under every event.
"""

from __future__ import annotations

from backstride.heart.alphabet import SESSIONS, Ended, Event, Response
from backstride.heart.proof import Graph, Path, path_to_state

Pair = tuple[int, int]
"""(better state, worse state)"""


def breach(graph: Graph) -> Path | None:
    """The shortest history whose worse twin is given more: the worse one, as it happened."""
    many, futures = len(graph.states), _different_columns(graph)
    came_from = _first_pairs(graph)
    queue = list(came_from)
    for pair in queue:  # a pair is one number, better * many + worse: there are a great many
        better, worse = divmod(pair, many)
        if not graph.not_higher[worse][better]:
            return _history(graph, came_from, pair)
        for event, leads in futures:
            this, that = leads[better], leads[worse]
            if this != that:
                after = this * many + that
                if after not in came_from:
                    came_from[after] = (pair, event)
                    queue.append(after)
    return None


def _first_pairs(graph: Graph) -> dict[int, tuple[int, int]]:
    """Where a better and a worse event lead from one state; shorter beginnings first."""
    many = len(graph.states)
    first: dict[int, tuple[int, int]] = {}
    twins = next_worse(graph.events)
    for here in range(many):
        for better, worse in twins:
            this, that = graph.leads[better][here], graph.leads[worse][here]
            if this != that:
                first.setdefault(this * many + that, (-1 - here, worse))
    return first


def next_worse(events: tuple[Event, ...]) -> list[Pair]:
    """Each session event with each that is worse by one word; longer ways follow from these."""
    number = {event: index for index, event in enumerate(events)}
    return [
        (number[event], number[worse])
        for event in SESSIONS
        for worse in (_worse_ended(event), _worse_response(event))
        if worse in number
    ]


def _worse_ended(event: Event) -> Event | None:
    order = list(Ended)
    # Doing more than asked is not better or worse than doing it: law 12 speaks of it.
    order.remove(Ended.OVER)
    if event.ended is None or event.ended is Ended.OVER or event.ended is order[-1]:
        return None
    return event._replace(ended=order[order.index(event.ended) + 1])


def _worse_response(event: Event) -> Event | None:
    order = list(Response)
    if event.response is None or event.response is order[-1]:
        return None
    return event._replace(response=order[order.index(event.response) + 1])


def _different_columns(graph: Graph) -> list[tuple[int, tuple[int, ...]]]:
    """One event for each different way of leading on: the same way twice tells nothing new."""
    ways = {leads: event for event, leads in reversed(list(enumerate(graph.leads)))}
    return [(event, leads) for leads, event in ways.items()]


def _history(graph: Graph, came_from: dict[int, tuple[int, int]], pair: int) -> Path:
    events: list[Event] = []
    while pair >= 0:
        pair, event = came_from[pair]
        events.append(graph.events[event])
    return (*path_to_state(graph, -1 - pair), *reversed(events))
