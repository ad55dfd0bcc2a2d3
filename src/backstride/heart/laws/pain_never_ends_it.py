"""Law 8. Back pain alone never ends the programme: there is always a short easy walk.

Sessions wait only in the six waiting modes. In a flare-up, and with sore legs, running falls back to
walking. Where a person starts by their comfortable walk, the floor is no longer than the shortest one we
start from.
"""

from __future__ import annotations

from backstride.heart.alphabet import Event, Kind
from backstride.heart.ladder import is_not_higher
from backstride.heart.laws.breach import first_edge, is_flared_session
from backstride.heart.proof import Graph, Path
from backstride.heart.state import SESSIONS_WAIT, Ease

PAIN_ALONE = (
    Kind.SESSION,
    Kind.SKIPPED,
    Kind.FLARE_UP,
    Kind.FLARE_DAY,
    Kind.USUAL_MORNING,
    Kind.FLARE_LASTING,
    Kind.FLARES_OFTEN,
    Kind.LEGS_SORE,
    Kind.LEGS_STILL_SORE,
    Kind.UNANSWERED,
    Kind.NOT_BETTER,
)
NO_RUNNING_AFTER = (Kind.FLARE_UP, Kind.FLARE_DAY, Kind.LEGS_SORE, Kind.LEGS_STILL_SORE)
SHORTEST_COMFORTABLE_WALK_S = 180


def breach(graph: Graph) -> Path | None:
    """The shortest way to no session for pain alone, or to a floor that is too high."""
    mode = [state.mode for state in graph.states]
    waits = [each in SESSIONS_WAIT for each in mode]
    eased = [state.ease is not Ease.NO for state in graph.states]
    pain_alone = [event.kind in PAIN_ALONE for event in graph.events]
    sore = [_is_sore(event) for event in graph.events]
    bad_floor = not _floor_is_low(graph)

    def breaks(event: int, here: int, there: int) -> bool:
        if pain_alone[event] and waits[there] and mode[there] is not mode[here]:
            return True
        dose = graph.doses[there]
        if waits[there]:
            return dose.session_s > 0
        runs = dose.run_s > 0 and (eased[there] or sore[event])
        return dose.session_s == 0 or runs or (eased[there] and bad_floor)

    return first_edge(graph, breaks)


def _is_sore(event: Event) -> bool:
    return is_flared_session(event) or event.kind in NO_RUNNING_AFTER


def _floor_is_low(graph: Graph) -> bool:
    programme = graph.programme
    floor, first = programme.ladder.floor.dose, programme.ladder.full[1].dose
    short = floor.session_s <= SHORTEST_COMFORTABLE_WALK_S or programme.starts_at == "first_stage"
    return short and floor.run_s == 0 and is_not_higher(floor, first)
