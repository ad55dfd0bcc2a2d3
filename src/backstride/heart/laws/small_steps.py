"""Law 3. An automatic edge goes up one stage at most, within the programme's bounds.

Coming back (from a flare-up, a gap, a wait) never exceeds the stage left, which an observer notes
beside the machine. A clinician's jump above the book's ceilings is refused. A new start is bounded
by the comfortable walk, which is figures and has its own test.
"""

from __future__ import annotations

from collections.abc import Mapping

from backstride.heart.alphabet import Kind
from backstride.heart.ladder import is_not_higher
from backstride.heart.laws.breach import is_automatic
from backstride.heart.parameters import CEILINGS
from backstride.heart.proof import Graph, Path, shortest_breach
from backstride.heart.state import SESSIONS_WAIT, Ease, Pace, State


def breach(graph: Graph) -> Path | None:
    """The shortest way to a step that is too large."""
    ladder = graph.programme.ladder
    in_full = [_asks_in_full(state) for state in graph.states]
    stage = [state.stage for state in graph.states]
    automatic = [is_automatic(event) for event in graph.events]
    named = [event.kind in (Kind.SET_STAGE, Kind.ENROLLED) for event in graph.events]
    jumps = [event.kind is Kind.SET_STAGE for event in graph.events]

    def stage_left(noted: int, event: int, here: int, there: int) -> int:
        return stage[there] if in_full[there] or named[event] else noted

    def breaks(noted: int, notes: int, event: int, here: int, there: int) -> bool:
        if jumps[event] and stage[here] != stage[there]:
            return not bounded(here, there, CEILINGS)
        if not automatic[event] or graph.not_higher[there][here]:
            return False
        if in_full[here]:
            return stage[there] > stage[here] + 1 or not bounded(here, there, graph.programme.values)
        return not is_not_higher(graph.doses[there], ladder.full[noted].dose)

    def bounded(here: int, there: int, bounds: Mapping[str, float]) -> bool:
        before, after = ladder.full[stage[here]].dose, ladder.full[stage[there]].dose
        return ladder.allows(before, after, bounds)

    return shortest_breach(graph, stage_left, breaks, every_note=not graph.rises)


def _asks_in_full(state: State) -> bool:
    eased = state.ease is not Ease.NO or state.pace is Pace.WALK_ONLY
    return state.mode not in SESSIONS_WAIT and not eased
