"""Where a person stands: the machine's whole memory, small and hashable."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from backstride.heart.ladder import NOTHING, Dose, Rung
from backstride.heart.programme import Programme


class Mode(StrEnum):
    """What the course is doing."""

    NOT_SCREENED = "not_screened"
    ASK_FIRST = "ask_first"
    STOPPED = "stopped"
    HELD = "held"
    PAUSED = "paused"
    LEFT = "left"
    ACTIVE = "active"
    FLARE = "flare"
    MAINTENANCE = "maintenance"


SESSIONS_WAIT = frozenset(
    {Mode.NOT_SCREENED, Mode.ASK_FIRST, Mode.STOPPED, Mode.HELD, Mode.PAUSED, Mode.LEFT}
)


class Pace(StrEnum):
    """How the dose may grow, from freest to strictest."""

    NORMAL = "normal"
    SLOW = "slow"
    EASY = "easy"
    WALK_ONLY = "walk_only"


STRICTNESS = {Pace.NORMAL: 0, Pace.SLOW: 1, Pace.EASY: 2, Pace.WALK_ONLY: 3}


class Ease(StrEnum):
    """Why the dose is eased: not at all, for the back, or for the legs (which outlasts the back)."""

    NO = "no"
    BACK = "back"
    LEGS = "legs"


class Kept(StrEnum):
    """What keeps sessions waiting until somebody says to resume."""

    NO = "no"
    PAUSED = "paused"
    HELD = "held"


class State(NamedTuple):
    """History enters the machine only through these."""

    mode: Mode = Mode.NOT_SCREENED
    stage: int = 0
    """The rung a full session would be on; 0 before enrolment."""
    settled: int = 0
    """Settled sessions in a row towards the next stage."""
    struck: bool = False
    """Whether a session flared and none has settled since."""
    ease: Ease = Ease.NO
    way_out: int = 0
    """Settled sessions in a row on the way out of an eased stretch."""
    pace: Pace = Pace.NORMAL
    kept: Kept = Kept.NO
    """A pause or a clinician's hold: outlasts every other reason to wait, until someone resumes."""
    left_on: int = 0
    """Between leaving and a new start, while eased: the stage left, above which none begins; else 0."""


def rung_of(programme: Programme, state: State) -> Rung | None:
    """What the state prescribes; None where sessions wait."""
    if state.mode in SESSIONS_WAIT:
        return None
    ladder = programme.ladder
    if state.ease is not Ease.NO:
        return ladder.eased[state.stage]
    if state.pace is Pace.WALK_ONLY:
        return ladder.walked[state.stage]
    return ladder.full[state.stage]


def dose_of(programme: Programme, state: State) -> Dose:
    """The dose the state prescribes; nothing where sessions wait."""
    rung = rung_of(programme, state)
    return rung.dose if rung else NOTHING
