"""Minutes a week against the plan, and the minutes run in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from backstride.outcomes.active_weeks import ActiveWeek
from backstride.outcomes.charts.bars import HEIGHT, Column, bars
from backstride.outcomes.charts.chart import Chart
from backstride.outcomes.charts.lately import LATELY
from backstride.outcomes.charts.marks import marks
from backstride.outcomes.charts.say import Sayer
from backstride.outcomes.charts.shapes import Kind
from backstride.outcomes.outcome import Outcome

What = Literal["minutes", "running"]
NAMES = ("flare", "legs", "paused", "waited", "left")


def minutes_chart(outcome: Outcome, say: Sayer) -> Chart | None:
    """Minutes of moving; None before anything was told."""
    if not outcome.told.sessions:
        return None
    asked = [(each.asked.minutes if each.asked else None) for each in outcome.weeks]
    columns = [Column(each.week, each.minutes, plan) for each, plan in zip(outcome.weeks, asked, strict=True)]
    return _chart("minutes", columns, outcome, say)


def running_chart(outcome: Outcome, say: Sayer) -> Chart | None:
    """Minutes run; None where nobody ran and no plan asked for it."""
    if not any(_has_running(each) for each in outcome.weeks):
        return None
    columns = [
        Column(each.week, _run_of(each), each.asked.run_minutes if each.asked else None)
        for each in outcome.weeks
    ]
    return _chart("running", columns, outcome, say) if any(column.done for column in columns) else None


def _has_running(week: ActiveWeek) -> bool:
    return bool(week.run_minutes or (week.asked and week.asked.run_minutes))


def _run_of(week: ActiveWeek) -> float | None:
    """A week told as one without a session is one without running; one whose running nobody told is not."""
    return week.minutes if week.run_minutes is None and not week.sessions else week.run_minutes


def _chart(what: What, columns: Sequence[Column], outcome: Outcome, say: Sayer) -> Chart:
    return Chart(
        name=what,
        title=say(f"{what}.title"),
        drawn=say(f"{what}.drawn"),
        says=tuple(_says(what, columns, outcome, say)),
        marks=marks(_there(what, columns, outcome), say),
        columns=tuple(say(f"{what}.column.{name}") for name in ("week", "done", "asked", "note")),
        rows=tuple(
            _row(what, column, week, say) for column, week in zip(columns, outcome.weeks, strict=True)
        ),
        shapes=tuple(bars(columns, outcome, _kind(what), say)),
        height=HEIGHT,
    )


def _kind(what: What) -> Kind:
    return "run" if what == "running" else "made"


def _says(what: What, columns: Sequence[Column], outcome: Outcome, say: Sayer) -> Iterator[str]:
    whole = [column for column in columns if not column.week.in_progress][-LATELY:]
    if whole:
        done = say.listing([say.minutes(column.done) for column in whole])
        asked = say.listing([say.minutes(column.asked, "no_plan") for column in whole])
        yield say(f"{what}.says", count=len(whole), done=done, asked=asked)
    now = columns[-1]
    if now.week.in_progress:
        so_far = say.minutes(now.done, "untold_yet")
        plan = "so_far" if now.asked is None else "so_far.asked"
        yield say(plan, day=say.day(now.week.first), done=so_far, asked=say.minutes(now.asked))
    if what == "minutes":
        yield say("minutes.counted", weekday=say.weekday(now.week.first))
        yield from _names(outcome, say)
        if any(week.asked and week.asked.worked_out for week in outcome.weeks):
            yield say("worked_out")


def _names(outcome: Outcome, say: Sayer) -> Iterator[str]:
    """The weeks that were about something else: none of them is a failure."""
    for name in NAMES:
        weeks = [week.week.first for week in outcome.weeks if name in week.named]
        if weeks:
            more = ".more" * (len(weeks) > 1)
            yield say(f"named.{name}{more}", days=say.weeks(weeks))


def _row(what: What, column: Column, week: ActiveWeek, say: Sayer) -> tuple[str, ...]:
    done = say.minutes(column.done, "untold_yet" if week.week.in_progress else "untold")
    return (
        say.full_day(week.week.first),
        done,
        say.minutes(column.asked, "no_plan"),
        "; ".join(_notes(what, week, say)),
    )


def _notes(what: What, week: ActiveWeek, say: Sayer) -> Iterator[str]:
    if week.week.in_progress:
        yield say("note.in_progress")
    yield from (say(f"note.{name}") for name in NAMES if name in week.named)
    if what == "running" and week.run_untold and week.run_minutes is not None:
        yield say("note.at_least", count=week.run_untold)
    yield from (say("note.own", why=why) for why in week.why_not if what == "minutes")


def _there(what: What, columns: Sequence[Column], outcome: Outcome) -> Iterator[tuple[str, bool]]:
    """Which marks there are."""
    now = columns[-1]
    yield what, any(_is_done(each) for each in columns)
    yield "so_far", now.week.in_progress and now.done is not None
    yield "asked", any(each.asked is not None for each in columns)
    yield "untold", any(each.done is None and not each.week.in_progress for each in columns)
    yield "flare", any("flare" in each.named for each in outcome.weeks)


def _is_done(column: Column) -> bool:
    return column.done is not None and not column.week.in_progress
