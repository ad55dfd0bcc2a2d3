"""The zone of the enrolment decides on which day something happened."""

from __future__ import annotations

from datetime import date

import pytest

from backstride.heart.entries import JournalRefused
from backstride.heart.journal import open_diary
from tests.cast.people import ANA, BEGIN, DEV, KIRI, LEO
from tests.cast.story import JSON, Story


def days_of_sessions(story: Story, *moments: str) -> list[str]:
    """Sessions told at these moments (with their offsets), and the local days they fall on."""
    for number, moment in enumerate(moments):
        ended: dict[str, JSON] = {"minutes": 10, "ended": "done", "pain": {"worst": 3}, "legs": "none"}
        story = story.tell("session_done", f"2030-01-{number + 1:02}", **ended)
        story.told[-1]["at"] = moment
    return [f"{day}" for day in story.on(date(2040, 1, 1)).course.memory.sessions]


def test_a_late_evening_belongs_to_the_day_it_was_there() -> None:
    assert days_of_sessions(ANA, "2026-01-06T23:59:59+01:00") == ["2026-01-06"]
    assert days_of_sessions(ANA, "2026-01-06T23:00:00+00:00") == ["2026-01-07"]


def test_on_a_journey_the_day_at_home_counts() -> None:
    assert days_of_sessions(ANA, "2026-01-07T00:30:00+02:00") == ["2026-01-06"]
    assert days_of_sessions(ANA, "2026-01-06T20:00:00-08:00") == ["2026-01-07"]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-03-28T22:59:59Z", "2026-03-28"),
        ("2026-03-28T23:00:00Z", "2026-03-29"),  # the clocks go forward that night
        ("2026-03-29T21:59:59Z", "2026-03-29"),  # a day of 23 hours
        ("2026-03-29T22:00:00Z", "2026-03-30"),
        ("2026-10-24T22:00:00Z", "2026-10-25"),  # the clocks go back that night
        ("2026-10-25T00:30:00Z", "2026-10-25"),  # 02:30 for the first time
        ("2026-10-25T01:30:00Z", "2026-10-25"),  # 02:30 again
        ("2026-10-25T22:59:59Z", "2026-10-25"),  # a day of 25 hours
        ("2026-10-25T23:00:00Z", "2026-10-26"),
    ],
)
def test_when_the_clocks_change_in_madrid(moment: str, day: str) -> None:
    assert days_of_sessions(ANA, moment) == [day]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2018-02-18T01:30:00Z", "2018-02-17"),  # half past eleven at night
        ("2018-02-18T02:30:00Z", "2018-02-17"),  # and once more: they went back at midnight
        ("2018-02-18T03:00:00Z", "2018-02-18"),
        ("2018-11-04T02:59:59Z", "2018-11-03"),
        ("2018-11-04T03:00:00Z", "2018-11-04"),  # one o'clock: there was no midnight
    ],
)
def test_in_sao_paulo_the_clocks_changed_at_midnight(moment: str, day: str) -> None:
    brazil = Story("Rui", "America/Sao_Paulo").enrolled("2018-01-01").cleared("2018-01-01")
    assert days_of_sessions(brazil, moment) == [day]


def test_in_st_john_s_they_went_back_at_a_minute_past_midnight_to_the_day_before() -> None:
    canada = Story("Wen", "America/St_Johns").enrolled("2006-10-23").cleared("2006-10-23")
    days = days_of_sessions(canada, "2006-10-29T02:30:30Z", "2006-10-29T02:40:00Z")
    assert days == ["2006-10-28", "2006-10-29"]  # the second session, at ten past eleven, and the first


@pytest.mark.parametrize(
    ("moment", "day"), [("2026-01-06T18:14:59Z", "2026-01-06"), ("2026-01-06T18:15:00Z", "2026-01-07")]
)
def test_in_kathmandu_midnight_is_a_quarter_to_an_hour(moment: str, day: str) -> None:
    assert days_of_sessions(DEV, moment) == [day]


def test_apia_had_no_thirtieth_of_december_2011() -> None:
    apia = KIRI.enrolled("2011-12-26").cleared("2011-12-26")
    days = days_of_sessions(apia, "2011-12-30T09:59:59Z", "2011-12-30T10:00:00Z")
    assert days == ["2011-12-29", "2011-12-31"]


