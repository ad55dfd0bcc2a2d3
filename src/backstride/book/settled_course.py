"""How a ladder goes at its fastest: every session done and settled, on every day that the week allows.

Nobody should expect it; it is what the ladder promises when nothing comes between. The real machine and
the real calendar are walked, so that no second copy of the rules can say something else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from backstride.heart.alphabet import Ended, Event, Kind, Response
from backstride.heart.fields import DAYS_OF_THE_WEEK
from backstride.heart.machine import step
from backstride.heart.programme import Programme
from backstride.heart.schedule import DayIs, Rhythm, what_day_is
from backstride.heart.state import Pace, State

ANY_MONDAY = date(2024, 1, 1)
GOOD = Event(Kind.SESSION, Ended.DONE, Response.SETTLED)


class Outing(NamedTuple):
    """One session of such a course: its week (from 1), the stage it was on, and what it asked."""

    week: int
    stage: int
    days_per_week: int
    minutes: float
    run_minutes: float
    longest_run_s: int


def settled_course(
    programme: Programme, start: int, weeks: int, wished: Collection[str] = DAYS_OF_THE_WEEK
) -> Iterator[Outing]:
    """Every session of so many weeks from a stage on, wherever the ladder and the calendar lead."""
    state, sessions = _first_day(programme, start), set[date]()
    rest_days = int(programme.value("rest_days"))
    for number in range(weeks * 7):
        rung, day = programme.ladder.full[state.stage], ANY_MONDAY + timedelta(days=number)
        rhythm = Rhythm(rung.days_per_week, rest_days, wished)
        if what_day_is(day, sessions, rhythm) is not DayIs.DUE:
            continue
        asked = rung.session
        longest = asked.longest_run_s
        yield Outing(
            number // 7 + 1, state.stage, rung.days_per_week, asked.minutes, asked.run_minutes, longest
        )
        sessions.add(day)
        state, _ = step(programme, state, GOOD)


def _first_day(programme: Programme, start: int) -> State:
    state = State()
    for event in (Event(Kind.ENROLLED, stage=start), Event(Kind.SCREENED_CLEAR, pace=Pace.NORMAL)):
        state, _ = step(programme, state, event)
    return state


def minutes_in(course: Collection[Outing], week: int) -> float:
    """Minutes of moving in one week of a course."""
    return sum(outing.minutes for outing in course if outing.week == week)
