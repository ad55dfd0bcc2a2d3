"""What may happen to somebody, in words, and what the machine makes of it."""

from __future__ import annotations

from typing import NamedTuple

from backstride.heart.alphabet import Ended, Event, Kind, Response
from backstride.heart.ladder import Dose
from backstride.heart.machine import Step, step
from backstride.heart.programme import Programme
from backstride.heart.state import Mode, Pace, State, dose_of
from backstride.heart.verdict import Action, Verdict
from tests.cast.programmes import SMALL_WALK


def session(ended: Ended = Ended.DONE, response: Response = Response.SETTLED) -> Event:
    """A session: how it ended, and how back and legs answered."""
    return Event(Kind.SESSION, ended, response)


SETTLED = session()
UNKNOWN = session(response=Response.UNKNOWN)
IRRITATED = session(response=Response.IRRITATED)
FLARED = session(response=Response.FLARED)
HARD = session(Ended.HARD)
PART = session(Ended.PART)
OVER = session(Ended.OVER)
STOPPED_FOR_PAIN = session(Ended.PAIN, Response.IRRITATED)

FLARE_UP = Event(Kind.FLARE_UP)
USUAL_MORNING = Event(Kind.USUAL_MORNING)
LEGS_SORE = Event(Kind.LEGS_SORE)
EMERGENCY = Event(Kind.SYMPTOM_NOW)
SEEN_TODAY = Event(Kind.SYMPTOM_TODAY)
PAUSE = Event(Kind.PAUSE)
HOLD = Event(Kind.HOLD)
RESUME = Event(Kind.RESUME)
LEAVE = Event(Kind.LEFT)


def enrolled(stage: int = 1) -> Event:
    """An enrolment that starts on a stage."""
    return Event(Kind.ENROLLED, stage=stage)


def cleared(pace: Pace = Pace.NORMAL, by: Kind = Kind.SCREENED_CLEAR) -> Event:
    """A clear result: by a screen, or by whoever is named."""
    return Event(by, pace=pace)


def set_to(stage: int) -> Event:
    """A clinician sets the stage."""
    return Event(Kind.SET_STAGE, stage=stage)


def on_stage(stage: int, pace: Pace = Pace.NORMAL) -> tuple[Event, ...]:
    """Somebody who has just started on a stage."""
    return enrolled(stage), cleared(pace)


def in_a_flare(stage: int) -> tuple[Event, ...]:
    """Somebody whose back flared up on a stage."""
    return *on_stage(stage), FLARE_UP


def in_maintenance() -> tuple[Event, ...]:
    """Somebody who has come to the top of the small walking programme."""
    return *on_stage(4), SETTLED


class Heard(NamedTuple):
    """What the last of a row of events led to, and what was said."""

    programme: Programme
    before: State
    state: State
    verdict: Verdict

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of the rules that spoke."""
        return self.verdict.rules

    @property
    def action(self) -> Action:
        """What changed for the person."""
        return self.verdict.action

    @property
    def mode(self) -> Mode:
        """What the course is doing now."""
        return self.state.mode

    @property
    def stage(self) -> int:
        """The stage now."""
        return self.state.stage

    @property
    def dose(self) -> Dose:
        """The dose now."""
        return dose_of(self.programme, self.state)

    @property
    def dose_before(self) -> Dose:
        """The dose before the last event."""
        return dose_of(self.programme, self.before)


def heard(*events: Event, programme: Programme = SMALL_WALK, rule: Step = step) -> Heard:
    """Let events happen, one after another from the very beginning."""
    before = state = State()
    verdict = Verdict(Action.NONE, ())
    for event in events:
        before = state
        state, verdict = rule(programme, before, event)
    return Heard(programme, before, state, verdict)


PLACES: dict[str, tuple[Event, ...]] = {
    "not enrolled": (),
    "not screened": (enrolled(3),),
    "active": on_stage(3),
    "active, slowly": on_stage(3, Pace.SLOW),
    "active, no step up": on_stage(3, Pace.EASY),
    "in a flare-up": in_a_flare(3),
    "in maintenance": in_maintenance(),
    "paused": (*on_stage(3), PAUSE),
    "held": (*on_stage(3), HOLD),
    "asked to see somebody": (*on_stage(3), SEEN_TODAY),
    "stopped": (*on_stage(3), EMERGENCY),
    "left": (*on_stage(3), LEAVE),
}
"""Ways to each mode, for rules that must do the same in every one of them."""
ENROLLED_PLACES = [place for place in PLACES if place not in ("not enrolled", "left")]
"""Wherever somebody is on a programme, whatever else holds."""
