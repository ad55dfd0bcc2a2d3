"""The calendar as a file, read by two readers that are not ours, over the days on which the clocks change."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import pytest
import recurring_ical_events  # type: ignore[import-untyped]
from dateutil.tz import tzical  # type: ignore[import-untyped]
from icalendar import Calendar

from backstride.book.words import Words
from backstride.handouts.calendar.events import Event, Facts, about_calendar, coming_events
from backstride.handouts.calendar.ics import NotOurCalendar, calendar_file, events_in, numbers_in
from backstride.handouts.calendar.zone_rules import zone_rules
from backstride.handouts.ours import is_ours
from backstride.heart.state import Mode
from tests.handouts.calendar.facts import EN, ES, MONDAY, decision, facts

EVERY_DAY = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CHANGES = [
    ("Europe/Madrid", date(2026, 3, 29)),
    ("Europe/Madrid", date(2026, 10, 25)),
    ("America/New_York", date(2026, 3, 8)),
    ("America/New_York", date(2026, 11, 1)),
    ("Australia/Lord_Howe", date(2026, 10, 4)),
    ("Africa/Casablanca", date(2026, 2, 15)),
    ("Africa/Casablanca", date(2027, 2, 7)),
]
changes = pytest.mark.parametrize(("zone", "change"), CHANGES)
zones = pytest.mark.parametrize(
    "zone", ["Europe/Madrid", "America/Bogota", "UTC", "Asia/Kolkata", "Etc/GMT+3"]
)


def around(zone: str, change: date) -> Facts:
    """A session on each of the days around a change of the clocks."""
    return facts(change - timedelta(days=3), zone=zone, wished=EVERY_DAY, days=7)


def file_of(given: Facts, words: Words = EN, told: tuple[Event, ...] = ()) -> bytes:
    about = about_calendar(given.decision, words)
    return calendar_file(coming_events(given, words, told), given.decision.on, words, about)


def occurrences(content: bytes, on: date) -> list[Any]:
    read = recurring_ical_events.of(Calendar.from_ical(content))
    return sorted(read.between(on, on + timedelta(days=20)), key=lambda each: each["DTSTART"].dt)


@changes
def test_a_session_stays_at_its_hour_when_the_clocks_change(zone: str, change: date) -> None:
    given = around(zone, change)
    found = occurrences(file_of(given), given.decision.on)
    assert len(found) == 3  # as many as the week asks for
    for each in found:
        starts = each["DTSTART"].dt
        assert (starts.hour, starts.minute) == (18, 0)
        local = datetime.combine(starts.date(), time(18, 0), tzinfo=ZoneInfo(zone))
        assert starts.astimezone(UTC) == local.astimezone(UTC)
        assert each["DTEND"].dt - starts == timedelta(minutes=16)


@changes
def test_the_rules_of_the_zone_in_the_file_tell_the_same_offsets(zone: str, change: date) -> None:
    content = file_of(around(zone, change)).decode()
    told = tzical(io.StringIO(content)).get(zone)
    assert told is not None
    for day in range(-20, 60):
        noon = datetime.combine(change + timedelta(days=day), time(12))
        assert told.utcoffset(noon) == ZoneInfo(zone).utcoffset(noon)


EVENINGS = [datetime.combine(MONDAY + timedelta(days=each), time(18)) for each in range(0, 700, 5)]


def test_every_zone_is_told_right_for_two_years() -> None:
    wrong = {}
    for zone in sorted(available_timezones() - {"Factory", "localtime"}):
        calendar = Calendar()
        calendar.add_component(zone_rules(zone, date(2026, 1, 1), date(2028, 3, 1)))
        told: Any = tzical(io.StringIO(calendar.to_ical().decode())).get(zone)
        right = ZoneInfo(zone)
        wrong[zone] = [each for each in EVENINGS if told.utcoffset(each) != right.utcoffset(each)]
    assert {zone: days for zone, days in wrong.items() if days} == {}


@pytest.mark.parametrize(("rings", "alarms"), [(True, [timedelta(0)]), (False, [])])
def test_it_rings_when_a_session_begins_only_for_whoever_wished_so(
    rings: bool, alarms: list[timedelta]
) -> None:
    found = occurrences(file_of(facts(rings=rings)), MONDAY)
    assert found
    for each in found:
        assert [alarm["TRIGGER"].dt for alarm in each.walk("VALARM")] == alarms
        said = [(str(alarm["ACTION"]), str(alarm["DESCRIPTION"])) for alarm in each.walk("VALARM")]
        assert said == [("DISPLAY", "Session, 16 min")] * len(alarms)


def test_whether_it_rings_is_a_change_that_a_calendar_hears_of() -> None:
    silent = coming_events(facts(), EN)
    ringing = coming_events(facts(rings=True), EN, silent)
    assert [each.sequence for each in ringing] == [each.sequence + 1 for each in silent]
    assert events_in(calendar_file(ringing, MONDAY, EN, "")) == ringing


def test_what_is_done_or_cancelled_does_not_ring() -> None:
    told = coming_events(facts(rings=True), EN)
    done = coming_events(facts(rings=True, done=(MONDAY,), wished=("mon", "fri")), EN, told)
    rings = {each.day: each.rings for each in done if each.day in {event.day for event in told}}
    assert rings[MONDAY] is False
    assert rings[MONDAY + timedelta(days=2)] is False
    assert rings[MONDAY + timedelta(days=4)] is True
    again = coming_events(facts(rings=True, done=(MONDAY,), wished=("mon", "fri")), EN, done)
    assert again == done


@pytest.mark.parametrize(
    ("words", "said"),
    [(EN, "It ends before Friday, 6 March 2026"), (ES, "Termina antes del viernes, 6 de marzo")],
)
def test_a_file_that_ends_early_says_until_when_and_why(words: Words, said: str) -> None:
    given = facts()
    assert given.week is not None
    soon, late = (given.week._replace(until=MONDAY + timedelta(days=days)) for days in (4, 14))
    read = Calendar.from_ical(calendar_file((), MONDAY, words, about_calendar(given.decision, words, soon)))
    assert said in str(read["X-WR-CALDESC"])
    whole = about_calendar(given.decision, words, late)
    assert whole == about_calendar(given.decision, words)
    waiting = replace(given.decision, mode=Mode.PAUSED)
    assert said not in about_calendar(waiting, words, soon)


@zones
def test_what_a_file_told_is_read_back_whole(zone: str) -> None:
    events = coming_events(facts(zone=zone), ES)
    assert events_in(calendar_file(events, MONDAY, ES, "")) == events


def test_in_no_zone_of_the_world_is_a_calendar_told_again_a_change() -> None:
    changed = []
    for zone in sorted(available_timezones() - {"Factory", "localtime"}):
        given = facts(zone=zone, days=1)
        events = coming_events(given, EN)
        content = calendar_file(events, given.decision.on, EN, "").replace(b"\r\n ", b"")
        told = events_in(WITHOUT_RULES.sub(b"", content))
        if told != events or coming_events(given, EN, told) != events:
            changed.append(zone)
    assert changed == []


WITHOUT_RULES = re.compile(rb"BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n", re.DOTALL)


@pytest.mark.parametrize(
    "zone", ["Pacific/Auckland", "Pacific/Kiritimati", "Asia/Tokyo", "Pacific/Pago_Pago"]
)
def test_the_rules_of_the_zone_hold_on_the_first_morning_of_a_year(zone: str) -> None:
    given = facts(date(2027, 1, 1), zone=zone, wished=("fri",), days=1, at=time(7, 0))
    told = tzical(io.StringIO(file_of(given).decode())).get(zone)
    morning = datetime(2027, 1, 1, 7, 0)  # noqa: DTZ001 - local, as the reader asks for it
    assert told is not None
    assert told.utcoffset(morning) == ZoneInfo(zone).utcoffset(morning)
    rules: Any = Calendar.from_ical(file_of(given))
    begins = [each["DTSTART"].dt for each in (*rules.walk("STANDARD"), *rules.walk("DAYLIGHT"))]
    assert min(begins) < datetime(2027, 1, 1)  # noqa: DTZ001 - the same


def test_where_sessions_wait_the_file_says_so_and_so_does_what_is_cancelled() -> None:
    told = coming_events(facts(), EN)
    stopped = replace(facts(), decision=decision(mode=Mode.STOPPED, next_session=None), week=None)
    for words, says in ((EN, "sessions wait: nothing is planned"), (ES, "las sesiones esperan")):
        content = file_of(stopped, words, told)
        calendar = Calendar.from_ical(content)
        assert says in str(calendar["X-WR-CALDESC"])
        assert all(says in str(each["DESCRIPTION"]) for each in calendar.walk("VEVENT"))


def test_ids_and_numbers_are_read_from_whatever_is_left_of_a_file() -> None:
    told = coming_events(facts(), EN)
    content = file_of(facts(at=time(9, 0)), EN, told)
    damaged = content.replace(b"END:VCALENDAR", b"").replace(b"X-BACKSTRIDE-SESSION", b"X-GONE")
    assert numbers_in(damaged) == {each.uid: 1 for each in told}
    assert numbers_in(damaged.replace(b"\r\n", b"\n")) == numbers_in(damaged)
    assert numbers_in(b"\x00 no calendar") == {}


def test_a_cancelled_session_says_so_and_outnumbers_what_was_told() -> None:
    told = coming_events(facts(), EN)
    content = file_of(facts(wished=("mon", "thu", "fri")), EN, told)
    events = {str(each["UID"]): each for each in Calendar.from_ical(content).walk("VEVENT")}
    gone = events[told[1].uid]
    assert (gone["STATUS"], gone["SEQUENCE"], gone["TRANSP"]) == ("CANCELLED", 1, "TRANSPARENT")
    kept = events[told[0].uid]
    assert (kept["STATUS"], kept["SEQUENCE"]) == ("CONFIRMED", 0)


def test_it_is_a_calendar_as_the_standard_asks() -> None:
    content = file_of(facts(session="walk 5 min, 8 x (run 45 s, walk 90 s), walk 7 min"), ES)
    lines = content.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    calendar = Calendar.from_ical(content)
    assert (calendar["VERSION"], calendar["METHOD"]) == ("2.0", "PUBLISH")
    assert [str(each["TZID"]) for each in calendar.walk("VTIMEZONE")] == ["Europe/Madrid"]
    for event in calendar.walk("VEVENT"):
        assert {"UID", "DTSTAMP", "DTSTART", "DURATION", "SEQUENCE", "STATUS"} <= event.keys()
        assert str(event["CLASS"]) == "PRIVATE"


def test_nothing_in_it_speaks_of_backs_or_pain() -> None:
    for words in (EN, ES):
        text = file_of(facts(), words).decode().replace("\r\n ", "").casefold()
        assert not [
            word for word in (" back", "pain", "espalda", "dolor", "walking programme") if word in text
        ]


def test_the_file_says_as_of_which_day_it_was_planned() -> None:
    about = str(Calendar.from_ical(file_of(facts()))["X-WR-CALDESC"])
    assert about.startswith("Planned as of Monday, 2 March 2026.")


def test_a_calendar_without_a_session_is_one_all_the_same() -> None:
    content = file_of(facts(days=0))
    assert list(Calendar.from_ical(content).walk("VEVENT")) == []
    assert is_ours(content)


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert file_of(facts()) == file_of(facts())


@pytest.mark.parametrize(
    "change",
    [
        (b"SEQUENCE:0", b"SEQUENCE:x"),
        (b"X-BACKSTRIDE-SESSION", b"X-OTHER-SESSION"),
        (b"DTSTART;TZID=Europe/Madrid:20260302T180000", b"DTSTART;VALUE=DATE:20260302"),
        (b"DURATION:PT16M", b"DTEND:20260302T181600Z"),
        (b"TZID=Europe/Madrid", b"TZID=Mars/Base"),
        (b"END:VCALENDAR", b""),
    ],
)
def test_a_file_that_was_changed_since_is_not_gone_on_with(change: tuple[bytes, bytes]) -> None:
    with pytest.raises(NotOurCalendar):
        events_in(file_of(facts()).replace(*change))
