"""The days of the coming sessions, if each is done as planned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from backstride.heart.another_day import Week
from backstride.heart.decision import Decision
from backstride.heart.schedule import ONE_DAY, DayIs, what_day_is


def days_planned(decision: Decision, week: Week | None, days: int) -> Iterator[date]:
    """Of so many days from the decision's on: those wished for, with room in the week, the rest gap kept.

    None from the day on that time alone shuts sessions: what nobody is cleared for is not planned.
    """
    if week is None or decision.days_per_week is None or decision.next_session is None:
        return
    sessions = list(week.sessions)
    for ahead in range(days):
        day = decision.on + ONE_DAY * ahead
        if week.until and day >= week.until:
            return
        day_is = what_day_is(day, sessions, decision.days_per_week, week.rest_days, week.wished)
        if day_is is DayIs.DUE:
            sessions.append(day)
            yield day
