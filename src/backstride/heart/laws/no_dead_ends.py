"""Law 9. Done, settled sessions reach the last stage, or the chosen one; unanswered mornings never do.

Within the sum of the needs and the way out of a flare-up. Where a symptom holds the dose, a clear
screen first.
"""

from __future__ import annotations

from backstride.heart.alphabet import Ended, Event, Kind, Response
from backstride.heart.laws.breach import first_edge
from backstride.heart.proof import Graph, Path
from backstride.heart.state import SESSIONS_WAIT, STRICTNESS, Mode, Pace

GOOD = Event(Kind.SESSION, Ended.DONE, Response.SETTLED)
UNANSWERED = Event(Kind.SESSION, Ended.DONE, Response.UNKNOWN)
CLEAR = Event(Kind.SCREENED_CLEAR, pace=Pace.NORMAL)


def breach(graph: Graph) -> Path | None:
    """The shortest way to a place from which good sessions lead nowhere."""
    number = {event: index for index, event in enumerate(graph.events)}
    good, clear = graph.leads[number[GOOD]], graph.leads[number[CLEAR]]
    unanswered = graph.leads[number[UNANSWERED]]
    stuck = [_is_stuck(graph, here, good, clear) for here in range(len(graph.states))]

    def breaks(event: int, here: int, there: int) -> bool:
        return stuck[there] or (event == number[UNANSWERED] and unanswered[here] != here)

    return first_edge(graph, breaks)


def _is_stuck(graph: Graph, here: int, good: tuple[int, ...], clear: tuple[int, ...]) -> bool:
    state = graph.states[here]
    if state.mode in SESSIONS_WAIT:
        return False
    if STRICTNESS[state.pace] >= STRICTNESS[Pace.EASY]:
        here = clear[here]
    for _ in range(_most_sessions(graph, graph.states[here].pace)):
        if graph.states[here].mode is Mode.MAINTENANCE:
            return False
        here = good[here]
    return graph.states[here].mode is not Mode.MAINTENANCE


def _most_sessions(graph: Graph, pace: Pace) -> int:
    programme = graph.programme
    stages = range(1, programme.last_stage + 1)
    needs = sum(programme.needed(stage, pace is Pace.SLOW) for stage in stages)
    return needs + int(programme.values["way_out_sessions"])
