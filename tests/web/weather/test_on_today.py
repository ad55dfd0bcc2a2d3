"""The card on Today: the forecast for the session's hour, the advice, why; and no page waits for it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from backstride.web.journals.models import Standing
from backstride.web.weather.asking import PATIENCE_S
from tests.web.conftest import Clock
from tests.web.today.reading import html_of, text_of
from tests.web.weather import recorded
from tests.web.weather.conftest import switches_on
from tests.web.weather.weather_server import FORECAST, SLOW_MACHINE_S, WeatherServer, is_silent, says

Queries = Callable[[int], Any]
HTMX = {"HTTP_HX_REQUEST": "true"}


def card(browser: Client, lang: str = "en") -> str:
    """What Today says of the weather, once the forecast is there."""
    browser.get("/weather/now/", **HTMX)  # type: ignore[arg-type]
    html = html_of(browser, lang)
    _, _, rest = html.partition('<section class="card weather"')
    return rest.partition("</section>")[0]


def dose_in(html: str) -> str:
    """The session as Today shows it, up to its buttons."""
    return html.partition("data-session")[2].partition('id="weather-line"')[0]


def reads(html: str) -> str:
    return text_of(f"<p {html}")


def test_a_page_does_not_wait_it_asks_once_it_is_there(wants: Client, server: WeatherServer) -> None:
    server.turns(is_silent)
    html = html_of(wants)
    assert server.heard == []
    assert 'hx-get="/weather/now/"' in html
    assert "The forecast comes in a moment." in text_of(html)


def test_then_the_forecast_of_the_hour_is_there_in_words_and_numbers(
    wants: Client, server: WeatherServer
) -> None:
    part = text_of(wants.get("/weather/now/", **HTMX).content.decode())  # type: ignore[arg-type]
    assert part.startswith("The weather at 18:00 14 °C (58 °F) · no rain · gusts of wind: 19 km/h")
    assert "Nothing speaks against going out at 18:00." in part
    assert "For 40.4° N, 3.7° W, as forecast at 10:00." in part
    assert "Weather data: 127.0.0.1" in part
    assert "<html" not in wants.get("/weather/now/", **HTMX).content.decode()  # type: ignore[arg-type]
    assert len(server.heard) == 2, "a fresh one is not asked for again"
    assert "hx-get" not in card(wants)


def test_without_scripts_it_is_a_page_of_its_own(wants: Client) -> None:
    html = wants.get("/weather/now/").content.decode()
    assert "<title>Weather – Backstride</title>" in html
    assert "Nothing speaks against going out at 18:00." in text_of(html)


def test_the_hour_is_that_of_the_calendar_and_now_where_it_is_past(wants: Client, clock: Clock) -> None:
    from tests.web.log.ana import hidden_in  # noqa: PLC0415

    form = {**hidden_in(wants.get("/plan/days/")), "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]}
    wants.post("/plan/days/", {**form, "at": "11:30"})
    assert "The weather at 11:00" in reads(card(wants))
    clock.at("2026-01-06 20:40")
    assert "The weather at 20:00" in reads(card(wants))


def test_too_hot_names_a_better_hour_and_opens_to_figures_and_sources(
    wants: Client, server: WeatherServer
) -> None:
    hot = {number: {"temperature_2m": 35.0} for number in range(24 * 2 + 11, 24 * 2 + 19)}
    server.plays(recorded.forecast(hours=hot))
    found = card(wants)
    said = reads(found)
    assert "Better not outside at 18:00." in said
    assert "looks better: you could go then." in said
    assert 'data-rule="heat.danger"' in found
    assert "Heat index from 103 °F (39 °C)" in said
    assert "US National Weather Service" in said
    assert 'href="/indoors/"' in found
    assert 'href="/move/"' in found
    assert "This is advice about the weather. Your plan stays as it is." in said


def test_beside_the_session_one_line_leads_to_the_card(wants: Client, server: WeatherServer) -> None:
    line = '<a class="tap" href="#weather">Better indoors today than outside at 18:00.</a>'
    server.plays(recorded.forecast(weather_code=95))
    fetched = wants.get("/weather/now/", **HTMX).content.decode()  # type: ignore[arg-type]
    assert f'<p id="weather-line" hx-swap-oob="true">{line}</p>' in fetched
    session = html_of(wants).partition("data-session")[2].partition("</section>")[0]
    assert f'<p id="weather-line">{line}</p>' in session


def test_in_fine_weather_there_is_no_such_line(wants: Client) -> None:
    card(wants)
    assert '<p id="weather-line" hidden></p>' in html_of(wants)


def test_an_icy_day_sends_indoors_and_the_page_about_it_says_why(
    wants: Client, server: WeatherServer
) -> None:
    server.plays(recorded.forecast(temperature_2m=-1.0, snow_depth=0.05, wind_speed_10m=2))
    assert "Better indoors today than outside at 18:00." in reads(card(wants))
    page = text_of(wants.get("/indoors/").content.decode())
    assert "Why the forecast speaks for indoors" in page
    assert "ice is likely" in page


def test_in_fine_weather_indoors_says_nothing_of_it(wants: Client) -> None:
    card(wants)
    assert "Why the forecast" not in text_of(wants.get("/indoors/").content.decode())


def test_what_somebody_told_makes_it_ask_sooner(wants: Client, server: WeatherServer) -> None:
    server.plays(recorded.forecast(wind_gusts_10m=62))
    assert "take it easy" in reads(card(wants))
    switches_on(wants, unsteady="yes")
    said = reads(card(wants))
    assert "Better indoors today" in said
    assert "You told us that a fall is easier for you" in said


def test_the_decision_and_the_dose_stay_as_they_are(wants: Client, server: WeatherServer) -> None:
    before = dose_in(html_of(wants))
    course = Standing.objects.get().course
    server.plays(recorded.forecast(weather_code=95))
    assert "A thunderstorm." in reads(card(wants))
    assert dose_in(html_of(wants)) == before
    assert Standing.objects.get().course == course


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"<html>", recorded.as_body(recorded.forecast())[:900], b"[" * 150_000]
)
def test_no_forecast_is_one_quiet_line_and_no_error(
    wants: Client, server: WeatherServer, body: bytes
) -> None:
    server.turns(says(body))
    assert wants.get("/weather/now/").status_code == 200
    said = text_of(html_of(wants))
    assert "No forecast now." in said
    assert "hx-get" not in html_of(wants), "not asked again and again"
    heard = len(server.heard)
    wants.get("/weather/now/")
    assert len(server.heard) == heard


def test_silence_is_no_forecast_within_three_seconds(wants: Client, server: WeatherServer) -> None:
    server.turns(is_silent)
    began = time.monotonic()
    said = text_of(wants.get("/weather/now/").content.decode())
    assert time.monotonic() - began < PATIENCE_S + SLOW_MACHINE_S
    assert "No forecast now." in said


def test_what_is_not_known_is_said(wants: Client, server: WeatherServer) -> None:
    server.plays(air=recorded.air(us_aqi=None))
    said = reads(card(wants))
    assert "As far as the forecast tells" in said
    assert "Not known: the quality of the air." in said


def test_an_hour_beyond_the_forecast_is_not_known(wants: Client, server: WeatherServer) -> None:
    nothing: dict[str, Any] = dict.fromkeys(recorded.CALM)
    server.plays(recorded.forecast(**nothing), recorded.air(us_aqi=None))
    assert "The forecast says nothing about 18:00." in reads(card(wants))


def test_an_older_forecast_is_shown_while_a_newer_one_is_asked_for(
    wants: Client, server: WeatherServer, clock: Clock
) -> None:
    card(wants)
    clock.at("2026-01-06 11:00")
    html = html_of(wants)
    assert "as forecast at 10:00" in text_of(html)
    assert 'hx-get="/weather/now/"' in html
    clock.at("2026-01-06 17:00")
    assert "as forecast at 10:00" not in text_of(html_of(wants))


def test_on_a_day_without_a_session_nothing_is_asked(
    wants: Client, server: WeatherServer, clock: Clock
) -> None:
    from tests.web.log.ana import saves  # noqa: PLC0415

    clock.at("2026-01-06 19:00")
    saves(wants)
    assert "weather" not in html_of(wants).partition("<main")[2]
    assert wants.get("/weather/now/").headers["Location"] == "/today/"
    assert server.heard == []


def test_a_lesson_comes_with_the_weather(wants: Client, server: WeatherServer) -> None:
    server.plays(recorded.forecast(temperature_2m=-1.0, snow_depth=0.05))
    card(wants)
    assert "The weather for your next session asks for some thought." in text_of(html_of(wants))


def test_who_has_not_switched_it_on_pays_nothing_and_who_has_one_look(
    walks: Client, server: WeatherServer, django_assert_num_queries: Queries
) -> None:
    html_of(walks)
    with django_assert_num_queries(5):
        html_of(walks)
    switches_on(walks)
    card(walks)
    with django_assert_num_queries(6):
        html_of(walks)


@pytest.mark.parametrize(
    "weather", [{}, {"temperature_2m": 41}, {"temperature_2m": -20}, {"weather_code": 66}]
)
def test_in_spanish_every_word_is_there(
    wants: Client, server: WeatherServer, weather: dict[str, Any]
) -> None:
    server.plays(recorded.forecast(**weather), recorded.air(us_aqi=220))
    said = reads(card(wants, "es"))
    assert "El tiempo a las 18:00" in said
    assert "Es un consejo sobre el tiempo. Su plan sigue igual." in said


def test_both_addresses_are_asked_at_the_same_time(wants: Client, server: WeatherServer) -> None:
    wants.get("/weather/now/")
    assert FORECAST in server.asked
    assert len(server.heard) == 2
