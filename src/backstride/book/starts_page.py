"""The page of all starts: where people begin who can walk 3 to 60 minutes in comfort, and what follows."""

from __future__ import annotations

from typing import NamedTuple

from backstride.book.markdown import page, table
from backstride.book.settled_course import minutes_in, settled_course
from backstride.heart.notation import Session
from backstride.heart.programme import Programme
from backstride.heart.start import first_stage

COMFORTABLE_MIN = range(3, 61)
WEEKS = 52
THREE_DAYS = ("mon", "wed", "fri")
MIDWAY_WEEK = 12

HEADS = (
    "comfortable walk",
    "stage",
    "first session",
    "minutes",
    "share",
    "days a week",
    "minutes in week 12",
    "5 × 30 from week",
    "with three days only: 30 min from week",
)


class Start(NamedTuple):
    """One start: by the walk that is comfortable today (minutes), and how far it leads when all goes well."""

    comfortable_min: int
    stage: int
    session: Session
    days_per_week: int
    midway_minutes: float
    goal_week: int
    goal_week_on_three_days: int


def start_from(programme: Programme, comfortable_min: int) -> Start:
    """Where a comfortable walk of so many minutes starts, and when a settled course is at the last stage."""
    number = first_stage(programme, comfortable_min)
    stage = programme.stages[number - 1]
    course = tuple(settled_course(programme, number, WEEKS))
    return Start(
        comfortable_min,
        number,
        stage.session,
        stage.days_per_week,
        minutes_in(course, MIDWAY_WEEK),
        _goal_week(programme, number),
        _goal_week(programme, number, THREE_DAYS),
    )


def starts_page(programme: Programme) -> str:
    """The page, in Markdown."""
    share, longest = programme.value("start_share"), programme.value("start_most_minutes")
    days = programme.value("start_most_days")
    return page(
        "# Where everybody starts",
        f"""
The first session of `{programme.id}` {programme.version} is the highest rung of its ladder that asks for at
most {share:g}% of the walk that is comfortable today, at most {longest:g} minutes, on at most {days:g} days a
week. Below 7 minutes it comes in bouts, with a rest after each; the minutes are minutes of walking. It is
never more than what is comfortable.
""",
        """
The right half shows the best case: every session done and settled, on every day that the week allows. Days
that go otherwise make it later, and that is no failure. Who wishes for three days a week gets fewer
sessions, never longer ones: the goal of five days is then not reached, and the walks grow to 30 minutes in
the week shown last.
""",
        table(HEADS, (_row(start_from(programme, minutes)) for minutes in COMFORTABLE_MIN)),
        "Written by `python -m docs.generate` from the programme file and the rules themselves.",
    )


def _row(start: Start) -> tuple[str, ...]:
    minutes = start.session.minutes
    return (
        f"{start.comfortable_min} min",
        str(start.stage),
        f"`{start.session.text}`",
        f"{minutes:g}",
        f"{100 * minutes / start.comfortable_min:.0f}%",
        str(start.days_per_week),
        f"{start.midway_minutes:g}",
        str(start.goal_week),
        str(start.goal_week_on_three_days),
    )


def _goal_week(programme: Programme, start: int, wished: tuple[str, ...] | None = None) -> int:
    """The first week with a session on the last stage."""
    course = settled_course(programme, start, WEEKS, *([wished] if wished else []))
    return next(outing.week for outing in course if outing.stage == programme.last_stage)
