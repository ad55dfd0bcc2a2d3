"""Law 1. From every state an emergency symptom sets `stopped`; only a word about it lifts that.

Every decision is `refer_urgent` until lifted. The two that lift it are a clinician's word about that
very entry, and the person's dated statement of who saw them together with a fresh clear screen;
`events` decides which entries are those.
"""

from __future__ import annotations

from backstride.heart.alphabet import Kind
from backstride.heart.laws.breach import first_edge
from backstride.heart.proof import Graph, Path
from backstride.heart.state import Mode
from backstride.heart.verdict import Action

STOPS = (Kind.SYMPTOM_NOW, Kind.SCREENED_STOP)
LIFTS = (Kind.CLINICIAN_LIFT, Kind.SCREENED_SEEN)


def breach(graph: Graph) -> Path | None:
    """The shortest way past an emergency stop."""
    stopped = [state.mode is Mode.STOPPED for state in graph.states]

    def breaks(event: int, here: int, there: int) -> bool:
        kind = graph.events[event].kind
        if (kind in STOPS or (stopped[here] and kind not in LIFTS)) and not stopped[there]:
            return True
        return stopped[there] and graph.verdicts[event][here].action is not Action.REFER_URGENT

    return first_edge(graph, breaks)
