"""What a change would do: the same rules, run ahead over a good, a mixed and a bad month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from backstride.book.rulebook import shipped_rulebook
from backstride.heart.alphabet import Kind, Response
from backstride.heart.course import replay
from backstride.heart.entries import Entry
from backstride.heart.response import Legs, Told, is_far_above_usual, response_of
from backstride.heart.state import Mode
from backstride.simulation import month_ahead
from backstride.simulation.foresight import Foresight, foresee
from backstride.simulation.going_on import GoingOn
from backstride.simulation.month_ahead import Month, months_ahead
from backstride.simulation.told_in_a_month import Way, flaring_pain, sore_pain
from tests.cast.people import ANA, BO, CARMEN, GRETA, HUGO, walker
from tests.cast.story import Story

BOOK = shipped_rulebook()
DAY = "2026-02-02"
ON = date.fromisoformat(DAY)


def with_the_book(story: Story) -> Story:
    return replace(story, book=BOOK)


WALKING = with_the_book(ANA).lives_until(DAY)
"""Stage 15: four walks of 20 minutes a week."""


def foreseen(story: Story, on: str = DAY) -> Foresight:
    """What the last entry of a story would do."""
    return foresee(story.without_the_last().entries, story.entries[-1], BOOK, date.fromisoformat(on))


def of(months: tuple[Month, ...], way: Way) -> Month:
    (found,) = [month for month in months if month.way is way]
    return found


def minutes_of(month: Month) -> list[float]:
    return [week.minutes for week in month.weeks]


def test_the_same_change_always_leads_to_the_same() -> None:
    held = WALKING.clinician("hold", DAY)
    assert foreseen(held) == foreseen(held)
    assert foreseen(held).without == months_ahead(WALKING.entries, BOOK, ON)


def test_a_hold_leaves_no_session_in_any_month() -> None:
    seen = foreseen(WALKING.clinician("hold", DAY))
    assert seen.after.mode is Mode.HELD
    for month in seen.with_it:
        assert month.sessions == month.minutes == month.left_out == 0
        assert (month.waits_from, month.waits_as, month.mode) == (
            ON + timedelta(days=1),
            Mode.HELD,
            Mode.HELD,
        )
    assert all(month.sessions and month.waits_from is None for month in seen.without)


def test_a_clear_opens_what_waited_for_a_word() -> None:
    fever = WALKING.symptom(DAY, "fever")
    seen = foreseen(fever.cleared(DAY + " 20:00", fever.last))
    assert (seen.before.mode, seen.after.mode) == (Mode.ASK_FIRST, Mode.ACTIVE)
    assert all(month.sessions for month in seen.with_it)
    assert not any(month.sessions for month in seen.without)


def test_a_clear_that_names_no_emergency_opens_nothing() -> None:
    numb = WALKING.symptom(DAY, "saddle_numbness")
    in_ignorance, knowing = numb.cleared(DAY + " 20:00"), numb.cleared(DAY + " 20:00", numb.last)
    assert not any(month.sessions for month in foreseen(in_ignorance).with_it)
    assert all(month.sessions for month in foreseen(knowing).with_it)


def test_a_resume_ends_a_hold() -> None:
    seen = foreseen(WALKING.clinician("hold", "2026-02-01").clinician("resume", DAY))
    assert all(month.sessions for month in seen.with_it)
    assert not any(month.sessions for month in seen.without)


def test_a_stage_within_the_programmes_own_bounds_is_no_jump() -> None:
    seen = foreseen(WALKING.clinician("set_stage", DAY, stage=17))
    assert seen.jump
    assert (seen.jump.beyond_bounds, seen.jump.beyond_ceilings, seen.refused) == ((), (), None)
    assert seen.after.stage == 17


def test_a_stage_beyond_the_bounds_is_shown_with_its_figures_and_may_be() -> None:
    seen = foreseen(WALKING.clinician("set_stage", DAY, stage=18))
    assert seen.jump
    (week,) = seen.jump.beyond_bounds
    assert (week.component, week.before, week.after) == ("weekly_s", 80 * 60, 120 * 60)
    assert week.most == pytest.approx(80 * 60 * 1.34), "the programme's own bound"
    assert (seen.jump.beyond_ceilings, seen.refused, seen.after.stage) == ((), None, 18)


def test_a_stage_above_the_ceilings_is_refused_with_its_figures() -> None:
    seen = foreseen(WALKING.clinician("set_stage", DAY, stage=19))
    assert seen.refused == "clinician.jump_refused"
    assert seen.jump
    (week,) = seen.jump.beyond_ceilings
    assert (week.component, week.before, week.after, week.most) == ("weekly_s", 4800, 7800, 7200)
    assert (seen.with_it, seen.without, seen.after.stage) == ((), (), 15)


def test_several_jumps_of_one_day_are_one() -> None:
    first = WALKING.clinician("set_stage", f"{DAY} 11:00", stage=17)
    seen = foreseen(first.clinician("set_stage", f"{DAY} 12:00", stage=19))
    assert seen.refused == "clinician.jump_refused"
    assert seen.jump
    assert [each.before for each in seen.jump.beyond_ceilings] == [4800], "from where the day began"


def test_a_stage_that_there_is_not_is_refused() -> None:
    seen = foreseen(WALKING.clinician("set_stage", DAY, stage=40))
    assert (seen.refused, seen.jump) == ("clinician.no_such_stage", None)


def test_a_refusal_of_before_is_none_of_the_next_change() -> None:
    refused = WALKING.clinician("set_stage", f"{DAY} 11:00", stage=19)
    assert foreseen(refused.clinician("hold", f"{DAY} 12:00")).refused is None


def test_fewer_days_are_fewer_sessions_of_the_same_length() -> None:
    seen = foreseen(WALKING.tell("schedule_changed", DAY, "clinician", days=["tue", "fri"], why="work"))
    good, as_it_was = of(seen.with_it, Way.GOOD), of(seen.without, Way.GOOD)
    assert [week.sessions for week in good.weeks] == [2, 2, 2, 2]
    assert good.minutes < as_it_was.minutes
    assert seen.after.next_session == seen.before.next_session


def test_another_programme_may_wait_for_questions_and_says_so() -> None:
    seen = foreseen(WALKING.tell("programme_changed", DAY, "clinician", programme="run-walk", why="asked"))
    assert {month.waits_as for month in seen.with_it} == {Mode.NOT_SCREENED}
    assert seen.after.programme == "run-walk"


def test_better_months_ask_for_no_less() -> None:
    good, mixed, bad = months_ahead(WALKING.entries, BOOK, ON)
    assert good.minutes > mixed.minutes
    assert good.minutes > bad.minutes
    assert good.left_out == bad.left_out == 0
    assert mixed.left_out == (mixed.sessions + mixed.left_out) // 3, "every third one"


def test_the_flare_up_of_a_bad_month_comes_in_its_second_week() -> None:
    good, _, bad = months_ahead(WALKING.entries, BOOK, ON)
    assert minutes_of(bad)[0] == minutes_of(good)[0]
    assert minutes_of(bad)[1] < minutes_of(bad)[0]


def test_a_clearance_that_ends_within_the_month_is_seen_to_end() -> None:
    late = "2026-12-20"
    story = with_the_book(ANA).session("2026-12-14", minutes=16).morning()
    answered = story.cleared("2026-01-06").screened("2026-12-15")
    (good, *_) = months_ahead(answered.entries, BOOK, date.fromisoformat(late))
    assert good.waits_from is None
    (good, *_) = months_ahead(WALKING.entries, BOOK, date(2026, 12, 20))
    assert good.waits_from is not None


def test_for_whom_nobody_has_enrolled_nothing_is_run_ahead() -> None:
    asks_first = with_the_book(GRETA).screened(DAY, same_day_signs=["fever"])
    seen = foreseen(asks_first.cleared(f"{DAY} 20:00", asks_first.last))
    assert (seen.with_it, seen.without, seen.jump) == ((), (), None)


def test_the_morning_after_todays_session_is_told_as_usual() -> None:
    walked = WALKING.session(DAY)
    (good, *_) = months_ahead(walked.entries, BOOK, ON)
    (without_it, *_) = months_ahead(WALKING.entries, BOOK, ON)
    assert good.last.stage == without_it.last.stage


@pytest.mark.parametrize("way", Way)
@pytest.mark.parametrize(
    "story",
    [
        WALKING,
        WALKING.session(DAY),
        with_the_book(HUGO).lives_until(DAY),
        with_the_book(walker(Story("Zoe", "America/Bogota", usual=9), back_state="chronic")).lives_until(DAY),
        WALKING.clinician("refer", DAY),
        WALKING.flared_up(DAY),
    ],
    ids=["walks", "walked today", "runs", "always hurts", "is to be seen", "hurts today"],
)
def test_a_month_leads_where_a_replay_of_all_that_it_tells_leads(
    way: Way, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Entry] = []
    lived: list[Any] = []

    class Listening(GoingOn):
        def live_through(self, more: Any, until: date) -> Any:
            told.extend(more)
            lived[:] = [super().live_through(more, until)]
            return lived[0]

    monkeypatch.setattr(month_ahead, "GoingOn", Listening)
    course = replay(story.entries, BOOK, ON)
    month = month_ahead.month_ahead(way, story.entries, course)
    (last,) = lived
    replayed = replay([*story.entries, *told_first(way, story), *told], BOOK, last.on)
    assert (last.state, last.happenings) == (replayed.state, replayed.happenings)
    assert last.memory == replayed.memory
    assert last.next_strike_on == replayed.next_strike_on
    assert month.stage == replayed.state.stage


def told_first(way: Way, story: Story) -> list[Entry]:
    """The morning after a session of today, which a month begins with."""
    course = replay(story.entries, BOOK, ON)
    return month_ahead._Ahead(way, story.entries, course)._answers_of(course)


@pytest.mark.parametrize("usual", [0, 2, 3, 5, 8, 9, 9.5, 10])
@pytest.mark.parametrize("programme", ["walk", "run-walk"])
def test_how_much_hurts_too_much_is_the_programmes_own_to_say(programme: str, usual: float) -> None:
    rules = BOOK.programme(programme)
    flaring, sore = flaring_pain(rules, usual), sore_pain(rules, usual)
    assert flaring == 10 or is_far_above_usual(rules.values, flaring, usual)
    if sore is None:
        assert usual > 8, "there is room below that"
        return
    said = Told(usual, sore, stopped_for_pain=False, legs=Legs.FINE, mornings=())
    assert response_of(rules.values, said) is Response.IRRITATED


def test_who_always_hurts_stops_a_sore_session_and_the_plan_takes_that_alike() -> None:
    hurts = with_the_book(walker(Story("Zoe", usual=10), back_state="chronic"))
    hurts_less = with_the_book(walker(Story("Yan", usual=2), back_state="chronic"))
    (_, stops, _), (_, sore, _) = (
        months_ahead(each.entries, BOOK, date(2026, 1, 5)) for each in (hurts, hurts_less)
    )
    assert (stops.weeks, stops.stage, stops.mode) == (sore.weeks, sore.stage, sore.mode)


def test_days_are_those_of_the_persons_own_zone() -> None:
    far = with_the_book(CARMEN).lives_until("2026-01-20")
    (good, *_) = months_ahead(far.entries, BOOK, date(2026, 1, 20))
    assert good.sessions >= 12


def test_made_up_pain_and_true_pain_are_judged_by_the_same_rules() -> None:
    hurting = with_the_book(BO).lives_until(DAY)
    _, mixed, _ = months_ahead(hurting.entries, BOOK, ON)
    course = replay(hurting.entries, BOOK, ON)
    assert Kind.SESSION in {each.event.kind for each in course.happenings}
    assert mixed.stage is not None
    assert mixed.stage <= hurting.on(ON).stage + 1


def test_a_month_is_four_whole_weeks_from_tomorrow() -> None:
    begins = datetime.fromisoformat(DAY).date() + timedelta(days=1)
    (good, *_) = months_ahead(WALKING.entries, BOOK, ON)
    assert len(good.weeks) == 4
    assert good.last.on == begins + timedelta(days=27)
