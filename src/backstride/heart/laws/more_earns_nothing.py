"""Law 12. Doing more than asked earns no credit and never raises the next dose."""

from __future__ import annotations

from backstride.heart.alphabet import Ended
from backstride.heart.laws.breach import first_edge
from backstride.heart.proof import Graph, Path
from backstride.heart.state import Mode


def breach(graph: Graph) -> Path | None:
    """The shortest way to a reward for overdoing it."""
    over = [event.ended is Ended.OVER for event in graph.events]

    def breaks(event: int, here: int, there: int) -> bool:
        if not over[event]:
            return False
        before, after = graph.states[here], graph.states[there]
        credited = after.settled > before.settled or after.way_out > before.way_out
        at_the_top = after.mode is Mode.MAINTENANCE is not before.mode
        return credited or at_the_top or after.stage > before.stage or not graph.not_higher[there][here]

    return first_edge(graph, breaks)
