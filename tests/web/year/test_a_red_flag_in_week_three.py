"""Carmen's year: numb between the legs after a walk in week three; stopped, seen, and going on.

She lives in Bogotá with pain that has lasted, so nothing of hers is ever called free of it. What an emergency
asks for, and what lifts it, are safety law 1: a statement of who saw her, on which day, together with a fresh
check; a check alone lifts nothing.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client

from tests.cast.people import BEGIN, CARMEN
from tests.web.browser import whose
from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.newcomer import go_on
from tests.web.browser.steps import ticks
from tests.web.carry.reading import address_on, calendar_at, files_on, page_of, shown
from tests.web.conftest import Clock
from tests.web.year.living import Named, Year, entries
from tests.web.year.looking import (
    charts,
    comes_by_mail,
    here,
    lessons_asked,
    missing,
    passes_the_check,
    sees,
    stands,
    summary_of,
    wants_reminders,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NINE_IN_BOGOTA, NINE_THERE_IN_SUMMER = "15:00", "16:00"
"""In Madrid, whose time the clock shows."""
NUMBER = "Ring 123"
ADVICE = (NUMBER, "Please stop now.", "Go to a hospital emergency department now.", "Do not drive yourself")
SHE = {"you": {"birth_year": "1980", "walk_minutes": "20"}, "back": {"back_state": "chronic"}}


# -- the days with a name ------------------------------------------------------------------------


def she_says_where_she_is(year: Year, visitor: Visitor) -> None:
    assert "Today: a walk of 16 minutes" in sees(visitor, "/today/")
    visitor.press("Worried?")
    visitor.page.locator('main select[name="place"]').select_option("CO")
    visitor.page.locator("form:has(select) button").click()
    visitor.page.get_by_text("Emergency number: 123 (Colombia)").wait_for()


def she_puts_it_into_her_calendar(year: Year, visitor: Visitor) -> None:
    page = visitor.go("/carry/")
    visitor.press("Keep this time")
    visitor.press("Make an address")
    page.get_by_text("Your calendar's address").wait_for()
    assert coming(year, "2026-01-06") == {"CONFIRMED"}


def after_the_walk_she_is_numb(year: Year, visitor: Visitor) -> None:
    assert coming(year, "2026-01-22") == {"CONFIRMED"}
    visitor.go("/log/")
    ticks("ended=done", "worst=6", "legs=fine", "signs=some", "sign=saddle_numbness")(visitor)
    go_on(visitor)
    visitor.page.get_by_text("Stop. Get help now.").wait_for()
    page = here(visitor)
    assert missing(page, *ADVICE) == []
    assert "Say also: “Please check whether the nerves at the lower end of my spine are pressed" in page
    assert "Nobody watches this in real time." in page
    visitor.check()
    assert stands() == ("stopped", 13)


def everything_else_says_so_too(year: Year, visitor: Visitor) -> None:
    assert missing(sees(visitor, "/today/"), "Please get help now", *ADVICE) == []
    for path in ("/session/", "/carry/", "/progress/", "/plan/", "/lessons/", "/log/"):
        page = sees(visitor, path)
        assert missing(page, "If nobody has seen you yet, please go now.", NUMBER) == [], path
    assert "Please do not follow files that you took earlier." in sees(visitor, "/session/")
    assert "Start the session" not in here(visitor)
    assert "The pictures wait until somebody has looked" in sees(visitor, "/progress/")
    assert files_on(page_of(year.client)) == []
    assert coming(year, "2026-01-23") == {"CANCELLED"}
    summary = summary_of(year.client)
    assert summary.index("First of all") < summary.index("The course so far")
    assert (
        missing(summary, f"{NUMBER} for an ambulance", "numbness between the legs", "Stopped until you") == []
    )


def she_answers_the_questions_and_nobody_has_seen_her(year: Year, visitor: Visitor) -> None:
    sees(visitor, "/today/")
    visitor.press("I have been seen: answer the questions again")
    passes_the_check(visitor, **SHE, seen={"seen": "no"})
    page = here(visitor)
    assert missing(page, *ADVICE, "Your sessions still wait") == []
    assert "Your answers alone would let you start." in page
    assert stands() == ("stopped", 13)


def she_was_seen(year: Year, visitor: Visitor) -> None:
    sees(visitor, "/today/")
    visitor.press("I have been seen: answer the questions again")
    seen = {"seen": "yes", "seen_by": "Dr Ruiz, emergency department", "seen_on": "2026-01-24"}
    passes_the_check(visitor, **SHE, seen=seen)
    assert "You can start" in here(visitor)
    page = sees(visitor, "/today/")
    assert missing(page, "Today: a walk of 18 minutes", "stage 13 of 21", "4 more settled sessions") == []
    assert NUMBER not in page
    assert stands() == ("active", 13), "where she was, and no higher"
    assert len(files_on(page_of(year.client))) == 7
    assert coming(year, "2026-01-26") == {"CONFIRMED"}


def it_goes_up_again(year: Year, visitor: Visitor) -> None:
    year.at("08:30")
    year.sends("/log/morning/", pain="4", usual="yes")
    assert missing(sees(visitor, "/today/"), "Today: a walk of 20 minutes", "one small step up") == []


def she_is_asked_as_somebody_whose_pain_has_lasted(year: Year, visitor: Visitor) -> None:
    visitor.go("/today/").get_by_role("link", name="Answer now").click()
    page = here(visitor)
    assert "On how many days of the last four weeks did your back hurt?" in page
    assert "come back" not in page, "it never went away"


def she_has_a_fever(year: Year, visitor: Visitor) -> None:
    page = visitor.go("/worried/")
    ticks("sign=fever")(visitor)
    page.locator("#q-today button").click()
    page.get_by_text("Please let a doctor or nurse see you today.").wait_for()
    assert missing(sees(visitor, "/today/"), "No session: let a doctor see you today") == []
    assert NUMBER not in here(visitor), "nothing here needs an ambulance"
    visitor.check()
    assert stands()[0] == "ask_first"


def somebody_has_looked(year: Year, visitor: Visitor) -> None:
    sees(visitor, "/today/")
    visitor.press("I have been seen: answer the questions again")
    passes_the_check(visitor, **SHE, seen={"seen": "yes", "seen_by": "Dr Vega", "seen_on": "2026-06-05"})
    page = sees(visitor, "/today/")
    assert missing(page, "Today: a walk of 30 minutes", "10 more settled sessions, and then you keep") == []
    assert stands() == ("active", 21), "where she was, and it is earned once more"


def she_keeps_it(year: Year, visitor: Visitor) -> None:
    page = sees(visitor, "/today/")
    assert missing(page, "Keeping it going", "Your plan now: 30 minutes on 5 days a week") == []


NAMED = {
    0: Named("She begins, and says in which country she is.", she_says_where_she_is),
    1: Named("Her calendar follows the plan.", she_puts_it_into_her_calendar),
    16: Named("After the walk she is numb between the legs.", after_the_walk_she_is_numb),
    17: Named("The day after, everything else says so, too.", everything_else_says_so_too),
    18: Named(
        "She answers the questions; nobody has seen her.", she_answers_the_questions_and_nobody_has_seen_her
    ),
    21: Named("She was seen at the hospital, and may walk.", she_was_seen),
    29: Named("Four good walks later it goes up again.", it_goes_up_again),
    112: Named("Month four.", she_is_asked_as_somebody_whose_pain_has_lasted),
    150: Named("In June she has a fever with it.", she_has_a_fever),
    153: Named("A doctor has looked.", somebody_has_looked),
    280: Named("She keeps what she has reached.", she_keeps_it),
}


def coming(year: Year, since: str) -> set[str]:
    """What her calendar says of the sessions from a day on."""
    address = address_on(page_of(year.client))
    return {seen.status for seen in shown(calendar_at(address), since).values()}


# -- the year ------------------------------------------------------------------------------------


@pytest.fixture(name="year")
def _year(visitor: Visitor, arrives: Arrives, client: Client, clock: Clock) -> Year:
    arrives(whose._in(CARMEN, f"{BEGIN} 16:00"))
    wants_reminders("09:00")
    check_in = {"pain_average": "4", "pain_worst": "5", "pain_days": "7"}
    begins = date.fromisoformat(BEGIN)
    return Year(client, clock, begins, {}, NAMED, visitor, worst="5", pain="4", check_in=check_in)


def test_a_year_with_a_red_flag_in_week_three(year: Year, visitor: Visitor) -> None:
    came = dict[int, list[str]]()
    for number in range(365):
        if number in {*range(14, 25), *range(150, 156)}:
            nine = NINE_IN_BOGOTA if number < 100 else NINE_THERE_IN_SUMMER
            came[number] = comes_by_mail(year.clock, f"{year.begins + timedelta(days=number)} {nine}")
        year.live(1)
    while_she_waits_nothing_is_asked_of_her(year)
    nobody_reminds_her_to_go_out_while_she_waits(came)
    lessons_keep_silent_beside_an_emergency(year)
    the_evening_of_the_last_day(year, visitor)


def while_she_waits_nothing_is_asked_of_her(year: Year) -> None:
    stopped = [day for day in year.days if day.mode == "stopped"]
    assert [day.day.day for day in stopped] == [21, 22, 23, 24, 25]
    assert [(day.asked, day.minutes) for day in stopped] == [((), None)] * 5
    waits = [day for day in year.days if day.mode == "ask_first"]
    assert [day.minutes for day in waits] == [None] * 3
    assert {address for day in waits for address in day.asked if "morning" in address} == set()
    assert [year.on(number).minutes for number in (21, 22, 23, 28, 29, 30)] == [18, 18, 18, 18, 20, 20]
    assert {day.mode for day in year.days[154:]} == {"active", "maintenance"}
    assert year.days[-1].mode == "maintenance"


def nobody_reminds_her_to_go_out_while_she_waits(came: dict[int, list[str]]) -> None:
    reminded = [day for day, subjects in came.items() if subjects == ["Your walk today"]]
    assert reminded == [14, 15, 16, 22, 23, 150, 154, 155]
    assert {day for day, subjects in came.items() if subjects} == set(reminded)


def lessons_keep_silent_beside_an_emergency(year: Year) -> None:
    came = lessons_asked(year)
    assert came["why-backs-hurt"] == 1, "her back hurts now: it does not wait for its week"
    assert (came["when-to-see-someone"], came["pain-on-a-walk"]) == (14, 28)
    assert not any(16 <= number <= 20 for number in came.values())


def the_evening_of_the_last_day(year: Year, visitor: Visitor) -> None:
    page = charts(visitor)
    waited = "In the weeks of 19 Jan and 1 Jun sessions waited."
    assert waited in page
    assert "19 Jan 2026 54 15 sessions waited" in page, "three walks, and a plan for two days of seven"
    assert "Months free" not in page, "she was never free of it, so nobody counts that"
    assert "Flare-ups began" not in page
    summary = summary_of(year.client)
    walks = [each["minutes"] for each in entries("session_done")]
    told = f"Sessions told {len(walks)}, {sum(walks):,.0f} minutes in all"
    facts = ("pain for more than 12 weeks", "Keeping it up; stage 21 of 21", "Flare-ups told none", told)
    assert missing(summary, *facts, "5 sessions a week: walk 30 minutes", waited) == []
    assert missing(summary, "told of numbness between the legs", "seen by Dr Ruiz") == []
    assert "First of all" not in summary
    assert "Free of recurrence" not in sees(visitor, "/plan/")
