"""A page with a session that was open while something was told: it gives way to the new plan."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.web.browser import whose
from tests.web.browser.conftest import LANGUAGES, Arrives, Visitor
from tests.web.browser.pocket import fills_the_pocket, tells
from tests.web.browser.without_network import comes_back, cut

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

CARD, WAITS, NEW, SIGN = (
    "section[data-session]",
    "[data-told-waits]",
    "[data-told-new]",
    "[data-told-sign]",
)
FLARE: dict[str, Any] = {"kind": "flared_up", "pain": 8, "symptoms": ["dizzy"]}
LATER = "() => { window.before = true }"
IS_ANEW = "() => window.before === undefined"
SIGN_TOLD = re.compile("dizziness|mareo")
WATCH = """card => {
  const there = document.querySelector(card)
  const look = () => { window.came = window.came || !there.hidden }
  new MutationObserver(look).observe(there, { attributes: true })
  window.came = false
}"""


@pytest.fixture(name="home", params=LANGUAGES)
def _home(visitor: Visitor, arrives: Arrives, request: pytest.FixtureRequest) -> Visitor:
    """Ana in week 5, with a walk today, looking at Today as it came from the server."""
    arrives(whose.ana_in_week_5, request.param)
    visitor.go("/today/")
    fills_the_pocket(visitor)
    return visitor


def says_the_new_plan(page: Page) -> None:
    """Who should look at the sign, and what is asked now; nothing more about what is older."""
    expect(page.locator("main")).to_contain_text(SIGN_TOLD)
    expect(page.locator(CARD)).to_be_visible()
    for each in (WAITS, NEW, SIGN):
        expect(page.locator(each)).to_be_hidden()


def test_a_kept_page_gives_way_to_the_new_plan_once_all_is_sent(home: Visitor) -> None:
    cut(home)
    page = home.go("/today/")
    page.evaluate(LATER)
    assert tells(home, **FLARE)["kept"] == "device"
    for each in (WAITS, SIGN):
        expect(page.locator(each)).to_be_visible()
        assert "[" not in page.locator(each).inner_text()
    expect(page.locator(CARD)).to_be_hidden()
    home.check()
    comes_back(home)
    page.wait_for_function(IS_ANEW)
    says_the_new_plan(page)


def test_the_old_plan_never_stands_there_again_while_the_new_one_comes(home: Visitor) -> None:
    cut(home)
    page = home.go("/today/")
    page.evaluate(WATCH, CARD)
    tells(home, **FLARE)
    expect(page.locator(WAITS)).to_be_visible()
    comes_back(home)
    expect(page.locator(NEW)).to_be_visible()
    assert not page.evaluate("window.came")
    assert page.locator("[data-told-since]").get_attribute("role") == "status"
    page.wait_for_function("() => window.came === undefined")


def test_a_page_of_the_server_gives_way_when_another_tab_tells(home: Visitor) -> None:
    page = home.page
    page.evaluate(LATER)
    home.page = home.context.new_page()
    home.go("/journal/")
    assert tells(home, **FLARE)["kept"] == "journal"
    page.bring_to_front()
    page.wait_for_function(IS_ANEW)
    says_the_new_plan(page)


def test_what_is_being_typed_is_not_lost_and_the_old_plan_is_hidden_all_the_same(home: Visitor) -> None:
    page = home.page
    page.evaluate(LATER)
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<textarea id=mine></textarea>')"
    )
    page.locator("#mine").fill("by the river")
    assert tells(home, **FLARE)["kept"] == "journal"
    expect(page.locator(NEW)).to_be_visible()
    expect(page.locator(CARD)).to_be_hidden()
    page.wait_for_timeout(2500)
    expect(page.locator("#mine")).to_have_value("by the river")
    page.locator("#mine").evaluate("each => each.remove()")
    home.check()
    page.locator("[data-load-anew]").click()
    page.wait_for_function(IS_ANEW)
    says_the_new_plan(page)


def test_what_decides_nothing_leaves_the_page_as_it_is(home: Visitor) -> None:
    page = home.page
    page.evaluate(LATER)
    assert tells(home)["kept"] == "journal"
    page.wait_for_timeout(2500)
    assert page.evaluate("window.before")
    expect(page.locator(CARD)).to_be_visible()


def test_the_page_of_the_session_gives_way_too(home: Visitor) -> None:
    cut(home)
    page = home.go("/session/")
    says = page.locator("[data-part=cannot_says]")
    page.evaluate(LATER)
    expect(says).not_to_be_empty()
    was = says.inner_text()
    tells(home, **FLARE)
    expect(says).not_to_have_text(was)
    waits = says.inner_text()
    expect(page.locator("[data-part=ready]")).to_be_hidden()
    comes_back(home)
    expect(says).not_to_have_text(waits)
    expect(page.locator("[data-part=ready]")).to_be_hidden()
    assert says.inner_text() not in ("", was)
    page.wait_for_function(IS_ANEW)
