"""What all the laws share: the words for events, and how a breach is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from backstride.heart.alphabet import Ended, Event, Kind, Response
from backstride.heart.proof import Graph, Path, sees_nothing, shortest_breach

FindBreach = Callable[[Graph], Path | None]

BY_A_CLINICIAN = frozenset(
    {
        Kind.SET_STAGE,
        Kind.HOLD,
        Kind.RESUME,
        Kind.REFER,
        Kind.CLINICIAN_CLEAR,
        Kind.CLINICIAN_LIFT,
        Kind.WITHDRAWN,
    }
)
GOES_ON = frozenset({Kind.FLARE_DAY, Kind.LEGS_STILL_SORE})
"""Events that go on from an earlier one of their kind."""
BY_CHOICE = frozenset({Kind.PAUSE, Kind.LEFT, Kind.CHOSEN, Kind.ENROLLED})
PAIN_OR_DOUBT = frozenset(
    {
        Kind.FLARE_UP,
        Kind.FLARE_DAY,
        Kind.FLARE_NOT_EASING,
        Kind.FLARE_LASTING,
        Kind.FLARES_OFTEN,
        Kind.LEGS_SORE,
        Kind.LEGS_STILL_SORE,
        Kind.LEGS_UNRESOLVED,
        Kind.SYMPTOM_NOW,
        Kind.SYMPTOM_TODAY,
        Kind.SYMPTOM_THIS_WEEK,
        Kind.SYMPTOM_BONE,
        Kind.UNANSWERED,
        Kind.WORSENING,
        Kind.NOT_BETTER,
    }
)


class Law(NamedTuple):
    """A safety law: its number, its sentence, and how to find the shortest way to break it."""

    number: int
    says: str
    breach: FindBreach


class Finding(NamedTuple):
    """What the check of one law found: the shortest way to break it, or None where it holds."""

    law: int
    path: Path | None

    @property
    def holds(self) -> bool:
        """Whether no reachable edge and no common future breaks the law."""
        return self.path is None


def is_automatic(event: Event) -> bool:
    """Whether no clinician and no choice of the person stands behind the event."""
    return event.kind not in BY_A_CLINICIAN and event.kind not in BY_CHOICE


def carries_pain_or_doubt(event: Event) -> bool:
    """Whether the event says that something hurt, or that we do not know."""
    if event.kind is Kind.SESSION:
        return event.ended is Ended.PAIN or event.response is not Response.SETTLED
    return event.kind in PAIN_OR_DOUBT


def is_settled_session(event: Event) -> bool:
    """Whether the event is a session that back and legs took well."""
    return event.kind is Kind.SESSION and event.response is Response.SETTLED


def is_flared_session(event: Event) -> bool:
    """Whether the event is a session that was answered by a flare."""
    return event.kind is Kind.SESSION and event.response is Response.FLARED


def first_edge(graph: Graph, breaks: Callable[[int, int, int], bool]) -> Path | None:
    """The shortest way to an edge (event, here, there) that breaks a law by itself."""
    return shortest_breach(
        graph, sees_nothing, lambda noted, notes, event, here, there: breaks(event, here, there)
    )
