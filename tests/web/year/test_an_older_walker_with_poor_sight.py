"""Elvira's year: 72, lasting pain, and eyes that no longer see every step; a hot summer and an icy week.

She reads with larger text, wishes for three days a week, and wants the forecast. What is expected here is
worked out by hand: her first walk is the longest stage within 80 % of her 12 minutes; from 65 on, and with
poor sight, one and a half times as many settled sessions lead on. Heat: 90 °F at 40 % feels like 91 °F, and
96 °F at 50 % like 108 °F, in the chart of the weather service of the United States; from 90 °F on, people
over 65 are advised not to go out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import groupby
from typing import Any

import pytest
from django.conf import LazySettings
from django.core import mail
from django.test import Client

from backstride.web.reminders.round import one_round
from backstride.web.weather import keeping
from backstride.web.weather.asking import ask_both
from tests.web.browser.conftest import Visitor
from tests.web.browser.newcomer import answers_the_morning, logs_a_session, signs_up
from tests.web.browser.steps import ticks
from tests.web.conftest import Clock
from tests.web.weather import recorded
from tests.web.weather.weather_server import WeatherServer, weather_server
from tests.web.year.arriving import passes_the_check, sets_up
from tests.web.year.by_the_rule_book import by_the_rule_book
from tests.web.year.living import Named, Year, entries
from tests.web.year.looking import charts, here, lessons_asked, sees, summary_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

THE_FIRST = date(2026, 6, 1)
CHECK = {
    "you": {"birth_year": "1954", "walk_minutes": "12"},
    "history": {"history": "none"},
    "falls": {"falls": "poor_sight"},
}
AT_THE_START = {"pain": "3", "since": "years_2", "active": "30"}
WISHED = ("tue", "thu", "sat")
STAYED_IN = (46, 225)
"""A Friday has no session, so these two are a hot Thursday that she leaves out, and the first icy Tuesday."""
EXPECTED = by_the_rule_book(THE_FIRST, 365, on=8, wished=(1, 3, 5), pace=1.5, rests=STAYED_IN)
COOL = {"temperature_2m": 20.0, "relative_humidity_2m": 40}
NINETY_F = {"temperature_2m": 32.2222, "relative_humidity_2m": 40}
NINETY_SIX_F = {"temperature_2m": 35.5556, "relative_humidity_2m": 50}
LARGER = "() => [document.documentElement.className, getComputedStyle(document.body).fontSize]"


def sky_of(day: date, **weather: Any) -> Any:
    """A forecast of that day and its neighbours; its hours are numbered from the night before."""
    told = recorded.forecast(**weather)
    first = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(days=1)
    told["hourly"]["time"] = [int((first + timedelta(hours=n)).timestamp()) for n in range(recorded.HOURS)]
    return told


@pytest.fixture(name="sky")
def _sky(settings: LazySettings, monkeypatch: pytest.MonkeyPatch) -> Iterator[WeatherServer]:
    """A service of forecasts on this machine, which the instance may ask; a busy machine answers late."""
    monkeypatch.setattr(keeping, "ask_both", partial(ask_both, patience_s=20))
    with weather_server() as there:
        settings.WEATHER = there.service
        yield there


# -- the days with a name ------------------------------------------------------------------------


def she_finds_the_app(year: Year, visitor: Visitor) -> None:
    year.at("16:00")
    visitor.go("/")
    assert visitor.page.evaluate(LARGER) == ["", "18px"]
    visitor.press("Larger text")
    visitor.page.locator("html.larger").wait_for()
    assert visitor.page.evaluate(LARGER) == ["larger", "24px"]
    passes_the_check(visitor, CHECK)
    page = here(visitor)
    assert "From the age of 65 the steps up come a little slower" in page
    assert "Walk where you can be sure of your step: in daylight, on ground you know, or indoors." in page
    visitor.check()
    signs_up(visitor, "elvira@example.org")
    year.at("17:00")
    sets_up(visitor, AT_THE_START, WISHED)
    year.shares_the_login(visitor)
    page = here(visitor)
    assert "Today is a rest day" in page
    assert "Next session: Tuesday, 2 June 2026 9 min stage 8 of 21" in page


def her_first_walk(year: Year, visitor: Visitor) -> None:
    page = sees(visitor, "/today/")
    assert "Today: a walk of 9 minutes" in page
    assert visitor.page.evaluate(LARGER)[0] == "larger", "also after signing up"
    visitor.check()


def steps_come_slowly(year: Year, visitor: Visitor) -> None:
    year.at("08:30")
    answers_the_morning(visitor, pain=3)
    visitor.page.get_by_text("stage 8 of 21").wait_for()
    page = sees(visitor, "/today/")
    assert "Settled sessions in a row on this stage: 2 of 3." in page
    assert "Steps up come more slowly than usual for now." in page
    assert "your age" in page
    assert "your eyesight" in page


def she_wants_the_forecast(sky: WeatherServer) -> Named:
    def lives(year: Year, visitor: Visitor) -> None:
        sky.plays(sky_of(year.today, **COOL))
        year.at("09:00")
        assert "The weather" not in sees(visitor, "/today/"), "nothing is asked before she wants it"
        assert sky.heard == []
        page = visitor.go("/weather/")
        page.get_by_label("A city near you").select_option("Europe/Madrid")
        ticks("heart=no", "unsteady=yes")(visitor)
        visitor.press("Switch it on")
        page.get_by_text("Nothing speaks against going out at 18:00.").wait_for()
        assert {question["latitude"][0] for question in sky.questions} == {"40.4"}
        visitor.check()

    return Named("She wants the forecast; it is a cool day.", lives)


def the_first_heat(sky: WeatherServer) -> Named:
    def lives(year: Year, visitor: Visitor) -> None:
        from_eleven_on = dict.fromkeys(range(33, 45), NINETY_F)
        sky.plays(sky_of(year.today, hours=from_eleven_on, **COOL))
        year.at("08:00")
        page = visitor.go("/today/")
        page.locator("main .weather").get_by_text("Better not outside at 18:00.").wait_for()
        said = here(visitor)
        assert "10:00 looks better: you could go then." in said
        assert "It will feel like 33 °C (91 °F) in the shade: heat that can make you ill." in said
        assert "From 65 on, heart and lungs feel this more, so we advise it sooner." in said
        visitor.check()
        said = sees(visitor, "/today/")
        assert "Lesson: Heat, cold, ice and indoors" in said
        assert "The weather for your next session asks for some thought." in said
        visitor.press("Read it")
        visitor.press("I have read it")
        visitor.page.get_by_text("You read this on Tuesday, 30 June 2026.").wait_for()

    return Named("The first hot day: an earlier hour, and the lesson on heat before its week.", lives)


def the_hottest_day(sky: WeatherServer) -> Named:
    def lives(year: Year, visitor: Visitor) -> None:
        sky.plays(sky_of(year.today, **NINETY_SIX_F))
        year.at("12:00")
        page = visitor.go("/today/")
        page.get_by_role("link", name="Better indoors today than outside at 18:00.").wait_for()
        said = here(visitor)
        assert "It will feel like 42 °C (108 °F) in the shade: dangerous heat." in said
        assert "Do not exercise outside. Stay in a cool place and drink." in said
        page.locator("main .weather").get_by_role("link", name="Indoors today").click()
        page.get_by_text("Why the forecast speaks for indoors").wait_for()
        visitor.check()
        year.at("19:00")
        logs_a_session(visitor, worst=4)
        page.wait_for_url("**/log/saved/**")

    return Named("The hottest day: she walks inside, and it counts.", lives)


def a_day_left_out_is_not_made_up_for(year: Year, visitor: Visitor) -> None:
    minutes = next(each.minutes for each in EXPECTED[year.number :] if each.minutes)
    assert f"Today: a walk of {minutes} minutes" in sees(visitor, "/today/")


def fewer_days_never_longer_walks(year: Year, visitor: Visitor) -> None:
    page = sees(visitor, "/today/")
    assert "So there are fewer sessions, never longer ones." in page
    assert "Today: a walk of 20 minutes" in page


def the_icy_week(sky: WeatherServer) -> Named:
    def lives(year: Year, visitor: Visitor) -> None:
        sky.plays(sky_of(year.today, temperature_2m=2.0, precipitation=0.1))
        year.at("09:00")
        page = visitor.go("/today/")
        page.get_by_role("link", name="Better indoors today than outside at 18:00.").wait_for()
        said = here(visitor)
        assert "2 °C on wet ground or snow: there may be ice." in said
        assert "a fall" in said
        assert "so we advise it sooner." in said
        assert "Lesson:" not in said, "she has read it, and it is not brought again each icy day"
        visitor.check()

    return Named("Ice may be on the ground: indoors, sooner than for others.", lives)


def still_icy(sky: WeatherServer) -> Named:
    def lives(year: Year, visitor: Visitor) -> None:
        sky.plays(sky_of(year.today, temperature_2m=-1.0, precipitation=0.1))
        year.at("09:00")
        page = visitor.go("/today/")
        page.get_by_role("link", name="Better indoors today than outside at 18:00.").wait_for()
        assert "-1 °C on wet ground or snow: ice is likely." in here(visitor).replace("−", "-")
        assert "No walk is worth a fall: walk inside." in here(visitor)
        page.locator("main .weather").get_by_role("link", name="Indoors today").click()
        page.get_by_text("Why the forecast speaks for indoors").wait_for()
        year.at("18:30")
        logs_a_session(visitor, worst=4)
        page.wait_for_url("**/log/saved/**")

    return Named("Still icy: she walks on the spot, and it counts.", lives)


def the_thaw(sky: WeatherServer) -> Named:
    def lives(year: Year, visitor: Visitor) -> None:
        sky.plays(sky_of(year.today, **COOL))
        year.at("09:00")
        visitor.go("/today/").get_by_text("Nothing speaks against going out at 18:00.").wait_for()

    return Named("The thaw: nothing speaks against going out.", lives)


def a_year_later(year: Year, visitor: Visitor) -> None:
    assert "Some questions about your health come first" in sees(visitor, "/today/")
    assert visitor.page.evaluate(LARGER)[0] == "larger"
    visitor.press("Answer the questions")
    passes_the_check(visitor, CHECK)
    assert "in daylight, on ground you know, or indoors." in here(visitor)
    the_pictures_agree_with_what_she_lived(charts(visitor))
    visitor.check()
    the_summary_agrees_with_what_she_lived(summary_of(year.client))


# -- the year ------------------------------------------------------------------------------------


def day_of(stage: int) -> int:
    """The number of the first day on that stage that has a session."""
    return next(n for n, each in enumerate(EXPECTED) if each.stage == stage and each.minutes)


def test_her_year(visitor: Visitor, client: Client, clock: Clock, sky: WeatherServer) -> None:
    named = {
        0: Named("She chooses larger text and is asked about falls and sight.", she_finds_the_app),
        1: Named("Her first walk.", her_first_walk),
        4: Named("Two settled: she is told why steps come slowly.", steps_come_slowly),
        15: she_wants_the_forecast(sky),
        29: the_first_heat(sky),
        43: the_hottest_day(sky),
        47: Named("She left a hot day out: nothing is doubled.", a_day_left_out_is_not_made_up_for),
        day_of(15): Named("The stage asks for four days, she has three.", fewer_days_never_longer_walks),
        225: the_icy_week(sky),
        227: still_icy(sky),
        229: the_thaw(sky),
        365: Named("A year on: the check again, and the whole year in pictures.", a_year_later),
    }
    year = Year(client, clock, THE_FIRST, {}, named, visitor, stays_in=STAYED_IN)
    year.worst, year.pain = "4", "3"
    year.check_in = {"pain_average": "3", "pain_worst": "5", "pain_days": "7"}
    year.live(366)

    her_dose_is_what_the_rule_book_makes_of_it(year)
    the_lesson_on_heat_came_with_the_heat(year)
    reviews_left_out_are_not_asked_for_for_ever(year)
    nobody_wrote_to_her(clock)


def her_dose_is_what_the_rule_book_makes_of_it(year: Year) -> None:
    in_the_browser = (43, 227)
    lived = [(day.day, day.stage, day.minutes, day.mode) for day in year.days[:365]]
    mode = {False: "active", True: "maintenance"}
    expected = [
        (each.day, each.stage, None if number in in_the_browser else each.minutes, mode[each.keeps])
        for number, each in enumerate(EXPECTED)
    ]
    assert lived == expected
    told = [(each["at"][:10], each["minutes"]) for each in entries("session_done")][:-1]
    assert told == [(f"{each.day}", each.minutes) for each in EXPECTED if each.minutes]


def the_lesson_on_heat_came_with_the_heat(year: Year) -> None:
    read = [each["lesson"] for each in entries("lesson_read")]
    assert len(read) == len(set(read)) == 10
    assert "weather" not in lessons_asked(year), "she read it in her browser, on the hot day"


def reviews_left_out_are_not_asked_for_for_ever(year: Year) -> None:
    asked = [number for number, day in enumerate(year.days) if "/plan/review/20/" in day.asked]
    assert asked
    assert set(asked) <= set(range(140, 140 + 28))


def nobody_wrote_to_her(clock: Clock) -> None:
    assert one_round(clock.now) == {}
    assert mail.outbox == []


def the_pictures_agree_with_what_she_lived(page: str) -> None:
    weeks = [list(days) for _, days in groupby(EXPECTED, lambda each: (each.day - THE_FIRST).days // 7)]
    for days in weeks[:52]:
        month = f"{days[0].day:%b %Y}".replace("Sep ", "Sept ")
        assert f" {days[0].day.day} {month} {sum(day.minutes or 0 for day in days)} " in page
    assert "the worst in a session was 4 each time." in page
    assert "Months free of" not in page, "her pain has lasted: nothing of hers could come back"


def the_summary_agrees_with_what_she_lived(text: str) -> None:
    walked = [each.minutes for each in EXPECTED if each.minutes]
    assert f"Sessions told {len(walked)}, {sum(walked):,} minutes in all" in text
    assert "Flare-ups told none" in text
    assert "Usual pain (0 to 10) 3 at the start, 3 when last told on " in text
