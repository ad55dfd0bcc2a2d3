"""Law 6. Two flared sessions with no settled one between bring a 'see a professional'.

The observer counts them itself: no gap, pause or screen resets it.
"""

from __future__ import annotations

from backstride.heart.laws.breach import is_flared_session, is_settled_session
from backstride.heart.proof import Graph, Path, shortest_breach
from backstride.heart.verdict import SEE_SOMEONE


def breach(graph: Graph) -> Path | None:
    """The shortest way to two flared sessions that nobody is sent to see someone for."""
    flared = [is_flared_session(event) for event in graph.events]
    settled = [is_settled_session(event) for event in graph.events]

    enrolled = [state.stage > 0 for state in graph.states]

    def still_calm(noted: int, event: int, here: int, there: int) -> int:
        """2 before any flared session, 1 after one, 0 after two: the smaller, the stricter."""
        return 2 if settled[event] and enrolled[here] else max(0, noted - (flared[event] and enrolled[here]))

    def breaks(noted: int, notes: int, event: int, here: int, there: int) -> bool:
        called = not SEE_SOMEONE.isdisjoint(graph.verdicts[event][here].rules)
        return flared[event] and enrolled[here] and notes == 0 and not called

    return shortest_breach(graph, still_calm, breaks, at_start=2)
