"""Law 7. A gap lowers the stage to a rung no heavier in any component; a long one asks for a screen.

So do an expired clearance, a symptom that must be seen today, and a changed condition: no step up,
and no session before the screen. Stage 1 stays.
"""

from __future__ import annotations

from backstride.heart.alphabet import Kind
from backstride.heart.ladder import is_not_higher
from backstride.heart.laws.breach import first_edge
from backstride.heart.proof import Graph, Path
from backstride.heart.state import SESSIONS_WAIT

GAPS = (Kind.GAP_SHORT, Kind.GAP_MIDDLE, Kind.GAP_LONG)
SCREEN_FIRST = (
    Kind.GAP_LONG,
    Kind.CLEARANCE_EXPIRED,
    Kind.CONDITION_CHANGED,
    Kind.SYMPTOM_TODAY,
    Kind.WORSENING,
)


def breach(graph: Graph) -> Path | None:
    """The shortest way to a gap, or a change, that is passed over."""
    full = graph.programme.ladder.full
    stage = [state.stage for state in graph.states]
    waits = [state.mode in SESSIONS_WAIT for state in graph.states]
    gap = [event.kind in GAPS for event in graph.events]
    screen_first = [event.kind in SCREEN_FIRST for event in graph.events]

    def breaks(event: int, here: int, there: int) -> bool:
        if screen_first[event] and not waits[there]:
            return True
        if not gap[event]:
            return False
        stays = stage[there] >= stage[here] > 1
        return stays or is_heavier(here, there) or not graph.not_higher[there][here]

    def is_heavier(here: int, there: int) -> bool:
        return not is_not_higher(full[stage[there]].dose, full[stage[here]].dose)

    return first_edge(graph, breaks)
