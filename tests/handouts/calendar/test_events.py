"""The coming sessions follow the plan: they keep their ids, count their changes, and are cancelled aloud."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from backstride.handouts.calendar.events import (
    KEPT_DAYS,
    Event,
    Facts,
    begun_anew,
    coming_events,
    uid_of,
)
from backstride.handouts.given import NoHandout
from backstride.heart.another_day import Week
from backstride.heart.coming_days import coming_days
from backstride.heart.notation import Session
from backstride.heart.state import Mode
from tests.handouts.calendar.facts import EN, ES, MONDAY, decision, facts


def days(events: tuple[Event, ...], *, cancelled: bool = False) -> list[int]:
    return [event.day.day for event in events if event.cancelled is cancelled]


def test_two_weeks_of_wished_days() -> None:
    assert days(coming_events(facts(), EN)) == [2, 4, 6, 9, 11, 13]


def test_a_rest_gap_and_a_full_week_are_kept_as_if_each_session_were_done() -> None:
    wished = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    resting = replace(facts(), week=Week((), 1, wished))
    assert days(coming_events(resting, EN)) == [2, 4, 6, 9, 11, 13]
    full = facts(done=(date(2026, 2, 25), date(2026, 2, 27), date(2026, 3, 1)), wished=wished)
    assert days(coming_events(full, EN))[0] == 4


def test_no_session_is_planned_from_the_day_on_which_time_alone_shuts_them() -> None:
    ends = replace(facts(), week=Week((), 0, ("mon", "wed", "fri"), date(2026, 3, 6)))
    assert days(coming_events(ends, EN)) == [2, 4]
    told = coming_events(facts(), EN)
    assert days(coming_events(ends, EN, told), cancelled=True) == [6, 9, 11, 13]


def test_a_calendar_begun_anew_is_numbered_above_what_it_may_have_told() -> None:
    events = coming_events(facts(), EN)
    numbers = {events[0].uid: 7}
    first, *others = begun_anew(events, numbers, MONDAY)
    assert first.sequence == 8
    assert min(each.sequence for each in others) > 1000
    later = begun_anew(events, {}, MONDAY + timedelta(days=1))
    assert later[1].sequence >= others[0].sequence + 100


def test_nobody_enrolled_has_no_days() -> None:
    assert list(coming_days(decision(), None, 14)) == []
    assert coming_events(replace(facts(), week=None), EN) == ()


def test_every_session_is_at_the_persons_own_time_of_day() -> None:
    events = coming_events(facts(at=time(7, 30)), EN)
    assert {(each.starts.hour, each.starts.minute) for each in events} == {(7, 30)}
    assert str(events[0].starts.tzinfo) == "Europe/Madrid"


def test_a_neutral_summary_says_only_how_long() -> None:
    assert {each.summary for each in coming_events(facts(), EN)} == {"Session, 16 min"}
    assert {each.summary for each in coming_events(facts(), ES)} == {"Sesión, 16 min"}


def test_in_full_it_says_what_to_do() -> None:
    events = coming_events(facts(in_full=True), ES)
    assert events[0].summary == "Camine 16 minutos"


def test_each_says_when_it_was_planned_and_by_which_decision() -> None:
    about = coming_events(facts(), EN)[0].about
    planned = "Planned on Monday, 2 March 2026, if nothing changes before then. For your clinic: decision "
    assert about.startswith(f"Walk 16 minutes.\n{planned}")


def test_a_calendar_asked_for_again_is_the_same() -> None:
    told = coming_events(facts(), EN)
    assert coming_events(facts(), EN, told) == told


def test_a_later_day_alone_changes_nothing_that_was_told() -> None:
    told = coming_events(facts(), EN)
    later = coming_events(facts(date(2026, 3, 3), done=(MONDAY,)), EN, told)
    assert later[: len(told)] == told


def test_another_session_keeps_its_id_and_counts_the_change() -> None:
    told = coming_events(facts(), EN)
    now = coming_events(facts(session="walk 18 min"), EN, told)
    assert [each.uid for each in now] == [each.uid for each in told]
    assert {each.sequence for each in now} == {1}
    assert {each.lasts_s for each in now} == {18 * 60}


@pytest.mark.parametrize("change", [{"at": time(9, 0)}, {"zone": "America/Bogota"}, {"in_full": True}])
def test_another_hour_zone_or_summary_is_a_change_too(change: dict[str, Any]) -> None:
    told = coming_events(facts(), EN)
    assert {each.sequence for each in coming_events(facts(**change), EN, told)} == {1}


def test_a_day_that_falls_away_is_cancelled_and_the_new_one_is_new() -> None:
    told = coming_events(facts(), EN)
    moved = coming_events(facts(wished=("mon", "thu", "fri")), EN, told)
    assert days(moved, cancelled=True) == [4, 11]
    assert days(moved) == [2, 5, 6, 9, 12, 13]
    gone = next(each for each in moved if each.cancelled)
    assert (gone.uid, gone.sequence) == (told[1].uid, 1)
    assert gone.summary == "Cancelled: Session, 16 min"
    assert "Nothing needs to be made up for" in gone.about


def test_what_is_cancelled_stays_so_and_may_come_back() -> None:
    told = coming_events(facts(), EN)
    moved = coming_events(facts(wished=("mon", "thu", "fri")), EN, told)
    assert coming_events(facts(wished=("mon", "thu", "fri")), EN, moved) == moved
    back = {each.day.day: each for each in coming_events(facts(), EN, moved)}
    assert (back[4].cancelled, back[4].sequence) == (False, 2)
    assert (back[5].cancelled, back[5].sequence) == (True, 1)


def test_where_sessions_wait_all_that_is_to_come_is_cancelled() -> None:
    told = coming_events(facts(), EN)
    stopped = Facts(
        "ana", "Europe/Madrid", decision(date(2026, 3, 5), next_session=None, days_per_week=None), None
    )
    now = coming_events(stopped, EN, told)
    assert days(now) == [2, 4]
    assert days(now, cancelled=True) == [6, 9, 11, 13]


def test_a_session_done_today_stays_and_what_is_past_is_left_alone() -> None:
    told = coming_events(facts(), EN)
    now = coming_events(facts(date(2026, 3, 4), done=(date(2026, 3, 4),)), EN, told)
    assert now[:2] == told[:2]


def test_what_is_long_past_is_forgotten() -> None:
    told = coming_events(facts(), EN)
    later = MONDAY + timedelta(days=KEPT_DAYS + 1)
    now = coming_events(facts(later), EN, told)
    assert min(each.day for each in now) == date(2026, 3, 4)


def test_an_id_is_a_persons_own_and_tells_nothing() -> None:
    assert uid_of("ana", MONDAY) != uid_of("eva", MONDAY)
    assert uid_of("ana", MONDAY) == uid_of("ana", MONDAY)
    assert "ana" not in uid_of("ana", MONDAY)


def test_the_calendar_of_another_person_is_not_gone_on_with() -> None:
    told = coming_events(replace(facts(), who="eva"), EN)
    with pytest.raises(NoHandout, match="another_calendar"):
        coming_events(facts(), EN, told)


@pytest.mark.parametrize(("blocks", "why"), [("", "empty"), ("walk 300 min, walk 61 min", "too_long")])
def test_a_session_of_nothing_or_of_more_than_six_hours_is_refused(blocks: str, why: str) -> None:
    empty = replace(facts(), decision=decision(next_session=Session(())))
    with pytest.raises(NoHandout, match=why):
        coming_events(facts(session=blocks) if blocks else empty, EN)


def test_an_hour_that_the_clocks_skip_is_still_one_event() -> None:
    skipped = facts(date(2026, 3, 29), wished=("sun",), at=time(2, 30), days=1)
    (event,) = coming_events(skipped, EN)
    assert event.starts == datetime(2026, 3, 29, 2, 30, tzinfo=event.starts.tzinfo)


# -- a session that was moved ------------------------------------------------------------------

WED, THU = date(2026, 3, 4), date(2026, 3, 5)


def test_a_moved_session_is_cancelled_on_its_day_and_stands_on_the_other() -> None:
    told = coming_events(facts(), EN)
    week = Week((), 0, ("mon", "wed", "fri"), moves=((WED, THU),))
    moved = coming_events(replace(facts(), week=week), EN, told)
    by_day = {event.day: event for event in moved}
    assert by_day[WED].cancelled
    assert "it is moved to Thursday, 5 March 2026" in by_day[WED].about
    assert not by_day[THU].cancelled
    assert by_day[THU].session == by_day[WED].session
    assert "You moved it here from Wednesday, 4 March 2026." in by_day[THU].about.split("\n")
    assert "moved" not in by_day[MONDAY].about


def test_moved_back_both_say_so() -> None:
    told = coming_events(facts(), EN)
    week = Week((), 0, ("mon", "wed", "fri"), moves=((WED, THU),))
    moved = coming_events(replace(facts(), week=week), EN, told)
    back = {event.day: event for event in coming_events(facts(), EN, moved)}
    assert (back[WED].cancelled, back[WED].sequence) == (False, 2)
    assert (back[THU].cancelled, back[THU].sequence) == (True, 1)


def test_where_sessions_wait_nothing_is_said_of_a_move() -> None:
    week = Week((), 0, ("mon", "wed", "fri"), moves=((WED, THU),))
    told = coming_events(facts(), ES)
    waiting = replace(facts(), week=week, decision=decision(mode=Mode.PAUSED, next_session=None))
    (wed,) = [event for event in coming_events(waiting, ES, told) if event.day == WED]
    assert "las sesiones" in wed.about
    assert "pasa a otro" not in wed.about
