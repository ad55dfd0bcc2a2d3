"""What is told without a network waits on the device, is said to wait, and reaches the journal once."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.pocket import (
    all_is_sent,
    line_says,
    notes,
    tells,
    until,
    waiting,
    who_has_looked_at_today,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LETTERS = "**/api/entries"


@pytest.fixture(name="at_home")
def _at_home(visitor: Visitor, arrives: Arrives) -> Visitor:
    """Ana in week 5, who has looked at one page."""
    return who_has_looked_at_today(visitor, arrives)


def test_with_a_network_it_is_in_the_journal_at_once(at_home: Visitor) -> None:
    assert tells(at_home)["kept"] == "journal"
    assert (notes(), waiting(at_home)) == (["by the river"], [])
    line_says(at_home, "")


def test_the_page_says_what_waits_until_it_is_sent(at_home: Visitor) -> None:
    at_home.context.set_offline(True)
    assert tells(at_home)["kept"] == "device"
    assert tells(at_home)["kept"] == "device"
    line_says(at_home, "2 things are not sent yet")
    at_home.go("/today/")
    line_says(at_home, "2 things are not sent yet")
    at_home.page.get_by_text("Show what has not arrived").click()
    assert at_home.page.locator("[data-waits] li").all_inner_texts() == ["Note · 3 February at 10:00"] * 2
    at_home.check()
    assert notes() == []
    at_home.context.set_offline(False)
    at_home.press("Send now")
    all_is_sent(at_home)
    assert notes() == ["by the river"] * 2
    line_says(at_home, "Everything is sent.")


def test_it_is_sent_once_from_two_tabs(at_home: Visitor) -> None:
    at_home.context.set_offline(True)
    tells(at_home)
    arrived: list[str] = []
    at_home.context.on("requestfinished", lambda each: arrived.append(each.url))
    for _ in range(2):
        at_home.context.new_page().goto(f"{at_home.home}/today/")
    at_home.context.set_offline(False)
    all_is_sent(at_home)
    at_home.page.wait_for_timeout(500)
    assert len([url for url in arrived if url.endswith("/api/entries")]) == 1
    assert notes() == ["by the river"]
    for tab in at_home.context.pages:
        expect(tab.locator("[data-line]")).to_have_text("Everything is sent.")


def test_it_is_told_once_where_the_answer_is_lost_on_the_way(at_home: Visitor) -> None:
    def loses(route: Route) -> None:
        route.fetch()
        route.abort()

    at_home.page.route(LETTERS, loses)
    assert tells(at_home)["kept"] == "device"
    assert notes() == ["by the river"]
    line_says(at_home, "1 thing is not sent yet")
    at_home.page.unroute(LETTERS)
    at_home.page.get_by_text("Show what has not arrived").click()
    at_home.press("Send now")
    all_is_sent(at_home)
    assert notes() == ["by the river"]


def test_an_answer_that_is_not_ours_takes_nothing_off_the_device(at_home: Visitor) -> None:
    at_home.page.route(LETTERS, lambda route: route.fulfill(status=200, body="<h1>Hotel: please accept</h1>"))
    assert tells(at_home)["kept"] == "device"
    assert len(waiting(at_home)) == 1


def test_a_server_that_is_busy_is_asked_again_later(at_home: Visitor) -> None:
    at_home.page.route(LETTERS, lambda route: route.fulfill(status=503, headers={"Retry-After": "2"}))
    assert tells(at_home)["kept"] == "device"
    at_home.page.get_by_text("Show what has not arrived").click()
    assert "The server cannot take it in just now" in at_home.page.locator("[data-went]").inner_text()
    at_home.page.unroute(LETTERS)
    at_home.go("/today/")
    all_is_sent(at_home)
    assert notes() == ["by the river"]


def test_a_tab_that_was_closed_before_anything_was_sent_loses_nothing(at_home: Visitor) -> None:
    at_home.context.set_offline(True)
    tells(at_home)
    at_home.page.close()
    at_home.page = at_home.context.new_page()
    at_home.context.set_offline(False)
    at_home.go("/plan/")
    all_is_sent(at_home)
    assert notes() == ["by the river"]


def test_what_was_told_changes_the_pages_in_the_pocket(at_home: Visitor) -> None:
    done = {"minutes": 12, "ended": "done", "pain": {"worst": 2}, "legs": "none", "symptoms": []}
    assert tells(at_home, kind="session_done", **done)["kept"] == "journal"
    until(
        at_home,
        "async () => Boolean((await (await caches.match('/today/'))?.text())?.includes('no-session'))",
    )
    at_home.context.set_offline(True)
    assert at_home.go("/today/").locator(".no-session").count() == 1
