"""The switches of size and language on a page without a network."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.web.browser import whose
from tests.web.browser.conftest import LANGUAGES, Arrives, Visitor
from tests.web.browser.pocket import fills_the_pocket
from tests.web.browser.without_network import cut

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LARGE = "document.documentElement.classList.contains('larger')"
SWITCH = ".switches form:last-of-type button"


@pytest.fixture(name="away", params=LANGUAGES)
def _away(visitor: Visitor, arrives: Arrives, request: pytest.FixtureRequest) -> Visitor:
    """Ana in week 5, who has no network since she looked at Today."""
    arrives(whose.ana_in_week_5, request.param)
    visitor.go("/today/")
    fills_the_pocket(visitor)
    cut(visitor)
    return visitor


def test_the_size_is_changed_on_the_device_and_remembered(away: Visitor) -> None:
    page = away.go("/log/")
    page.locator("[name=worst][value='3']").check(force=True)
    usual = page.locator(SWITCH).inner_text()
    page.locator(SWITCH).click()
    page.wait_for_function(LARGE)
    assert page.url.endswith("/log/")
    assert page.locator("[name=worst][value='3']").is_checked()
    assert page.evaluate("sessionStorage.getItem('typed over a switch')") is None
    larger = page.locator(SWITCH).inner_text()
    assert larger not in ("", usual)
    away.check()
    away.go("/today/")
    page.wait_for_function(LARGE)
    away.context.set_offline(False)
    away.go("/plan/")
    assert page.evaluate(LARGE)
    expect(page.locator(SWITCH)).to_have_text(larger)
    cut(away)
    away.go("/pocket/")
    page.locator(SWITCH).click()
    page.wait_for_function(f"!{LARGE}")
    expect(page.locator(SWITCH)).to_have_text(usual)


def test_another_language_says_in_both_why_it_waits(away: Visitor) -> None:
    page = away.go("/today/")
    own = page.locator("html").get_attribute("lang")
    page.locator(".switches form:first-of-type button").click()
    says = page.locator("[data-switched] p")
    expect(says).to_have_count(2)
    assert {each.get_attribute("lang") for each in says.all()} == set(LANGUAGES)
    assert says.last.get_attribute("lang") == own
    assert "[" not in "".join(says.all_inner_texts())
    assert page.url.endswith("/today/")
    expect(page.locator("section[data-session]")).to_be_visible()
    away.check()
