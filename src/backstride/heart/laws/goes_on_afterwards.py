"""Law 10. The last or chosen stage leads to maintenance, which goes on prescribing that dose.

No automatic edge leads to a state with neither a session nor a question, and a gap in maintenance
returns to `active` (or to the screen that it calls for).
"""

from __future__ import annotations

from backstride.heart.alphabet import Event, Kind
from backstride.heart.laws.breach import first_edge, is_automatic, is_settled_session
from backstride.heart.proof import Graph, Path
from backstride.heart.state import Kept, Mode, Pace

NEITHER_SESSION_NOR_QUESTION = (Mode.HELD, Mode.PAUSED, Mode.LEFT)
LOWERING_GAPS = (Kind.GAP_SHORT, Kind.GAP_MIDDLE)


def breach(graph: Graph) -> Path | None:
    """The shortest way to a programme that ends, or that quietly stops asking."""
    automatic = [is_automatic(event) for event in graph.events]
    silent = [_is_silent(graph, number) for number in range(len(graph.states))]
    wrong = [_maintains_wrongly(graph, number) for number in range(len(graph.states))]
    mode = [state.mode for state in graph.states]
    gap = [event.kind in LOWERING_GAPS for event in graph.events]
    calm = [_is_calm(event) for event in graph.events]

    def breaks(event: int, here: int, there: int) -> bool:
        if wrong[there] or (mode[here] is Mode.MAINTENANCE and stops(event, there)):
            return True
        return automatic[event] and silent[there] and not silent[here]

    def stops(event: int, there: int) -> bool:
        """From maintenance: calm days go on with it, and a gap goes back to the ladder."""
        if gap[event]:
            return mode[there] is not Mode.ACTIVE
        return calm[event] and mode[there] is not Mode.MAINTENANCE

    return first_edge(graph, breaks)


def _is_calm(event: Event) -> bool:
    return is_settled_session(event) or event.kind in (Kind.SKIPPED, Kind.USUAL_MORNING)


def _is_silent(graph: Graph, number: int) -> bool:
    """Neither a session nor a question; a pause or hold counts even while a screen is due."""
    state = graph.states[number]
    return state.mode in NEITHER_SESSION_NOR_QUESTION or state.kept is not Kept.NO


def _maintains_wrongly(graph: Graph, number: int) -> bool:
    state, programme = graph.states[number], graph.programme
    if state.mode is not Mode.MAINTENANCE:
        return False
    ladder = programme.ladder
    rungs = ladder.walked if state.pace is Pace.WALK_ONLY else ladder.full
    asks = rungs[programme.last_stage].dose
    return state.stage != programme.last_stage or graph.doses[number] != asks
