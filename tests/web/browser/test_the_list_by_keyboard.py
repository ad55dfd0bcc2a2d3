"""The list of a clinic by keyboard: Tab reaches it, / the search, j and k or arrows the people; or none."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.whose_clinic import ben_at_work

pytestmark = [pytest.mark.browser, pytest.mark.online, pytest.mark.django_db(transaction=True)]
MOST_STOPS = 40
WIDE: ViewportSize = {"width": 1280, "height": 800}


@pytest.fixture(name="page")
def _page(visitor: Visitor, arrives: Arrives) -> Page:
    arrives(ben_at_work)
    return visitor.go("/clinic/")


def focused(page: Page) -> str:
    """The words, or the id, of what has the focus."""
    said: str = page.evaluate("document.activeElement.id || document.activeElement.innerText")
    return said


def people(page: Page) -> list[str]:
    """Everybody on the list, in its order."""
    return page.locator("[data-people] tbody th a").all_inner_texts()


def test_slash_goes_to_the_search_and_typing_there_stays_typing(page: Page) -> None:
    page.keyboard.press("/")
    assert focused(page) == "q-find"
    page.keyboard.type("jk/")
    expect(page.locator("#q-find")).to_have_value("jk/")


@pytest.mark.parametrize(("on", "back"), [("j", "k"), ("ArrowDown", "ArrowUp")])
def test_from_person_to_person_and_it_stops_at_both_ends(page: Page, on: str, back: str) -> None:
    first, second = people(page)
    page.keyboard.press("j")
    assert focused(page) == first
    for key, there in ((on, second), (on, second), (back, first), (back, first)):
        page.keyboard.press(key)
        assert focused(page) == there
    page.keyboard.press("Enter")
    page.wait_for_url("**/clinic/person/*/")


def test_tab_reaches_the_table_and_its_people(page: Page) -> None:
    met = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        met.append(page.evaluate("document.activeElement.hasAttribute('data-people')"))
        if focused(page) == people(page)[0]:
            break
    assert any(met)
    assert focused(page) == people(page)[0]


def test_the_menu_comes_before_the_list_and_a_link_leads_past_it(page: Page) -> None:
    in_bar = "Boolean(document.activeElement.closest('.bar'))"
    met = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        met.append((page.evaluate(in_bar), page.evaluate("document.activeElement.className")))
        if page.evaluate("Boolean(document.activeElement.closest('main'))"):
            break
    assert met[0] == (False, "skip")
    assert met[-2][0], "the last before the page is of the menu"


def test_where_there_are_no_keys_they_are_not_told(page: Page) -> None:
    page.set_viewport_size(WIDE)
    expect(page.locator("[data-keys]")).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.locator("[data-keys]")).to_be_hidden()


def test_the_keys_are_told_beside_the_table_and_can_be_turned_off_for_good(page: Page) -> None:
    page.set_viewport_size(WIDE)
    expect(page.locator("[data-keys]")).to_contain_text("j or the arrow down")
    page.get_by_role("button", name="Turn these keys off").click()
    page.reload()
    expect(page.get_by_role("button", name="Turn the keys on")).to_be_visible()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    assert focused(page) not in people(page)
    page.get_by_role("button", name="Turn the keys on").click()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    assert focused(page) == people(page)[0]
