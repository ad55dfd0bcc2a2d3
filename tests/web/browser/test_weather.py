"""Somebody switches the forecast on by where they are, and finds it on Today, which did not wait for it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.steps import ticks
from tests.web.browser.weather import due_today
from tests.web.conftest import Clock
from tests.web.weather import recorded
from tests.web.weather.weather_server import is_silent, weather_server

pytestmark = [pytest.mark.browser, pytest.mark.online, pytest.mark.django_db(transaction=True)]

ANSWERS = ticks("heart=no", "unsteady=no")
FINER_THAN_KEPT = {"latitude": 40.4168, "longitude": -3.7038}


def test_from_the_switch_to_the_advice_and_off_again(
    visitor: Visitor, arrives: Arrives, clock: Clock, settings: Any
) -> None:
    with weather_server() as server:
        settings.WEATHER = server.service
        server.plays(recorded.forecast(temperature_2m=36.0))
        arrives(due_today)
        visitor.context.grant_permissions(["geolocation"])
        visitor.context.set_geolocation(FINER_THAN_KEPT)  # type: ignore[arg-type]
        page = visitor.go("/weather/")
        visitor.press("Use where I am now")
        page.get_by_text("Filled in, rounded to about 10 km.").wait_for()
        expect(page.get_by_label("Latitude")).to_have_value("40.4")
        expect(page.get_by_label("Longitude")).to_have_value("-3.7")
        ANSWERS(visitor)
        visitor.press("Switch it on")
        page.get_by_role("link", name="Better indoors today than outside at 18:00.").wait_for()
        assert all(each["latitude"] == ["40.4"] for each in server.questions)
        visitor.check()
        page.locator("main .weather").get_by_role("link", name="Indoors today").click()
        page.get_by_text("Why the forecast speaks for indoors").wait_for()
        clock.at("2026-01-05 12:05")
        visitor.go("/weather/")
        visitor.press("Switch it off and forget the place")
        page.get_by_text("The place is forgotten.").wait_for()


def test_a_silent_service_holds_up_no_page(visitor: Visitor, arrives: Arrives, settings: Any) -> None:
    with weather_server() as server:
        settings.WEATHER = server.service
        server.turns(is_silent)
        arrives(due_today)
        page = visitor.go("/weather/")
        page.get_by_label("A city near you").select_option("Europe/Madrid")
        ANSWERS(visitor)
        visitor.press("Switch it on")
        page.get_by_text("The forecast comes in a moment.").wait_for()
        expect(page.locator("[data-session]")).to_be_visible()
        page.get_by_text("No forecast now.").wait_for()
        visitor.check()
