"""Law 2. Pain or doubt never raises the dose; a flared session lowers it, or it is at the floor.

So does a flare-up that somebody reports, and so do newly sore legs.
"""

from __future__ import annotations

from backstride.heart.alphabet import Event, Kind
from backstride.heart.ladder import NOTHING, is_not_higher
from backstride.heart.laws.breach import carries_pain_or_doubt, first_edge, is_flared_session
from backstride.heart.proof import Graph, Path


def breach(graph: Graph) -> Path | None:
    """The shortest way to more after pain or doubt, or to as much after a flare."""
    floor = graph.programme.ladder.floor.dose
    doubtful = [carries_pain_or_doubt(event) for event in graph.events]
    lowers = [_must_lower(event) for event in graph.events]

    def breaks(event: int, here: int, there: int) -> bool:
        if not doubtful[event]:
            return False
        if not graph.not_higher[there][here]:
            return True
        if not lowers[event]:
            return False
        before, after = graph.doses[here], graph.doses[there]
        lowered = after != before or is_not_higher(after, floor)
        return before != NOTHING and not lowered

    return first_edge(graph, breaks)


def _must_lower(event: Event) -> bool:
    return is_flared_session(event) or event.kind in (Kind.FLARE_UP, Kind.LEGS_SORE)
