"""Law 7. A gap lowers the stage to the nearest rung that is no heavier; a long one asks for a screen.

So do an expired clearance, a symptom that must be seen today, slow worsening and a changed condition: no
session before the screen. A symptom for this week means no step up until somebody has looked, and one that
points at a bone no running either. The observer notes what is owed. Stage 1 stays.
"""

from __future__ import annotations

from backstride.heart.alphabet import GIVES_A_PACE, Kind
from backstride.heart.ladder import NOTHING, Dose, Ladder, is_not_higher
from backstride.heart.proof import Graph, Path, shortest_breach

GAPS = (Kind.GAP_SHORT, Kind.GAP_MIDDLE, Kind.GAP_LONG)

A_SCREEN, NO_RUNNING, NO_STEP_UP, NOTHING_OWED = range(4)
"""What is owed before things go on as they were, the strictest first."""

OWES = {
    Kind.GAP_LONG: A_SCREEN,
    Kind.CLEARANCE_EXPIRED: A_SCREEN,
    Kind.CONDITION_CHANGED: A_SCREEN,
    Kind.SYMPTOM_TODAY: A_SCREEN,
    Kind.WORSENING: A_SCREEN,
    Kind.SYMPTOM_BONE: NO_RUNNING,
    Kind.SYMPTOM_THIS_WEEK: NO_STEP_UP,
}


def breach(graph: Graph) -> Path | None:
    """The shortest way to a gap, a symptom or a change that is passed over."""
    kind = [event.kind for event in graph.events]
    stage = [state.stage for state in graph.states]
    ladder = graph.programme.ladder
    below = [_nearest_below(ladder, number) for number in range(len(ladder.full))]

    def owed(noted: int, event: int, here: int, there: int) -> int:
        if kind[event] in GIVES_A_PACE:
            return NOTHING_OWED
        return min(noted, OWES.get(kind[event], NOTHING_OWED))

    def breaks(noted: int, notes: int, event: int, here: int, there: int) -> bool:
        if kind[event] in GAPS and not is_lower(event, here, there):
            return True
        rises = stage[there] > stage[here] > 0 and kind[event] is not Kind.SET_STAGE
        return is_too_much(graph.doses[there], notes) or (rises and notes < NOTHING_OWED)

    def is_too_much(dose: Dose, notes: int) -> bool:
        return (notes == A_SCREEN and dose != NOTHING) or (notes <= NO_RUNNING and dose.run_s > 0)

    def is_lower(event: int, here: int, there: int) -> bool:
        nearest = below[stage[here]]
        fits = stage[there] == nearest if kind[event] is Kind.GAP_SHORT else stage[there] <= nearest
        return fits and graph.not_higher[there][here]

    return shortest_breach(graph, owed, breaks, at_start=NOTHING_OWED)


def _nearest_below(ladder: Ladder, stage: int) -> int:
    """The nearest stage below that is no heavier in any component; the first stays, and so does none."""
    here = ladder.full[stage].dose
    lower = (each for each in range(stage - 1, 1, -1) if is_not_higher(ladder.full[each].dose, here))
    return next(lower, min(stage, 1))
