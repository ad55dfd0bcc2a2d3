"""The network is back: what waits is sent at once, and the page says so; one tap sends it, too."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Route, expect

from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.pocket import all_is_sent, notes, tells, who_has_looked_at_today
from tests.web.browser.without_network import cut

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LETTERS = "**/api/entries"
LIST = "**/pocket/what-to-keep.json"
LOOKS_S = 10
SOON_MS = (LOOKS_S + 4) * 1000


@pytest.fixture(name="at_home")
def _at_home(visitor: Visitor, arrives: Arrives) -> Visitor:
    """Ana in week 5, who has looked at one page."""
    return who_has_looked_at_today(visitor, arrives)


def test_a_kept_page_finds_the_network_within_seconds(at_home: Visitor) -> None:
    cut(at_home)
    page = at_home.go("/pocket/")
    tells(at_home)
    expect(page.locator("[data-network]")).to_have_text("No network")
    at_home.context.set_offline(False)
    expect(page.locator("[data-line]")).to_have_text("Everything is sent.", timeout=SOON_MS)
    expect(page.locator("[data-network]")).to_have_text("The network is back", timeout=1000)
    assert notes() == ["by the river"]


def test_what_waits_is_sent_as_soon_as_anything_reaches_the_server(at_home: Visitor) -> None:
    at_home.page.route(LETTERS, lambda route: route.abort())
    assert tells(at_home)["kept"] == "device"
    at_home.page.unroute(LETTERS)
    at_home.page.evaluate(
        """async () => (await import('/static/backstride/pocket/said.js')).say({ network: true })"""
    )
    expect(at_home.page.locator("[data-line]")).to_have_text("Everything is sent.", timeout=3000)


def test_a_page_of_the_server_that_says_no_network_looks_for_it(at_home: Visitor) -> None:
    page = at_home.page
    page.evaluate("dispatchEvent(new Event('offline'))")
    expect(page.locator("[data-network]")).to_have_text("No network")
    expect(page.locator("[data-network]")).to_have_text("", timeout=SOON_MS)


def test_a_busy_server_is_left_alone_for_as_long_as_it_says(at_home: Visitor) -> None:
    asked: list[float] = []

    def busy(route: Route) -> None:
        asked.append(time.monotonic())
        route.fulfill(status=503, headers={"Retry-After": "60"})

    at_home.page.route(LETTERS, busy)
    assert tells(at_home)["kept"] == "device"
    at_home.page.wait_for_timeout(1000 * LOOKS_S + 2000)
    # Telling asks by itself; what looks for the network asks once, and then waits.
    assert len(asked) <= 2
    assert max(asked) - min(asked) <= LOOKS_S + 1


def test_sending_it_is_one_tap(at_home: Visitor) -> None:
    page = at_home.page
    expect(page.locator("[data-send]")).to_be_hidden()
    page.route(LETTERS, lambda route: route.abort())
    assert tells(at_home)["kept"] == "device"
    expect(page.locator("[data-waits] ul")).to_be_hidden()
    page.unroute(LETTERS)
    at_home.check()
    at_home.press("Send now")
    all_is_sent(at_home)
    expect(page.locator("[data-send]")).to_be_hidden()
