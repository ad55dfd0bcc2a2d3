"""What holds for every journal, whatever happens in it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as some

from backstride.heart.ladder import is_not_higher
from backstride.heart.state import Mode
from tests.cast.any_story import FIRST_DAY, Happens, Plan, last_day, lives, plans, tell
from tests.cast.story import Story

pytestmark = pytest.mark.usefixtures("uncounted")

JSON = Any
ONE_DAY = timedelta(days=1)


def moved(told: JSON, by: timedelta) -> JSON:
    """The same, with every day moved."""
    if isinstance(told, date):
        return told + by
    if isinstance(told, dict):
        return {key: moved(value, by) for key, value in told.items()}
    if isinstance(told, tuple | list):
        return [moved(each, by) for each in told]
    if is_dataclass(told):
        return {each.name: moved(getattr(told, each.name), by) for each in fields(told)}
    return told


# -- days and order ----------------------------------------------------------------------------


@given(plan=plans(), weeks=some.integers(-300, 300), later=some.integers(0, 40))
def test_a_journal_moved_by_whole_weeks_changes_nothing_but_dates(plan: Plan, weeks: int, later: int) -> None:
    by = timedelta(weeks=weeks)
    here, there = (
        tell(plan, day).on(last_day(plan, day) + timedelta(days=later)) for day in (FIRST_DAY, FIRST_DAY + by)
    )
    assert moved(there.decision, -by) == moved(here.decision, timedelta(0))
    assert there.course.state == here.course.state
    assert there.happened == here.happened


@given(plan=plans(), order=some.randoms(use_true_random=False))
def test_the_order_of_the_file_changes_nothing(plan: Plan, order: Random) -> None:
    story = tell(plan)
    told = list(story.told)
    order.shuffle(told)
    on = last_day(plan) + timedelta(days=3)
    mixed = replace(story, told=tuple(told)).on(on)
    assert mixed.decision == story.on(on).decision
    assert mixed.history == story.on(on).history


@given(plan=plans(), late=some.sets(some.integers(2, 19)))
def test_what_comes_late_leads_where_it_would_have_led_on_time(plan: Plan, late: set[int]) -> None:
    story = tell(plan)
    on_time = [entry for number, entry in enumerate(story.told) if number not in late]
    came_late = [entry for number, entry in enumerate(story.told) if number in late]
    appended = replace(story, told=(*on_time, *came_late, *came_late))
    on = last_day(plan)
    assert appended.on(on).decision == story.on(on).decision


@given(plan=plans())
def test_what_is_later_than_the_day_asked_for_changes_nothing_but_its_count(plan: Plan) -> None:
    story = tell(plan)
    for day in range((last_day(plan) - FIRST_DAY).days):
        on = FIRST_DAY + timedelta(days=day)
        known = replace(story, told=tuple(each for each in story.told if each["at"][:10] <= f"{on}"))
        later = len(story.told) - len(known.told)
        assert story.on(on).decision == replace(known.on(on).decision, ignored=later)


# -- good until -------------------------------------------------------------------------------

OF_THE_DAY = {"on", "due", "session"}


def what_holds(story: Story, on: date) -> dict[str, JSON]:
    """A decision without what belongs to its day."""
    decision = story.on(on).decision
    told = {
        each.name: getattr(decision, each.name) for each in fields(decision) if each.name not in OF_THE_DAY
    }
    reasons = [reason for reason in decision.reasons if not reason.rule.startswith("schedule.")]
    return {**told, "reasons": reasons}


@settings(max_examples=150)
@given(plan=plans(days_between=(0, 1, 1, 2, 8, 23)))
def test_a_decision_holds_until_the_day_it_says_and_no_longer(plan: Plan) -> None:
    story, day = tell(plan), last_day(plan)
    decided = what_holds(story, day)
    until = decided["good_until"]
    if until is None:
        assert what_holds(story, day + timedelta(days=800)) == decided
        return
    for before in {day, until - ONE_DAY, day + (until - day) // 2}:
        assert what_holds(story, before) == decided
    assert what_holds(story, until) != decided


@settings(max_examples=60)
@given(plan=plans(), later=some.integers(1, 60))
def test_what_happened_never_changes_by_time_alone(plan: Plan, later: int) -> None:
    story, day = tell(plan), last_day(plan)
    happened = story.on(day).history
    assert story.on(day + timedelta(days=later)).history[: len(happened)] == happened
    days = [happened_on for happened_on, *_ in happened]
    assert days == sorted(days)


# -- safety -----------------------------------------------------------------------------------


@given(plan=lives(), missing=some.integers(0, 30), later=some.integers(0, 12))
def test_a_missing_answer_never_raises_the_dose(plan: Plan, missing: int, later: int) -> None:
    mornings = [number for number, happens in enumerate(plan) if happens.kind == "morning_after"]
    assume(mornings)
    which = mornings[missing % len(mornings)]
    calm = Happens(plan[which].day, 8, "morning_after", {"pain": 2, "back_to_usual": True, "legs": "none"})
    settled = tell((*plan[:which], calm, *plan[which + 1 :]))
    unanswered = tell((*plan[:which], *plan[which + 1 :]))
    for day in range(plan[which].day, last_day(plan).toordinal() - FIRST_DAY.toordinal() + later):
        on = FIRST_DAY + timedelta(days=day)
        assert is_not_higher(unanswered.on(on).dose, settled.on(on).dose)


@settings(max_examples=200)
@given(plan=plans(most=10), which=some.integers(0, 30), more=some.integers(1, 8), later=some.integers(0, 5))
def test_more_pain_in_a_session_never_leads_to_more_afterwards(
    plan: Plan, which: int, more: int, later: int
) -> None:
    sessions = [number for number, happens in enumerate(plan) if happens.kind == "session_done"]
    assume(sessions)
    last = sessions[which % len(sessions)]
    until = [happens for happens in plan[: last + 1] if happens.kind != "checked_in"]
    session = until[-1]
    pain = {**session.says["pain"], "worst": min(10, session.says["pain"]["worst"] + more)}
    worse = [*until[:-1], session._replace(says={**session.says, "pain": pain})]
    morning = [each for each in plan if each.kind == "morning_after" and each.day == session.day + 1][:1]
    on = FIRST_DAY + timedelta(days=session.day + later)
    one, other = tell((*until, *morning)).on(on), tell((*worse, *morning)).on(on)
    assert is_not_higher(other.dose, one.dose)


@given(plan=plans(), at=some.integers(1, 30), later=some.integers(0, 400))
def test_after_an_emergency_there_is_no_session_until_it_is_lifted(plan: Plan, at: int, later: int) -> None:
    where = min(at, len(plan))
    day = plan[where - 1].day
    numb = Happens(day, 23, "symptom_reported", {"symptoms": ["saddle_numbness"]})
    rest = [happens._replace(names=()) for happens in plan[where:] if happens.kind != "withdrawn"]
    rest = [happens for happens in rest if happens.day > day]
    now = tell((*plan[:where], numb, *rest)).on(last_day(plan) + timedelta(days=later))
    assert (now.mode, now.session, now.decision.action) == (Mode.STOPPED, None, "refer_urgent")
    assert now.decision.reasons[0].urgency == "now"
    assert now.decision.attention[0].rule == "symptom.now"


@given(plan=plans())
def test_what_is_prescribed_never_leaves_the_ladder(plan: Plan) -> None:
    now = tell(plan).on(last_day(plan))
    course = now.course
    assert 0 <= course.state.stage <= course.programme.last_stage
    if now.session:
        full = course.programme.ladder.full[course.programme.last_stage].dose
        assert is_not_higher(now.dose, full)
    assert bool(now.session) is (course.state.mode in (Mode.ACTIVE, Mode.FLARE, Mode.MAINTENANCE))
