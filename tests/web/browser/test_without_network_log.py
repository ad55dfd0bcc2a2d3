"""A session is told where there is no network, and is in the journal once there is one."""

from __future__ import annotations

from datetime import datetime

import pytest
from playwright.sync_api import expect

from tests.web.browser import whose
from tests.web.browser.conftest import LANGUAGES, Arrives, Visitor
from tests.web.browser.pocket import fills_the_pocket
from tests.web.browser.steps import opens_everything, types
from tests.web.browser.without_network import (
    FOUR_ANSWERS,
    comes_back,
    cut,
    reaches_the_journal,
    saves,
    says,
    ticks,
    told,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(name="away")
def _away(visitor: Visitor, arrives: Arrives) -> Visitor:
    """Ana in week 5, with a walk today; she looked at Today once, and has no network since."""
    arrives(whose.ana_in_week_5)
    visitor.go("/today/")
    fills_the_pocket(visitor)
    cut(visitor)
    return visitor


def test_a_session_told_without_a_network_is_in_the_journal_once_there_is_one(away: Visitor) -> None:
    before, asked = len(told("session_done")), told("prescribed")[-1]["id"]
    away.go("/log/")
    FOUR_ANSWERS(away)
    saves(away)
    assert "kept on this device" in says(away)
    assert "we took the" in says(away)
    away.check()
    assert len(told("session_done")) == before
    comes_back(away)
    entry = reaches_the_journal(away, "session_done", before + 1)[-1]
    assert entry["minutes"] > 0
    assert entry["asked"] == asked
    assert (entry["ended"], entry["pain"], entry["legs"]) == ("done", {"worst": 3}, "none")
    assert entry["symptoms"] == []
    assert datetime.fromisoformat(entry["at"]).isoformat()[:13] == "2026-02-03T10"


def test_what_is_wrong_is_said_without_a_network_and_nothing_typed_is_lost(away: Visitor) -> None:
    page = away.go("/log/")
    opens_everything(away)
    expect(page.locator("#q-run_minutes")).to_be_hidden()  # she walks
    ticks("worst=7", "ended=tired")(away)
    types("minutes", "many")(away)
    saves(away)
    summary = page.locator("#what-is-wrong")
    assert summary.locator("a").count() == 3
    assert page.evaluate("document.activeElement.id") == "what-is-wrong"
    assert "“many” cannot be used here" in page.locator("#wrong-minutes").inner_text()
    assert page.locator("[name=worst][value='7']").is_checked()
    away.check()
    expect(page.locator("#q-minutes")).to_have_value("many")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_pages_stand_without_a_network(visitor: Visitor, arrives: Arrives, lang: str) -> None:
    arrives(whose.ana_in_week_5, lang)
    visitor.go("/today/")
    fills_the_pocket(visitor)
    cut(visitor)
    for path in ("/log/", "/log/morning/", "/log/not-today/", "/worried/", "/worried/flare-up/", "/plan/"):
        page = visitor.go(path)
        page.wait_for_load_state("networkidle")
        assert page.locator("html").get_attribute("lang") == lang
        assert "[" not in page.locator("main").inner_text()
        visitor.check()
        visitor.picture(f"pocket{path.replace('/', '-')}{lang}")


def test_not_today_is_chosen_where_the_link_of_today_leads(away: Visitor) -> None:
    page = away.go("/log/?skip=1")
    page.locator("#not-today").wait_for()
    expect(page.locator("[data-which] [aria-current=true]")).to_have_text("Not today")
    expect(page.locator("#a-session")).to_be_hidden()
    page.get_by_role("link", name="A session", exact=True).click()
    page.locator("#a-session").wait_for()
    expect(page.locator("#not-today")).to_be_hidden()
