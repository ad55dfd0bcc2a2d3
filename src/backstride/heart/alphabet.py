"""Everything that can happen to a course, as the machine hears it: the alphabet.

Figures (pain 0-10, minutes, dates) have become words before they get here; `events` does that.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from backstride.heart.programme import Programme
from backstride.heart.start import every_start
from backstride.heart.state import Pace


class Ended(StrEnum):
    """How a session ended, against what was asked."""

    DONE = "done"
    HARD = "hard"
    PART = "part"
    OVER = "over"
    PAIN = "pain"


class Response(StrEnum):
    """How back and legs answered a session, from best to worst."""

    SETTLED = "settled"
    UNKNOWN = "unknown"
    IRRITATED = "irritated"
    FLARED = "flared"


DONE, OVER = Ended.DONE, Ended.OVER
SETTLED, UNKNOWN = Response.SETTLED, Response.UNKNOWN
IRRITATED, FLARED = Response.IRRITATED, Response.FLARED
"""The same words by themselves, for what asks often: Python 3.11 takes long to find one in its enum."""


class Kind(StrEnum):
    """The kinds of event."""

    ENROLLED = "enrolled"
    SESSION = "session"
    SKIPPED = "skipped"
    FLARE_UP = "flare_up"
    FLARE_DAY = "flare_day"
    USUAL_MORNING = "usual_morning"
    FLARE_NOT_EASING = "flare_not_easing"
    FLARE_LASTING = "flare_lasting"
    FLARES_OFTEN = "flares_often"
    LEGS_SORE = "legs_sore"
    LEGS_STILL_SORE = "legs_still_sore"
    LEGS_UNRESOLVED = "legs_unresolved"
    SYMPTOM_NOW = "symptom_now"
    SYMPTOM_TODAY = "symptom_today"
    SYMPTOM_THIS_WEEK = "symptom_this_week"
    SYMPTOM_BONE = "symptom_bone"
    UNANSWERED = "unanswered"
    WORSENING = "worsening"
    NOT_BETTER = "not_better"
    GAP_SHORT = "gap_short"
    GAP_MIDDLE = "gap_middle"
    GAP_LONG = "gap_long"
    CLEARANCE_EXPIRED = "clearance_expired"
    CONDITION_CHANGED = "condition_changed"
    SCREENED_CLEAR = "screened_clear"
    SCREENED_SEEN = "screened_seen"
    SCREENED_ASK = "screened_ask"
    SCREENED_STOP = "screened_stop"
    CLINICIAN_CLEAR = "clinician_clear"
    CLINICIAN_LIFT = "clinician_lift"
    SET_STAGE = "set_stage"
    HOLD = "hold"
    PAUSE = "pause"
    RESUME = "resume"
    REFER = "refer"
    CHOSEN = "chosen"
    LEFT = "left"
    WITHDRAWN = "withdrawn"


class Event(NamedTuple):
    """One thing that happened. `stage` and `pace` belong to the few kinds that carry them."""

    kind: Kind
    ended: Ended | None = None
    response: Response | None = None
    stage: int = 0
    pace: Pace | None = None
    too_far: bool = False
    """Of a stage that was set: whether it lies above the ceilings, seen from where the day began."""

    @property
    def name(self) -> str:
        """A name to count it by, such as `session done settled`."""
        far = "too far" if self.too_far else None
        carried = (self.ended, self.response, self.stage or None, self.pace, far)
        return " ".join([self.kind, *(str(each) for each in carried if each is not None)])


GIVES_A_PACE = (
    Kind.SCREENED_CLEAR,
    Kind.SCREENED_SEEN,
    Kind.CLINICIAN_CLEAR,
    Kind.CLINICIAN_LIFT,
)
NAMES_A_STAGE = (Kind.ENROLLED, Kind.SET_STAGE)

SESSIONS = tuple(
    Event(Kind.SESSION, ended, response)
    for ended in Ended
    for response in Response
    # Stopping for pain is at best irritated: `events` never makes the fifth word with `settled`.
    if not (ended is Ended.PAIN and response in (Response.SETTLED, Response.UNKNOWN))
)


def every_event(programme: Programme) -> tuple[Event, ...]:
    """The whole alphabet for a programme: each kind with each thing it can carry."""
    plain = [Event(kind) for kind in Kind if kind not in (*GIVES_A_PACE, *NAMES_A_STAGE, Kind.SESSION)]
    paced = [Event(kind, pace=pace) for kind in GIVES_A_PACE for pace in Pace]
    starts = [Event(Kind.ENROLLED, stage=stage) for stage in every_start(programme)]
    jumps = [Event(Kind.SET_STAGE, stage=stage.number) for stage in programme.stages]
    too_far = Event(Kind.SET_STAGE, stage=len(programme.stages), too_far=True)
    return (*SESSIONS, *plain, *paced, *starts, *jumps, too_far)
