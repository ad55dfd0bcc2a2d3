"""The way back out of a flare-up: what is asked now, and after each good answer. It asks the machine itself.

There is no second copy of the rules here: the same `step` is taken that will be taken when the day has come.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from backstride.heart.alphabet import Ended, Event, Kind, Response
from backstride.heart.course import Course
from backstride.heart.machine import step
from backstride.heart.notation import Session
from backstride.heart.programme import Programme
from backstride.heart.state import Ease, Mode, State, rung_of

After = Literal["now", "usual_mornings", "settled_sessions"]

USUAL = Event(Kind.USUAL_MORNING)
SETTLED = Event(Kind.SESSION, Ended.DONE, Response.SETTLED)
MOST_TRIED = 60
"""So many good answers are tried before a rung is said to lead no further: more than any stage needs."""
MOST_RUNGS = 4
"""What is shown at most (project opinion): farther ahead the stages of the plan say it."""


class Back(NamedTuple):
    """One rung: after how many of what (from the rung before), and what it then asks for."""

    after: After
    times: int
    stage: int
    days_per_week: int
    session: Session


def way_back(course: Course) -> tuple[Back, ...]:
    """From the rung of a flare-up up to the stage on which it began; empty where there is no flare-up."""
    if course.state.mode is not Mode.FLARE:
        return ()
    return tuple(_rungs(course.programme, course.state, _began_on(course)))


def _began_on(course: Course) -> int:
    """The stage on which it began; 0 where it began before the enrolment."""
    stages = (
        each.before.stage
        for each in reversed(course.happenings)
        if each.before.ease is Ease.NO and each.after.ease is not Ease.NO
    )
    return next(stages, 0)


def _rungs(programme: Programme, state: State, until: int) -> Iterator[Back]:
    """Each rung after the one before; none after one that no good answer leads on from."""
    after: After = "now"
    here, times = rung_of(programme, state), 0
    for _ in range(MOST_RUNGS):
        if here is None or times > MOST_TRIED:
            return
        yield Back(after, times, state.stage, here.days_per_week, here.session)
        if state.ease is Ease.NO and state.stage >= until:
            return
        after, before, times = _what_leads_on(state), here, 0
        while here == before and times <= MOST_TRIED:
            state, times = step(programme, state, _GOOD[after])[0], times + 1
            here = rung_of(programme, state)


_GOOD: dict[After, Event] = {"usual_mornings": USUAL, "settled_sessions": SETTLED}


def _what_leads_on(state: State) -> After:
    return "usual_mornings" if state.ease is Ease.BACK else "settled_sessions"
