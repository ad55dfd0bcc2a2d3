"""Law 4. The stage rises only on a done, settled session, after enough of them.

The observer counts settled, done sessions since the last change of stage or mode; it does not look
at the machine's own counter. At least one for walking, two where there is running, twenty at most.
Two words name a stage outright: a clinician's (law 3 bounds it), and a first enrolment. Nothing else may.
"""

from __future__ import annotations

from backstride.heart.alphabet import Ended, Kind
from backstride.heart.laws.breach import is_settled_session
from backstride.heart.parameters import MOST_SETTLED_NEEDED
from backstride.heart.proof import Graph, Path, shortest_breach
from backstride.heart.state import Pace

LEAST_SETTLED_RUNNING = 2


def breach(graph: Graph) -> Path | None:
    """The shortest way to an unearned step up."""
    needed = [_needed(graph, number) for number in range(len(graph.states))]
    place = [(state.stage, state.mode) for state in graph.states]
    stage = [state.stage for state in graph.states]
    credit = [is_settled_session(e) and e.ended is Ended.DONE for e in graph.events]
    kind = [event.kind for event in graph.events]

    def settled(noted: int, event: int, here: int, there: int) -> int:
        if place[here] != place[there]:
            return 0
        return min(noted + credit[event], MOST_SETTLED_NEEDED - 1)  # the session that leads on is the last

    def breaks(noted: int, notes: int, event: int, here: int, there: int) -> bool:
        if stage[there] <= stage[here] or kind[event] is Kind.SET_STAGE:
            return False
        if kind[event] is Kind.ENROLLED and stage[here] == 0:
            return False
        return not credit[event] or noted + 1 < needed[here]

    return shortest_breach(graph, settled, breaks)


def _needed(graph: Graph, number: int) -> int:
    state = graph.states[number]
    if state.stage == 0:
        return 0
    running = graph.programme.stages[state.stage - 1].session.run_s
    asked = graph.programme.needed(state.stage, state.pace is Pace.SLOW)
    return max(asked, LEAST_SETTLED_RUNNING if running else 1)
