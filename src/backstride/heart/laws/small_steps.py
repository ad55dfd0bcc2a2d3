"""Law 3. An automatic edge goes up one stage at most, within the programme's bounds.

Those bounds never exceed the book's. Coming back (from a flare-up, a gap, a wait, a hold) never exceeds
the stage left, which an observer notes beside the machine. A clinician's jump above the book's ceilings is
refused. A new start is bounded by the comfortable walk, which is figures and has its own test.
"""

from __future__ import annotations

from collections.abc import Mapping

from backstride.heart.alphabet import Kind
from backstride.heart.ladder import is_not_higher
from backstride.heart.laws.breach import first_edge, is_automatic
from backstride.heart.parameters import CEILINGS
from backstride.heart.proof import Graph, Path, shortest_breach
from backstride.heart.state import SESSIONS_WAIT, Ease, Pace, State


def breach(graph: Graph) -> Path | None:
    """The shortest way to a step up that is too large; else to a return, else to a jump."""
    return _step_too_large(graph) or _return_too_high(graph) or _jump_too_far(graph)


def _step_too_large(graph: Graph) -> Path | None:
    in_full, steps = _in_full(graph), [is_automatic(event) for event in graph.events]
    bounds = {name: min(graph.programme.values[name], most) for name, most in CEILINGS.items()}

    def breaks(event: int, here: int, there: int) -> bool:
        if not steps[event]:
            return False
        if graph.states[there].stage > graph.states[here].stage + 1:
            return True
        rises = in_full[here] and not graph.not_higher[there][here]
        return rises and not _is_bounded(graph, here, there, bounds)

    return first_edge(graph, breaks)


def _return_too_high(graph: Graph) -> Path | None:
    in_full, kind = _in_full(graph), [event.kind for event in graph.events]
    stage, full = [state.stage for state in graph.states], graph.programme.ladder.full

    def stage_left(noted: int, event: int, here: int, there: int) -> int:
        return stage[there] if in_full[there] or is_named(event, here) else noted

    def breaks(noted: int, notes: int, event: int, here: int, there: int) -> bool:
        if is_named(event, here) or in_full[here] or graph.not_higher[there][here]:
            return False
        return not is_not_higher(graph.doses[there], full[noted].dose)

    def is_named(event: int, here: int) -> bool:
        """By a clinician, or by a first enrolment: enrolling again names nothing new."""
        return kind[event] is Kind.SET_STAGE or (kind[event] is Kind.ENROLLED and stage[here] == 0)

    return shortest_breach(graph, stage_left, breaks, every_note=not graph.rises)


def _jump_too_far(graph: Graph) -> Path | None:
    jumps = [event.kind is Kind.SET_STAGE for event in graph.events]

    def breaks(event: int, here: int, there: int) -> bool:
        moved = jumps[event] and graph.states[here].stage != graph.states[there].stage
        return moved and not _is_bounded(graph, here, there, CEILINGS)

    return first_edge(graph, breaks)


def _is_bounded(graph: Graph, here: int, there: int, bounds: Mapping[str, float]) -> bool:
    ladder = graph.programme.ladder
    before, after = ladder.full[graph.states[here].stage].dose, ladder.full[graph.states[there].stage].dose
    return ladder.allows(before, after, bounds)


def _in_full(graph: Graph) -> list[bool]:
    return [_asks_in_full(state) for state in graph.states]


def _asks_in_full(state: State) -> bool:
    eased = state.ease is not Ease.NO or state.pace is Pace.WALK_ONLY
    return state.mode not in SESSIONS_WAIT and not eased
