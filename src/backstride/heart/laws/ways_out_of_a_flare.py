"""Law 11. A flare-up ends on a usual morning, on a lower rung than it began on: a return, not a step up.

Neither leaving nor a new enrolment ends it. Not easing by day 7 asks for a screen (or, where sessions wait
anyway, says whom to see); lasting to day 14, or coming back a third time in six weeks, says whom to see. The
observer notes the rung on which the flare-up began.
"""

from __future__ import annotations

from backstride.heart.alphabet import Event, Kind
from backstride.heart.laws.breach import is_flared_session, is_settled_session
from backstride.heart.proof import Graph, Path, shortest_breach
from backstride.heart.state import SESSIONS_WAIT, Ease, Mode
from backstride.heart.verdict import SEE_SOMEONE

NOT_NOTED = 999
SAYS_WHOM_TO_SEE = (Kind.FLARE_LASTING, Kind.FLARES_OFTEN)


def breach(graph: Graph) -> Path | None:
    """The shortest way out of a flare-up that is no way out."""
    eased = [state.ease is not Ease.NO for state in graph.states]
    stage = [state.stage for state in graph.states]
    flares = [event.kind is Kind.FLARE_UP or is_flared_session(event) for event in graph.events]
    named = [event.kind is Kind.SET_STAGE for event in graph.events]
    usual = [_is_a_usual_morning(event) for event in graph.events]

    def began_on(noted: int, event: int, here: int, there: int) -> int:
        """The rung it began on; a rung nobody noted binds nothing, so it is the largest."""
        if named[event] or not eased[there]:
            return NOT_NOTED
        return stage[here] or NOT_NOTED if flares[event] and not eased[here] else noted

    def breaks(noted: int, notes: int, event: int, here: int, there: int) -> bool:
        if _is_passed_over(graph, event, here, there):
            return True
        if not eased[here] or eased[there]:
            return False
        return not usual[event] or (noted <= stage[there] and stage[there] > 1)

    return shortest_breach(graph, began_on, breaks, at_start=NOT_NOTED)


def _is_a_usual_morning(event: Event) -> bool:
    return is_settled_session(event) or event.kind is Kind.USUAL_MORNING


def _is_passed_over(graph: Graph, event: int, here: int, there: int) -> bool:
    kind, state = graph.events[event].kind, graph.states[here]
    if state.stage == 0:
        return False
    not_easing = kind is Kind.FLARE_NOT_EASING and state.ease is not Ease.NO
    if not_easing and state.mode not in SESSIONS_WAIT:
        return graph.states[there].mode is not Mode.NOT_SCREENED
    speaks = kind in SAYS_WHOM_TO_SEE or not_easing
    return speaks and SEE_SOMEONE.isdisjoint(graph.verdicts[event][here].rules)
