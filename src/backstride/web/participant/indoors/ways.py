"""How a session is done under a roof: each way by its name, and what to say about it."""

from __future__ import annotations

from typing import NamedTuple

from backstride.heart.notation import Session


class Way(NamedTuple):
    """A way: the sentences of its name and of how to do it, in the catalogue `indoors`."""

    name: str
    how: str


FOR_WALKING = (
    Way("indoors:way.treadmill", "indoors:way.treadmill.walk"),
    Way("indoors:way.corridor", "indoors:way.corridor.walk"),
    Way("indoors:way.spot", "indoors:way.spot.walk"),
    Way("indoors:way.stairs", "indoors:way.stairs.walk"),
)
WITH_RUNNING = (
    Way("indoors:way.treadmill", "indoors:way.treadmill.run"),
    Way("indoors:way.spot", "indoors:way.spot.run"),
)
ONLY_WALKING = (
    Way("indoors:way.corridor", "indoors:way.corridor.only_walk"),
    Way("indoors:way.stairs", "indoors:way.stairs.walk"),
)


def ways_of(session: Session) -> tuple[Way, ...]:
    """The ways for a session. Nobody runs in a corridor or on stairs: they are for the walking between."""
    return (*WITH_RUNNING, *ONLY_WALKING) if session.run_s else FOR_WALKING
