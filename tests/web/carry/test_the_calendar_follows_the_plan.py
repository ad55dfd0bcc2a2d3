"""When the plan adapts, so does the calendar at its address: read by a program that is not ours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar as ICalendar

from backstride.handouts.given import NoHandout
from backstride.heart import another_day as week_module
from backstride.web import clock as web_clock
from backstride.web.feeds import telling
from backstride.web.feeds.models import Calendar
from backstride.web.feeds.telling import choose_time
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from backstride.web.journals.standing import stands
from backstride.web.participant.carry import feed
from tests.cast.story import Story
from tests.web.carry.conftest import WEEK_1
from tests.web.carry.reading import calendar_at, make_address, page_of, says, shown
from tests.web.carry.withdrawing import withdraw_walk
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells

Queries = Callable[[int], Any]
LONG = 300
A_STEP_UP = WEEK_1.settled("2026-01-07", "2026-01-09", "2026-01-12", minutes=16)
"""Four settled sessions of 16 minutes, one with the first: then they are 18 minutes long."""


@pytest.fixture
def address(walks: Client) -> str:
    return make_address(walks)


def test_titles_say_nothing_that_others_need_not_know(address: str) -> None:
    content = calendar_at(address)
    assert {seen.title for seen in shown(content).values()} == {"Session, 16 min"}
    assert b"X-WR-CALNAME:Sessions" in content
    for word in (b"pain", b"back ", b"Ana", b"ana@"):
        assert word not in content


def test_where_it_ends_early_the_file_and_the_page_say_why(
    walks: Client, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "It ends before" not in says(page_of(walks))
    until = date(2026, 1, 10)
    monkeypatch.setattr(week_module.Week, "until", until)
    calendar = ICalendar.from_ical(calendar_at(address))
    assert "It ends before Saturday, 10 January 2026" in str(calendar["X-WR-CALDESC"])
    assert "It ends before Saturday, 10 January 2026" in says(page_of(walks))


def test_asked_again_it_says_the_same(address: str, participant: Participant) -> None:
    first = calendar_at(address)
    told = Calendar.objects.get(participant=participant).told
    assert calendar_at(address) == first
    assert Calendar.objects.get(participant=participant).told == told


def test_other_days_move_the_sessions_and_what_falls_away_is_cancelled_by_name(
    walks: Client, address: str
) -> None:
    before = shown(calendar_at(address))
    walks.post("/plan/days/", {"days": ["sat", "sun"], "entry": "6f1c2f0e-3a52-4c1e-9d6b-0d4b8a1f2c3d"})
    after = shown(calendar_at(address))
    assert set(before) <= set(after)
    for day, seen in after.items():
        is_wished = day.weekday() in (5, 6)
        assert seen.status == ("CONFIRMED" if is_wished else "CANCELLED"), day
        assert seen.title == ("Session, 16 min" if is_wished else "Cancelled: Session, 16 min")
        if day in before:
            assert seen.uid == before[day].uid
            assert seen.sequence == before[day].sequence + (not is_wished)


def test_a_step_up_makes_the_same_events_longer(
    walks: Client, address: str, tells: Tells, clock: Clock
) -> None:
    before = shown(calendar_at(address))
    clock.at("2026-01-13 09:00")
    tells(A_STEP_UP)
    after = shown(calendar_at(address), "2026-01-13")
    again = [day for day in after if day in before]
    assert again
    for day in again:
        assert after[day].uid == before[day].uid
        assert after[day].sequence > before[day].sequence
    lasts = {seen.minutes for seen in after.values() if seen.status == "CONFIRMED"}
    assert lasts == {18.0}


def test_what_is_past_stays_as_it_was_told(address: str, tells: Tells, clock: Clock) -> None:
    before = shown(calendar_at(address))[date(2026, 1, 6)]
    clock.at("2026-01-13 09:00")
    tells(A_STEP_UP)
    assert shown(calendar_at(address))[date(2026, 1, 6)] == before


def test_a_stop_cancels_all_that_is_to_come_and_says_so(
    address: str, walks: Client, tells: Tells, clock: Clock
) -> None:
    before = shown(calendar_at(address))
    clock.at("2026-01-06 22:00")
    tells(WEEK_1.symptom("2026-01-06 20:00", "saddle_numbness"))
    content = calendar_at(address)
    after = shown(content)
    assert set(after) == set(before)
    for seen in after.values():
        assert seen.status == "CANCELLED"
        assert seen.title.startswith("Cancelled: ")
        assert "sessions wait: nothing is planned" in seen.about
        assert seen.sequence == 1
    assert "sessions wait" in _caldesc(content)
    assert "numb" not in content.decode()


def test_a_withdrawn_programme_cancels_all_that_is_to_come_and_says_so(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = shown(calendar_at(address))
    withdraw_walk(monkeypatch)
    content = calendar_at(address)
    after = shown(content)
    assert set(after) == set(before)
    assert {seen.status for seen in after.values()} == {"CANCELLED"}
    assert "sessions wait" in _caldesc(content)


def test_what_was_cancelled_comes_back_under_the_same_name_when_sessions_go_on(
    address: str, tells: Tells, clock: Clock
) -> None:
    before = shown(calendar_at(address))
    clock.at("2026-01-06 12:00")
    paused = WEEK_1.tell("paused_by_self", "2026-01-06 11:30")
    tells(paused)
    assert {seen.status for seen in shown(calendar_at(address)).values()} == {"CANCELLED"}
    clock.at("2026-01-06 13:00")
    tells(paused.tell("paused_by_self", "2026-01-06 12:30", over=True))
    after = shown(calendar_at(address))
    assert {day: seen.uid for day, seen in after.items()} == {day: seen.uid for day, seen in before.items()}
    assert {(seen.status, seen.sequence) for seen in after.values()} == {("CONFIRMED", 2)}


def test_numbers_never_fall_when_the_address_is_changed(walks: Client, address: str) -> None:
    calendar_at(address)
    walks.post("/carry/", {"do": "time", "at": "08:00"})
    calendar_at(address)
    walks.post("/carry/", {"do": "end"})
    assert {seen.sequence for seen in shown(calendar_at(make_address(walks))).values()} == {1}


def test_it_speaks_the_language_of_its_owner_whoever_asks(walks: Client) -> None:
    walks.cookies["django_language"] = "es"
    walks.post("/carry/", {"do": "address", "instead_of": ""})
    walks.post("/carry/", {"do": "time", "at": "18:00"})
    address = make_address(walks)
    answer = Client().get(address, headers={"accept-language": "en"})
    assert {seen.title for seen in shown(answer.content).values()} == {"Sesión, 16 min"}


def test_when_the_clocks_change_it_stays_at_its_hour(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-03-24 09:00")
    tells(Story("Ana").enrolled("2026-03-23").cleared("2026-03-23"))
    found = shown(calendar_at(make_address(ana)), "2026-03-24")
    assert {seen.starts.hour for seen in found.values()} == {18}
    assert len({seen.starts.utcoffset() for seen in found.values()}) == 2


def test_as_many_rows_are_read_for_a_long_journal_as_for_a_short_one(
    address: str, participant: Participant, clock: Clock, django_assert_num_queries: Queries
) -> None:
    calendar_at(address)
    with django_assert_num_queries(4):
        calendar_at(address)
    notes = WEEK_1
    for number in range(LONG):
        notes = notes.tell("noted", f"2026-01-06 09:{number % 60:02}", text=f"{number}")
    append(participant.pk, notes.told, clock.now)
    with django_assert_num_queries(4) as asked:
        calendar_at(address)
    assert not any("journals_entry" in query["sql"] for query in asked.captured_queries)


def test_a_session_that_no_calendar_can_hold_is_said_in_plain_text(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unusable(*asked: object) -> bytes:
        raise NoHandout("too_long", all_s=7 * 3600, most_s=6 * 3600)

    monkeypatch.setattr(feed, "tell_calendar", unusable)
    answer = Client().get(address)
    assert answer.status_code == 503
    assert "cannot be made today" in answer.content.decode()


def test_of_two_who_ask_at_once_the_second_follows_what_the_first_was_told(
    address: str, participant: Participant, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = stands(participant, web_clock.now())
    first = telling.calendar_of

    def somebody_else_was_quicker(person: Participant, language: str = "") -> Calendar:
        calendar = first(person, language)
        monkeypatch.setattr(telling, "calendar_of", first)
        telling.tell_calendar(participant, kept)
        choose_time(participant, time(8), "en")
        telling.tell_calendar(participant, kept)
        return calendar

    monkeypatch.setattr(telling, "calendar_of", somebody_else_was_quicker)
    found = shown(telling.tell_calendar(participant, kept))
    assert {(seen.starts.hour, seen.sequence) for seen in found.values()} == {(8, 1)}


def test_a_guess_costs_one_look(db: None, django_assert_num_queries: Queries) -> None:
    with django_assert_num_queries(1):
        assert Client().get(f"/feed/{'A' * 43}.ics").status_code == 404
    with django_assert_num_queries(0):
        assert Client().get("/feed/short.ics").status_code == 404


def _caldesc(content: bytes) -> str:
    unfolded = content.decode().replace("\r\n ", "")
    (line,) = [each for each in unfolded.splitlines() if each.startswith("X-WR-CALDESC:")]
    return says(line)
