"""Who is reminded, when, and of what: the rules, as sentences; and as promises about anybody's day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.heart.state import SESSIONS_WAIT, Mode
from backstride.web.reminders.due import (
    LAST,
    OPEN_FOR,
    QUIET_AFTER_DAYS,
    THINGS,
    Known,
    Reminder,
    Was,
    Wishes,
    is_open,
    reminders_due,
)

MADRID = ZoneInfo("Europe/Madrid")
DAY = date(2026, 1, 14)
NINE = time(9)
WISHES = Wishes(("mail",), NINE, frozenset(THINGS))
OPEN = Known(Mode.ACTIVE, session_due=True, morning_open=True, check_in_due=True, told_last=DAY)
REST = OPEN._replace(session_due=False, morning_open=False, check_in_due=False)


def at(clock: str, day: date = DAY, zone: ZoneInfo = MADRID) -> datetime:
    """A local moment."""
    return datetime.fromisoformat(f"{day} {clock}").replace(tzinfo=zone)


def things(known: Known = OPEN, clock: str = "09:00", *sent: Was, told_today: bool = False) -> list[str]:
    """What one place is told."""
    found = reminders_due(WISHES, known, at(clock), sent, told_today=told_today)
    assert len(found) <= 1
    return [thing for reminder in found for thing in reminder.things]


def silent_for(days: int) -> Known:
    """Somebody with a session today, who has told nothing for so many days."""
    return OPEN._replace(morning_open=False, check_in_due=False, told_last=DAY - timedelta(days=days))


def test_one_message_holds_everything_that_is_due() -> None:
    found = reminders_due(WISHES, OPEN, at("09:00"), (), told_today=False)
    assert found == [Reminder("mail", DAY, ("session", "morning", "check_in"))]


def test_only_what_somebody_wished_for_is_said() -> None:
    wishes = WISHES._replace(things=frozenset({"morning"}))
    (reminder,) = reminders_due(wishes, OPEN, at("09:00"), (), told_today=False)
    assert reminder.things == ("morning",)


def test_each_place_is_told_once_a_day() -> None:
    wishes = WISHES._replace(places=("mail", "push 1", "push 2"))
    sent = (Was(DAY, "mail", frozenset({"session"})), Was(DAY, "push 2", frozenset({"session"})))
    assert [each.to for each in reminders_due(wishes, OPEN, at("09:30"), sent, told_today=False)] == [
        "push 1"
    ]


def test_nobody_is_reminded_on_a_rest_day_with_nothing_open() -> None:
    assert things(REST) == []


def test_a_rest_day_says_nothing_of_a_session() -> None:
    assert things(REST._replace(check_in_due=True)) == ["check_in"]


def test_whoever_has_told_something_of_the_day_is_left_alone() -> None:
    assert things(told_today=True) == []


@pytest.mark.parametrize("mode", sorted(SESSIONS_WAIT))
def test_while_sessions_wait_nothing_comes(mode: Mode) -> None:
    assert things(OPEN._replace(mode=mode)) == []


@pytest.mark.parametrize("mode", [Mode.ACTIVE, Mode.FLARE, Mode.MAINTENANCE])
def test_otherwise_it_does(mode: Mode) -> None:
    assert things(OPEN._replace(mode=mode)) != []


def test_not_today_silences_its_day_and_no_other() -> None:
    for silenced, expected in ((DAY, 0), (DAY - timedelta(days=1), 1)):
        wishes = WISHES._replace(not_today=silenced)
        assert len(reminders_due(wishes, OPEN, at("09:00"), (), told_today=False)) == expected


@pytest.mark.parametrize(
    ("clock", "comes"), [("08:59", False), ("09:00", True), ("11:59", True), ("12:00", False)]
)
def test_it_comes_at_its_hour_or_a_little_later(clock: str, comes: bool) -> None:
    assert bool(things(OPEN, clock)) is comes


# -- time away ----------------------------------------------------------------------------------


def test_after_a_week_without_a_word_the_way_back_is_offered_in_place_of_the_session() -> None:
    assert things(silent_for(6)) == ["session"]
    assert things(silent_for(7)) == ["way_back"]


def test_the_way_back_is_offered_once_a_week() -> None:
    offered = Was(DAY - timedelta(days=6), "mail", frozenset({"way_back"}))
    assert things(silent_for(13), "09:00", offered) == []
    assert things(silent_for(14), "09:00", offered._replace(day=DAY - timedelta(days=7))) == ["way_back"]


def test_whoever_wants_no_way_back_is_told_of_the_session_once_a_week_then() -> None:
    wishes = WISHES._replace(things=frozenset({"session"}))
    told = Was(DAY - timedelta(days=6), "mail", frozenset({"session"}))
    assert reminders_due(wishes, silent_for(13), at("09:00"), (told,), told_today=False) == []
    before = told._replace(day=DAY - timedelta(days=7))
    found = reminders_due(wishes, silent_for(13), at("09:00"), (before,), told_today=False)
    assert [each.things for each in found] == [("session",)]


def test_a_check_in_that_waits_is_named_twice_in_its_week_at_most() -> None:
    waits = silent_for(1)._replace(session_due=False, check_in_due=True)
    told = Was(DAY - timedelta(days=3), "mail", frozenset({"check_in"}))
    assert things(waits) == ["check_in"]
    assert things(waits, "09:00", told) == []
    assert things(waits, "09:00", told._replace(day=DAY - timedelta(days=4))) == ["check_in"]


def test_after_three_weeks_one_last_message_comes_and_then_none() -> None:
    assert things(silent_for(QUIET_AFTER_DAYS)) == [LAST]
    said = Was(DAY - timedelta(days=1), "mail", frozenset({LAST}))
    assert things(silent_for(QUIET_AFTER_DAYS + 1), "09:00", said) == []
    assert things(silent_for(QUIET_AFTER_DAYS + 300), "09:00", said) == []


def test_the_last_message_of_another_absence_does_not_count() -> None:
    long_ago = Was(DAY - timedelta(days=60), "mail", frozenset({LAST}))
    assert things(silent_for(QUIET_AFTER_DAYS), "09:00", long_ago) == [LAST]


def test_every_place_gets_the_last_message() -> None:
    wishes = WISHES._replace(places=("mail", "push 1"))
    said = (Was(DAY, "mail", frozenset({LAST})),)
    found = reminders_due(wishes, silent_for(QUIET_AFTER_DAYS), at("09:01"), said, told_today=False)
    assert found == [Reminder("push 1", DAY, (LAST,))]


def test_whoever_wished_for_nothing_gets_no_last_message() -> None:
    wishes = WISHES._replace(things=frozenset())
    assert reminders_due(wishes, silent_for(30), at("09:00"), (), told_today=False) == []


def test_reminders_begin_again_with_the_first_word() -> None:
    said = Was(DAY - timedelta(days=9), "mail", frozenset({LAST}))
    assert things(silent_for(1), "09:00", said) == ["session"]


# -- the clock ----------------------------------------------------------------------------------

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


def test_an_hour_that_is_not_there_in_spring_is_the_one_after_it() -> None:
    half_past_two = time(2, 30)
    assert not is_open(half_past_two, at("01:59", SPRING))
    assert not is_open(half_past_two, at("03:15", SPRING))
    assert is_open(half_past_two, at("03:30", SPRING))


def test_an_hour_that_comes_twice_in_autumn_is_its_first() -> None:
    half_past_two = time(2, 30)
    first, second = (at("02:30", AUTUMN).replace(fold=fold) for fold in (0, 1))
    assert is_open(half_past_two, first)
    assert is_open(half_past_two, second)
    assert not is_open(half_past_two, second - timedelta(minutes=20))  # by the hands it is not yet time
    lasts = first.astimezone(UTC) + OPEN_FOR
    assert not is_open(half_past_two, lasts.astimezone(MADRID))


def test_late_in_the_evening_it_ends_with_the_day() -> None:
    assert is_open(time(23), at("23:59"))
    assert not is_open(time(23), at("00:30", DAY + timedelta(days=1)))


def test_whoever_flies_west_on_the_same_day_is_not_reminded_twice() -> None:
    sent = (Was(DAY, "mail", frozenset({"session"})),)
    there = at("09:00", zone=ZoneInfo("America/New_York"))
    assert reminders_due(WISHES, OPEN, there, sent, told_today=False) == []


ZONES = st.sampled_from(
    ["Europe/Madrid", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe"]
)
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone
KNOWN = st.builds(
    Known,
    mode=st.sampled_from(Mode),
    session_due=st.booleans(),
    morning_open=st.booleans(),
    check_in_due=st.booleans(),
    told_last=st.dates(date(2024, 12, 1), date(2026, 12, 31)),
)
WISHED = st.builds(
    Wishes,
    places=st.sampled_from([(), ("mail",), ("mail", "push 4"), ("push 1", "push 2")]),
    at=st.times(),
    things=st.frozensets(st.sampled_from(THINGS)),
    not_today=st.none() | st.dates(date(2025, 1, 1), date(2026, 12, 31)),
)


@given(wishes=WISHED, known=KNOWN, moment=MOMENTS, zone=ZONES, told_today=st.booleans())
def test_whatever_the_day_is_like_the_promises_hold(
    wishes: Wishes, known: Known, moment: datetime, zone: str, told_today: bool
) -> None:
    now = moment.astimezone(ZoneInfo(zone))
    found = reminders_due(wishes, known, now, (), told_today=told_today)
    assert len({each.to for each in found}) == len(found)
    for reminder in found:
        assert reminder.things
        assert not told_today
        assert known.mode not in SESSIONS_WAIT
        assert wishes.not_today != now.date()
        assert now.time() >= wishes.at
        assert known.session_due or not {"session", "way_back"} & set(reminder.things)
        assert set(reminder.things) <= wishes.things or reminder.things == (LAST,)
        again = Was(reminder.day, reminder.to, frozenset(reminder.things))
        assert reminder.to not in {
            each.to for each in reminders_due(wishes, known, now, (again,), told_today=told_today)
        }


@given(wishes=WISHED, zone=ZONES, start=MOMENTS, known=KNOWN)
def test_looking_every_ten_minutes_for_a_day_says_at_most_one_thing_a_place_and_local_day(
    wishes: Wishes, zone: str, start: datetime, known: Known
) -> None:
    sent: list[Was] = []
    for ticks in range(144):
        now = (start + timedelta(minutes=10 * ticks)).astimezone(ZoneInfo(zone))
        found = reminders_due(wishes, known, now, sent, told_today=False)
        sent += [Was(each.day, each.to, frozenset(each.things)) for each in found]
    assert len({(was.day, was.to) for was in sent}) == len(sent)
