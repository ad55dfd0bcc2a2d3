"""Maya's year: a flare-up of one night, four weeks later one that is a recurrence, and months free of it.

She had been free of it for six weeks when she began. What is expected here is worked out by hand from the
ladder of `walk` 1.0.0 (stage 13: 3 x 18 min, 14: 3 x 20, 15: 4 x 20, 16: 4 x 22), half of a session in a
flare-up, and the definition of a recurrence: pain two points over the usual for 24 hours or more, after a
month without.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from tests.cast.people import BEGIN, MAYA
from tests.web.browser import newcomer, whose
from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.steps import ticks
from tests.web.conftest import Clock
from tests.web.year.living import Named, Year, entries
from tests.web.year.looking import (
    charts,
    comes_by_mail,
    here,
    lessons_asked,
    missing,
    sees,
    stands,
    summary_of,
    wants_reminders,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

EVENING = "19:30"
"""When her reminder comes: after the hour at which she walks."""
WELL = {"pain_average": "1", "pain_worst": "1", "pain_days": "0"}
ONE_BAD_NIGHT = {"pain_average": "1", "pain_worst": "5", "pain_days": "1", "limited_activity": "a_little"}


# -- the days with a name ------------------------------------------------------------------------


def the_first_day(year: Year, visitor: Visitor) -> None:
    page = sees(visitor, "/today/")
    assert "Today: a walk of 16 minutes" in page
    assert "Lesson: Moving is usually safe" in page
    assert "Free of recurrence" not in sees(visitor, "/plan/"), "nobody knows that yet"


def it_flares_up_in_the_evening(year: Year, visitor: Visitor) -> None:
    year.at("08:30")
    year.sends("/log/morning/", pain="1", usual="yes")
    year.at("19:00")
    visitor.go("/today/")
    visitor.press("Flare-up")
    visitor.page.locator('main [name="none"]').click()
    ticks("pain=5")(visitor)
    visitor.press("Save and see what helps")
    visitor.page.get_by_role("heading", name="Day by day").wait_for()
    page = here(visitor)
    assert "Your stage is now 13." in page
    assert "Lesson: What to do in a flare-up" in page
    assert "If this is flare-up number 3 within 6 weeks" in page
    assert rungs(visitor) == [
        "Now: walk 9 minutes, 3 days a week at most.",
        "After one morning as usual: walk 18 minutes, 3 days a week at most.",
        "After 4 sessions that your back takes well: walk 20 minutes, 3 days a week at most.",
    ]
    visitor.check()
    assert stands() == ("flare", 13)


def the_morning_after_it_is_as_usual(year: Year, visitor: Visitor) -> None:
    year.at("08:30")
    tells_the_morning(visitor, 1, "yes")
    assert "Whole sessions come back" in here(visitor)
    assert "Today: a walk of 18 minutes" in here(visitor)
    assert stands() == ("active", 13)
    assert "has come back" not in sees(visitor, "/plan/"), "one night is no recurrence"


def it_is_where_it_was(year: Year, visitor: Visitor) -> None:
    year.at("08:30")
    year.sends("/log/morning/", pain="1", usual="yes")
    page = sees(visitor, "/today/")
    assert "Today: a walk of 20 minutes" in page
    assert "Last change: one small step up." in page


def a_walk_hurts(year: Year, visitor: Visitor) -> None:
    newcomer.logs_a_session(visitor, worst=6)
    visitor.page.wait_for_url("**/log/saved/**")
    page = sees(visitor, "/today/")
    assert "Your back answered the session of Wednesday, 25 February 2026 strongly: a flare-up." in page
    assert "That is common and no failure." in page
    assert "see a physiotherapist" not in page, "one bad walk sends nobody anywhere"
    assert stands() == ("flare", 15)
    assert rungs(visitor) == [
        "Now: walk 10 minutes, 4 days a week at most.",
        "After one morning as usual: walk 20 minutes, 4 days a week at most.",
        "After 6 sessions that your back takes well: walk 22 minutes, 4 days a week at most.",
    ]


def it_has_not_eased(year: Year, visitor: Visitor) -> None:
    page = sees(visitor, "/today/")
    assert "More than one session in a row has brought a flare-up" in page
    assert "Please see a physiotherapist or a doctor this week" in page
    assert "Your back pain has come back Since Thursday, 26 February 2026, as you told." in page
    visitor.check()
    page = sees(visitor, "/flare-up/")
    assert "in about 85 of 100 people, with or without walking" in page
    assert "Only after 4 weeks away does it begin afresh." in page


def she_looks_back_at_that_week(year: Year, visitor: Visitor) -> None:
    visitor.go("/today/").get_by_role("link", name="Answer now").click()
    told = {"pain_average": "4", "pain_worst": "6", "pain_days": "6", "limited_activity": "moderately"}
    ticks(*(f"{name}={value}" for name, value in {**told, "sought_care": "yes", "signs": "none"}.items()))(
        visitor
    )
    visitor.press("Save")
    visitor.page.get_by_role("heading", name="Thank you, it is saved").wait_for()


def it_is_over(year: Year, visitor: Visitor) -> None:
    year.at("08:30")
    tells_the_morning(visitor, 1, "yes")
    page = here(visitor)
    assert "Whole sessions come back" in page
    assert stands() == ("active", 14)


def a_month_later_it_is_asked_once(year: Year, visitor: Visitor) -> None:
    page = visitor.go("/today/")
    page.get_by_role("link", name="Answer now").click()
    assert "come back" in here(visitor)
    ticks("came_back=no", "pain_average=1", "pain_worst=1", "signs=none")(visitor)
    visitor.press("Save")
    page.get_by_role("heading", name="Thank you, it is saved").wait_for()


def rung_by_rung(year: Year, visitor: Visitor) -> None:
    page = sees(visitor, "/today/")
    ahead = "3 more settled sessions, and then the same session comes on 4 days a week."
    assert missing(page, "Today: a walk of 20 minutes", "stage 14 of 21", ahead) == []
    assert "Please have this looked at" not in page


def at_the_goal(year: Year, visitor: Visitor) -> None:
    page = sees(visitor, "/today/")
    assert missing(page, "Keeping it going", "Your plan now: 30 minutes on 5 days a week") == []
    assert "days without a session" not in page


def half_a_year(year: Year, visitor: Visitor) -> None:
    assert "Free of recurrence since Wednesday, 1 April 2026, as far as you have told." in sees(
        visitor, "/plan/"
    )


NAMED = {
    0: Named("She begins.", the_first_day),
    22: Named("She lifted something, and in the evening it hurts.", it_flares_up_in_the_evening),
    23: Named("In the morning it is as usual.", the_morning_after_it_is_as_usual),
    31: Named("Four good walks later she is where she was.", it_is_where_it_was),
    51: Named("Four weeks after the first, a walk brings the second flare-up.", a_walk_hurts),
    54: Named("The next walk hurt, too.", it_has_not_eased),
    56: Named(
        "On Monday she tells of that week, and that she went to a physiotherapist.",
        she_looks_back_at_that_week,
    ),
    57: Named("A morning as usual.", it_is_over),
    60: Named("The way back goes on, rung by rung.", rung_by_rung),
    112: Named("From month four on she is asked once every four weeks.", a_month_later_it_is_asked_once),
    182: Named("Half a year has gone by.", half_a_year),
    250: Named("At the goal.", at_the_goal),
}


def rungs(visitor: Visitor) -> list[str]:
    return visitor.page.locator(".way-back li").all_inner_texts()


def tells_the_morning(visitor: Visitor, pain: int, usual: str) -> None:
    visitor.go("/today/")
    visitor.press("Tell how it is")
    ticks(f"pain={pain}", f"usual={usual}")(visitor)
    visitor.press("Save")
    visitor.page.wait_for_url("**/today/")


# -- the year ------------------------------------------------------------------------------------


def aches(pain: str, **more: str) -> Callable[[Year], None]:
    def so(year: Year) -> None:
        year.pain, year.usual = pain, "no"
        year.worst = more.get("worst", year.worst)

    return so


def is_well(year: Year) -> None:
    year.pain, year.usual, year.worst, year.check_in = "1", "yes", "2", WELL


def tells_of_the_week(told: dict[str, str]) -> Callable[[Year], None]:
    def so(year: Year) -> None:
        year.check_in = told

    return so


@pytest.fixture(name="year")
def _year(visitor: Visitor, arrives: Arrives, client: Client, clock: Clock) -> Year:
    arrives(whose._in(MAYA, f"{BEGIN} 09:00"))
    wants_reminders(EVENING)
    happens = {
        28: tells_of_the_week(ONE_BAD_NIGHT),
        29: tells_of_the_week(WELL),
        52: aches("4", worst="5"),
        55: aches("3"),
        57: is_well,
    }
    stays_in = {22, 52, *range(54, 58)}
    begins = date.fromisoformat(BEGIN)
    return Year(client, clock, begins, happens, NAMED, visitor, stays_in=stays_in, check_in=WELL)


def test_a_year_with_two_flare_ups(year: Year, visitor: Visitor) -> None:
    came = dict[int, list[str]]()
    for number in range(365):
        year.live(1)
        if number in {21, 22, 23, 51, 57, 58}:
            came[number] = comes_by_mail(year.clock, f"{year.today} {EVENING}")
    each_day_asked_for_what_the_ladder_says(year)
    nobody_was_reminded_who_had_told_something_of_the_day(came)
    a_lesson_came_when_it_mattered(year)
    the_evening_of_the_last_day(year, visitor)


def each_day_asked_for_what_the_ladder_says(year: Year) -> None:
    days = {number: year.on(number) for number in (21, 22, 23, 31, 50, 51, 53, 57, 58, 66)}
    assert {number: (day.mode, day.stage, day.minutes) for number, day in days.items()} == {
        21: ("active", 14, 20),
        22: ("flare", 13, None),  # a stage lower; she stays in
        23: ("active", 13, 18),
        31: ("active", 14, 20),  # after four settled sessions
        50: ("active", 16, None),
        51: ("flare", 15, None),
        53: ("flare", 14, 10),  # half of twenty; it hurts again, and that costs one more stage
        57: ("active", 14, None),
        58: ("active", 14, 20),
        66: ("active", 15, 20),  # after four settled sessions
    }
    modes = {day.mode for day in year.days if day.day > date(2026, 3, 3)}
    assert modes == {"active", "maintenance"}


def nobody_was_reminded_who_had_told_something_of_the_day(came: dict[int, list[str]]) -> None:
    assert came == {
        21: [],  # a walk
        22: [],  # a flare-up
        23: [],  # a walk
        51: [],  # a walk that hurt
        57: ["Your walk today"],  # a usual morning, and a session that is due
        58: [],  # a walk
    }


def a_lesson_came_when_it_mattered(year: Year) -> None:
    came = lessons_asked(year)
    assert came["flare-up"] == 22, "on its evening, and not in its week, which would be day 35"
    by_the_weeks = ("moving-is-safe", "start-low", "when-to-see-someone", "why-backs-hurt", "pain-on-a-walk")
    assert [came[lesson] for lesson in by_the_weeks] == [0, 7, 14, 21, 28]
    assert len(came) == 10


def the_evening_of_the_last_day(year: Year, visitor: Visitor) -> None:
    page = charts(visitor)
    assert "Flare-ups began on 27 Jan and 25 Feb." in page
    assert "The weeks of 26 Jan, 23 Feb and 2 Mar had a flare-up in them: less is right then." in page
    assert "23 Feb 2026 52 " in page, "20, 22 and 10 minutes"
    assert "3 times back to an easier one, the last on 27 Feb: that is part of the plan." in page
    assert "Months free of it: 10. In which it came back: 2. Not known: 1." in page
    months = ("January 2026 free of it", "February 2026 it came back", "March 2026 it came back")
    assert missing(page, *months, "April 2026 free of it", "December 2026 free of it") == []
    visitor.check()
    summary = summary_of(year.client)
    walks = [each["minutes"] for each in entries("session_done")]
    told = f"Sessions told {len(walks)}, {sum(walks):,.0f} minutes in all"
    facts = (
        "recovered from an episode",
        "1 at the start, 1 when last told on ",
        "Flare-ups told 27 Jan 2026 and 25 Feb 2026",
    )
    assert missing(summary, "Keeping it up; stage 21 of 21", told, *facts) == []
    assert "Months free of it: 10." in summary
    assert "Free of recurrence since Wednesday, 1 April 2026" in sees(visitor, "/plan/")
