"""Which lives the onlooker follows: where they begin, and what may happen to anybody."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.heart.alphabet import Event, Kind
from backstride.heart.programme import Programme
from backstride.heart.state import Pace
from tests.cast.happenings import (
    EMERGENCY,
    FLARE_UP,
    FLARED,
    HOLD,
    IRRITATED,
    LEAVE,
    LEGS_SORE,
    OVER,
    PART,
    PAUSE,
    RESUME,
    SEEN_TODAY,
    SETTLED,
    UNKNOWN,
    USUAL_MORNING,
    cleared,
    enrolled,
    on_stage,
    set_to,
)

ANYTHING = (
    SETTLED,
    UNKNOWN,
    IRRITATED,
    FLARED,
    OVER,
    PART,
    FLARE_UP,
    USUAL_MORNING,
    LEGS_SORE,
    EMERGENCY,
    SEEN_TODAY,
    HOLD,
    PAUSE,
    RESUME,
    LEAVE,
    cleared(),
    cleared(Pace.WALK_ONLY),
    cleared(by=Kind.CLINICIAN_CLEAR),
    cleared(by=Kind.CLINICIAN_LIFT),
    enrolled(1),
    enrolled(2),
    set_to(2),
    set_to(5),
    Event(Kind.SKIPPED),
    Event(Kind.FLARE_NOT_EASING),
    Event(Kind.FLARE_LASTING),
    Event(Kind.FLARES_OFTEN),
    Event(Kind.SYMPTOM_THIS_WEEK),
    Event(Kind.SYMPTOM_BONE),
    Event(Kind.SCREENED_STOP),
    Event(Kind.GAP_SHORT),
    Event(Kind.GAP_LONG),
    Event(Kind.CLEARANCE_EXPIRED),
    Event(Kind.CONDITION_CHANGED),
    Event(Kind.WORSENING),
    Event(Kind.UNANSWERED),
)

FUTURES = (
    SETTLED,
    FLARED,
    USUAL_MORNING,
    LEGS_SORE,
    PAUSE,
    RESUME,
    cleared(),
    set_to(2),
    Event(Kind.GAP_SHORT),
    Event(Kind.FLARE_NOT_EASING),
)
"""What twins may meet afterwards: whatever moves a dose up or down."""


def beginnings(programme: Programme) -> Iterator[tuple[Event, ...]]:
    """Lives so far: on the way up, at the top, and in each kind of trouble there."""
    for events in ((), (SETTLED,), (FLARED,), (SETTLED, PAUSE), (SETTLED, FLARE_UP, USUAL_MORNING)):
        yield (*on_stage(1), *events)
    yield on_stage(1, Pace.SLOW)
    last = (*on_stage(1), *_climb(programme))
    for trouble in ((), (FLARED,), (FLARED, SETTLED), (FLARED, LEAVE), (PAUSE,), (EMERGENCY,)):
        yield (*last, *trouble)
    yield (*last, FLARED, LEAVE, enrolled(len(programme.stages)), cleared())
    yield (*last, *[SETTLED] * programme.stages[-1].settled_needed)


def _climb(programme: Programme) -> Iterator[Event]:
    """Settled sessions from the first stage to the last."""
    for stage in programme.stages[:-1]:
        yield from [SETTLED] * max(1, stage.settled_needed)
