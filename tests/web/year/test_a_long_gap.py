"""Leo's year: six weeks without a word, a lapse that is named, a holiday with a pause, the flu; it ends well.

What is expected is worked out by hand from the ladder of `walk` 1.0.0 and its rules for time away: a rung
lower after 10 days (4 x 24 min to 4 x 22), at most 67 % of that week after 21 (3 x 18), at most half of that
after 28 (3 x 9), and the health questions before the next walk.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.core import mail
from django.test import Client

from tests.cast.people import BEGIN, LEO
from tests.web.browser import whose
from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.steps import opens_everything
from tests.web.conftest import Clock
from tests.web.year.living import Named, Year, entries
from tests.web.year.looking import (
    charts,
    comes_by_mail,
    here,
    missing,
    passes_the_check,
    sees,
    stands,
    summary_of,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NINE_IN_NEW_YORK = "15:30"
"""In Madrid, whose time the clock shows: there it is half past nine, or half past ten between two changes."""
AWAY, HOLIDAY, FLU = range(50, 92), range(204, 217), range(290, 302)
WINDOWS = {*range(46, 96), *range(201, 221)}
"""The days on which a round of reminders is held."""
RECOVERED = {"back_state": "recovered", "trend": "", "inflammatory_signs": ""}
AS_USUAL = {"pain_average": "2", "pain_worst": "2", "pain_days": "1"}


# -- the days with a name ------------------------------------------------------------------------


def he_begins(year: Year, visitor: Visitor) -> None:
    assert (
        missing(sees(visitor, "/today/"), "Today: a walk of 16 minutes", "Lesson: Moving is usually safe")
        == []
    )


def he_asks_to_be_reminded(year: Year, visitor: Visitor) -> None:
    page = visitor.go("/plan/")
    visitor.press("Reminders")
    page.get_by_label("Write to me").check(force=True)
    visitor.press("Save")
    page.get_by_text("We have written to that address").wait_for()
    (link,) = re.findall(r"https://walk\.example(/reminders/confirm/\S+)", str(mail.outbox[-1].body))
    visitor.go(link)
    visitor.press("Yes, to this address")
    page.get_by_text("Reminders come to this address from now on.").wait_for()


def the_last_walk_for_weeks(year: Year, visitor: Visitor) -> None:
    assert "Today: a walk of 24 minutes" in sees(visitor, "/today/")
    assert stands() == ("active", 17)


def he_is_back_after_six_weeks(year: Year, visitor: Visitor) -> None:
    page = sees(visitor, "/today/")
    time_away = (
        "No session since Monday, 23 February 2026: a long time. When you want to go on, some questions"
    )
    lesson = (
        "Lesson: Habits, company and coming back It has been some weeks since your last session. Nothing has"
    )
    assert missing(page, "Some questions about your health come first", time_away, lesson) == []
    assert "Start the session" not in page
    visitor.check()
    visitor.press("Answer the questions")
    passes_the_check(visitor, you={"birth_year": "1980"}, back=RECOVERED)
    assert "You can start" in here(visitor)
    page = sees(visitor, "/today/")
    assert missing(page, "Today: a walk of 9 minutes", "stage 8 of 21", "2 more settled sessions") == []


def the_lapse_is_named(year: Year, visitor: Visitor) -> None:
    before = average(of_pain(), "2026-01-26", "2026-03-02")
    after = average(of_pain(), "2026-03-03", f"{year.today}")
    named = "From Monday, 23 February 2026 on there were 43 days without a session."
    pains = f"Before them your pain was {before} of 10 on average; since then it has been {after}."
    page = sees(visitor, "/today/")
    assert missing(page, "The way back in", named, pains, "mostly no sign of harm") == []
    visitor.check()


def it_is_forgotten_again(year: Year, visitor: Visitor) -> None:
    assert "days without a session" not in sees(visitor, "/today/"), "four weeks after he came back"


def he_takes_a_pause(year: Year, visitor: Visitor) -> None:
    assert stands() == ("active", 20)
    visitor.go("/plan/")
    opens_everything(visitor)
    visitor.press("Take a pause")
    visitor.press("Pause from today")
    visitor.page.get_by_text("You have a pause now. Nothing is asked of you.").wait_for()
    assert missing(sees(visitor, "/today/"), "Your sessions are paused", "nothing is asked of you") == []


def he_ends_it(year: Year, visitor: Visitor) -> None:
    visitor.go("/today/")
    visitor.press("End the pause")
    visitor.page.wait_for_url("**/plan/")
    visitor.press("End the pause")
    visitor.press("Go on from today")
    visitor.page.get_by_text("Good to have you back. It goes on gently.").wait_for()
    assert "Today: a walk of 28 minutes" in sees(visitor, "/today/")
    assert stands() == ("active", 20), "two weeks of a pause cost nothing"


def he_keeps_what_he_has_reached(year: Year, visitor: Visitor) -> None:
    page = sees(visitor, "/today/")
    assert missing(page, "Keeping it going", "Your plan now: 30 minutes on 5 days a week") == []
    assert stands() == ("maintenance", 21)


def he_is_back_after_the_flu(year: Year, visitor: Visitor) -> None:
    page = sees(visitor, "/today/")
    kind = "Time away happens to everybody, and nothing has to be made up for."
    told = "No session since Wednesday, 21 October 2026. That happens, and there is nothing to make up"
    assert missing(page, "Today: a walk of 28 minutes", "The way back in", kind, told) == []
    assert stands() == ("active", 20)


def half_a_year(year: Year, visitor: Visitor) -> None:
    assert "Free of recurrence since Wednesday, 1 April 2026" in sees(visitor, "/plan/")


NAMED = {
    0: Named("He begins.", he_begins),
    1: Named("He asks to be reminded, and says yes from the mail.", he_asks_to_be_reminded),
    49: Named("The last walk for weeks.", the_last_walk_for_weeks),
    92: Named("Back after six weeks without a word.", he_is_back_after_six_weeks),
    106: Named("It niggles since, and that is named as what it is.", the_lapse_is_named),
    125: Named("Five weeks after he came back nobody speaks of it any more.", it_is_forgotten_again),
    182: Named("Half a year has gone by.", half_a_year),
    203: Named("Before his holiday he takes a pause.", he_takes_a_pause),
    217: Named("Home again he ends it.", he_ends_it),
    280: Named("He keeps what he has reached.", he_keeps_what_he_has_reached),
    302: Named("Back after twelve days with the flu.", he_is_back_after_the_flu),
}


# -- the year ------------------------------------------------------------------------------------


def of_pain() -> list[tuple[str, float]]:
    """Every pain that he told as a number of its own: on mornings, and for a week."""
    mornings = [(each["at"][:10], each["pain"]) for each in entries("morning_after")]
    return mornings + [(each["at"][:10], each["pain_average"]) for each in entries("checked_in")]


def average(told: list[tuple[str, float]], since: str, until: str) -> str:
    pains = [pain for day, pain in told if since <= day <= until]
    return f"{sum(pains) / len(pains):.1f}"


def tells(pain: str) -> Callable[[Year], None]:
    def so(year: Year) -> None:
        year.pain = pain

    return so


@pytest.fixture(name="year")
def _year(visitor: Visitor, arrives: Arrives, client: Client, clock: Clock) -> Year:
    arrives(whose._in(LEO, f"{BEGIN} 15:00"))
    begins, away = date.fromisoformat(BEGIN), {*FLU, *AWAY, *HOLIDAY}
    happens = {92: tells("3"), 120: tells("1")}
    return Year(client, clock, begins, happens, NAMED, visitor, away=away, check_in=AS_USUAL)


def test_a_year_with_a_long_gap(year: Year, visitor: Visitor) -> None:
    came = dict[int, list[str]]()
    for number in range(365):
        if number in WINDOWS:
            moment = f"{year.begins + timedelta(days=number)} {NINE_IN_NEW_YORK}"
            came[number] = comes_by_mail(year.clock, moment)
        year.live(1)
    reminders_stay_kind(came)
    the_way_back_is_a_ladder_like_any_other(year)
    the_year_ends_well(year, visitor)


def reminders_stay_kind(came: dict[int, list[str]]) -> None:
    assert max(map(len, came.values())) == 1, "never two on a day"
    assert came[48] == [], "a rest day"
    assert came[49] == ["Your walk today"]
    assert days_with(came, "A short note from Backstride") == [56, 63], "the way back, once a week"
    assert days_with(came, "We go quiet now") == [70]
    assert [came[day] for day in range(71, 93)] == [[]] * 22, "and then we were quiet"
    assert came[93] == ["Your walk today"], "they begin again by themselves"
    assert [came[day] for day in range(204, 218)] == [[]] * 14, "a pause is a pause"


def days_with(came: dict[int, list[str]], subject: str) -> list[int]:
    return [day for day, subjects in came.items() if subject in subjects]


def the_way_back_is_a_ladder_like_any_other(year: Year) -> None:
    back = [
        day.minutes for day in year.days if day.minutes and date(2026, 4, 7) <= day.day < date(2026, 10, 20)
    ]
    assert (back[0], back[-1]) == (9, 30)
    assert back == sorted(back)
    assert [day.stage for day in year.days if day.mode == "maintenance"][-1] == 21


def the_year_ends_well(year: Year, visitor: Visitor) -> None:
    page = charts(visitor)
    weeks = ("2 Mar 2026 nothing told 91", "23 Mar 2026 nothing told no plan sessions waited")
    assert missing(page, *weeks, "The weeks of 27 Jul and 3 Aug were a pause.") == []
    assert "Months free of it: 9. In which it came back: 0. Not known: 3." in page
    assert missing(page, "March 2026 not known", "April 2026 free of it", "December 2026 free of it") == []
    assert "Free of recurrence since Wednesday, 1 April 2026" in sees(visitor, "/plan/")
    summary = summary_of(year.client)
    walks = [each["minutes"] for each in entries("session_done")]
    told = f"Sessions told {len(walks)}, {sum(walks):,.0f} minutes in all"
    assert missing(summary, "Keeping it up; stage 21 of 21", "recovered from an episode", told) == []
    assert missing(summary, "Months free of it: 9.", "Flare-ups told none") == []
