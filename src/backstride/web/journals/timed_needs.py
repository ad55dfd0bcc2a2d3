"""What time alone brings to a clinic's list and takes away: silence, a check-in left open, far over plan.

Each rule looks at a course once, when somebody's standing is made, and says from when until when it will hold
if nothing is told until then. **A further rule is a function here and a line in RULES**; a sentence
`need.<rule>` in the catalogue `clinic` says it in words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from math import ceil

from backstride.book.check_ins.standing import Stands
from backstride.book.check_ins.table import Window, read_schedule
from backstride.book.check_ins.told import NOBODY_IS_ASKED, check_ins_of
from backstride.book.choices.table import chosen, chosen_time, chosen_whole
from backstride.heart.course import Course
from backstride.heart.entries import Entry
from backstride.heart.schedule import DAYS_IN_A_WEEK
from backstride.web.journals.kept import Kept
from backstride.web.journals.needs import SILENT, Need

SHOWN = ("check_in_asked", "measure_asked")
LEFT_OPEN = frozenset({Stands.DUE, Stands.SHOWN, Stands.LATER, Stands.EXPIRED})
A_WEEK, A_DAY = timedelta(days=DAYS_IN_A_WEEK), timedelta(days=1)
MINUTE_S = 60
Rule = Callable[[Course, Kept], Iterator[Need]]


def timed_needs(course: Course, kept: Kept) -> tuple[Need, ...]:
    """Everything that time brings or takes away from today on."""
    return tuple(need for rule in RULES for need in rule(course, kept))


def quiet_from(course: Course, kept: Kept) -> date | None:
    """Silence counts from what was due: when so many sessions would have been, and nothing was told."""
    a_week = kept.decision.days_per_week
    told_on = [day for day, entries in course.diary.days if any(map(_is_a_word, entries))]
    if not a_week or kept.decision.next_session is None or not told_on:
        return None
    days = ceil(chosen_whole("clinic.quiet_after") * DAYS_IN_A_WEEK / a_week)
    return max(told_on) + timedelta(days=days + 1)


def _is_a_word(entry: Entry) -> bool:
    """Whether the person was heard: a question shown, or an act of a clinician, says nothing of that."""
    if entry.by == "clinician":
        return entry.kind == "contact_held"
    return entry.by != "system" and entry.kind not in SHOWN


def _silent(course: Course, kept: Kept) -> Iterator[Need]:
    """`clinic.silent`; where a rule already tells of a time away, it would say the same twice."""
    since = quiet_from(course, kept)
    if since and not any(each.rule.startswith("gap.") for each in kept.decision.attention):
        yield Need("clinic.silent", SILENT, since, {"count": chosen_whole("clinic.quiet_after")})


def _check_in_overdue(course: Course, kept: Kept) -> Iterator[Need]:
    """`clinic.check_in_overdue`: due for some days, and not answered, until the next one is."""
    if kept.decision.mode in NOBODY_IS_ASKED:
        return
    after = chosen_time("clinic.check_in_overdue_after")
    asked = [*_asked_until_today(course), *_asked_later(course)]
    ends = [*(window.due + after for window, _ in asked[1:]), None]
    for (window, left_open), until in zip(asked, ends, strict=False):  # nothing asked: no end either
        if left_open and (until is None or until > course.on):
            yield Need("clinic.check_in_overdue", "routine", window.due + after, {"due": window.due}, until)


def _asked_until_today(course: Course) -> list[tuple[Window, bool]]:
    """The last two: while the newest is not overdue yet, the one before it may be."""
    stood = [each for each in check_ins_of(course) if each.window.due <= course.on]
    return [(each.window, each.stands in LEFT_OPEN) for each in stood[-2:]]


def _asked_later(course: Course) -> list[tuple[Window, bool]]:
    person, last = course.memory.person, course.on + chosen_time("clinic.looks_ahead")
    if person is None:
        return []
    all_of_them = (each for one in read_schedule().series for each in one.windows(person.enrolled_on, last))
    later = (each for each in all_of_them if course.on < each.due <= last)
    return [(each, True) for each in sorted(later, key=lambda each: each.due)]


def _dose_over_plan(course: Course, kept: Kept) -> Iterator[Need]:
    """`clinic.dose_over_plan`: the minutes told of seven days lie far above what was asked for in them."""
    asked = _asked_for_lately(course, kept)
    if asked is None:
        return
    bound = max(asked * chosen("clinic.over_plan"), asked + chosen("clinic.over_plan_least"))
    told = [(day, entry.says["minutes"]) for day, entry in course.diary.of("session_done")]

    def week(day: date) -> float:
        return sum(float(minutes) for on, minutes in told if day - A_WEEK < on <= day)

    if week(course.on) <= bound:
        return
    since = until = course.on
    while week(since - A_DAY) > bound:
        since -= A_DAY
    while week(until) > bound:
        until += A_DAY
    figures = {"minutes": round(week(course.on)), "asked": round(asked)}
    yield Need("clinic.dose_over_plan", "routine", since, figures, until)


def _asked_for_lately(course: Course, kept: Kept) -> float | None:
    """The most that a plan of the last seven days asked for in a week; None where no sessions are planned."""
    session, days = kept.decision.next_session, kept.decision.days_per_week
    if session is None or not days:
        return None
    lately = [each for each in course.happenings if each.day > course.on - A_WEEK]
    stages = [(each.programme, state.stage) for each in lately for state in (each.before, each.after)]
    weeks = [programme.ladder.full[stage].dose.weekly_s / MINUTE_S for programme, stage in stages if stage]
    return max(session.minutes * days, *weeks, 0)


RULES: tuple[Rule, ...] = (_silent, _check_in_overdue, _dose_over_plan)