def test_the_day_that_never_was_has_a_decision_all_the_same() -> None:
    apia = KIRI.enrolled("2011-12-26").cleared("2011-12-26").settled("2011-12-28")
    never = apia.on("2011-12-30")
    assert (never.decision.due, never.session) == (True, apia.on("2011-12-29").session)


def test_kwajalein_is_told_apart_from_the_day_before() -> None:
    island = Story("Tia", "Pacific/Kwajalein").enrolled("2026-01-05").cleared("2026-01-05")
    assert days_of_sessions(island, "2026-01-06T11:59:59Z", "2026-01-06T12:00:00Z") == [
        "2026-01-06",
        "2026-01-07",
    ]


def test_without_an_enrolment_each_entry_s_own_offset_decides() -> None:
    unknown = Story("Nobody", "Asia/Tokyo").symptom("2026-01-06 00:30", "fever")
    assert unknown.on("2026-01-05").happened == []
    assert unknown.on("2026-01-06").happened == ["symptom_today"]


def test_a_day_includes_all_its_entries_up_to_midnight() -> None:
    late = LEO.symptom("2026-01-08 23:59", "fever")
    assert "symptom_today" in late.on("2026-01-08").happened
    assert "symptom_today" not in late.on("2026-01-07").happened


def test_the_zone_of_a_withdrawn_enrolment_does_not_count() -> None:
    wrong = Story("Sam", "Asia/Tokyo").enrolled("2026-01-05", zone="America/New_York")
    right = wrong.undoes("2026-01-05", wrong.last).enrolled("2026-01-05 12:00").cleared("2026-01-05 13:00")
    assert days_of_sessions(right, "2026-01-06T00:10:00+09:00") == ["2026-01-06"]


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "Europe", "../etc/passwd", "Europe/Madrid\x00"])
def test_a_zone_that_nobody_knows_is_refused_with_what_would_be_right(zone: str) -> None:
    story = Story("Lost").enrolled(BEGIN, zone=zone)
    with pytest.raises(JournalRefused) as refused:
        story.on(BEGIN)
    (problem,) = refused.value.problems
    assert problem[:2] == (0, "zone")
    assert problem.would_be_right == "an IANA time zone such as Europe/Madrid"
    assert repr(zone)[1:-1] in repr(problem.what)


AUCKLAND, MADRID = "Pacific/Auckland", "Europe/Madrid"


def moved(to: str, at: str) -> Story:
    """Ana, who began in Auckland, left, and enrolled again somewhere else."""
    begun = (
        Story("Ana", zone=AUCKLAND).enrolled("2026-01-05").cleared("2026-01-05").tell("left", "2026-01-10")
    )
    return Story("Ana", zone=to, told=begun.told).enrolled(at).cleared(at)


def test_who_enrols_again_in_another_zone_lives_by_that_zone_from_then_on() -> None:
    story = moved(MADRID, "2026-02-02")
    assert days_of_sessions(story, "2026-02-03T19:00:00+01:00") == ["2026-02-03"]
    assert days_of_sessions(story, "2026-02-04T00:30:00+01:00") == ["2026-02-04"]
    assert days_of_sessions(story, "2026-01-08T23:00:00+13:00") == ["2026-01-08"]
    assert days_of_sessions(story, "2026-01-08T01:00:00+13:00") == ["2026-01-08"]


def test_an_emergency_told_there_stops_on_that_very_day() -> None:
    story = moved(MADRID, "2026-02-02").symptom("2026-02-03 19:00", "chest_pain")
    assert story.on("2026-02-03").decision.mode == "stopped"


def test_who_flies_west_lives_through_no_day_twice() -> None:
    story = moved("Pacific/Honolulu", "2026-01-10 09:00")
    told = story.tell("session_done", "2026-01-10 20:00", minutes=10, ended="done", pain={"worst": 3})
    days = [entry_day for entry_day, _ in open_diary(told.entries, date(2040, 1, 1)).days]
    assert days == sorted(set(days))
