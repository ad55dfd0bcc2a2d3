"""A kept page is older than what was told here since: it offers no session that may not be asked any more."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.web.browser import whose
from tests.web.browser.conftest import LANGUAGES, Arrives, Visitor
from tests.web.browser.pocket import fills_the_pocket, tells

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

STOP = """async () => {
  const { write } = await import('/static/backstride/pocket/store.js')
  const { whose } = document.documentElement.dataset
  await write('stopped', { at: new Date().toISOString(), signs: ['chest_pain'], whose })
}"""
DONE = {"minutes": 12, "ended": "done", "pain": {"worst": 2}, "legs": "none", "symptoms": []}
SAYS = "([says]) => document.querySelector('h1').textContent === says"
TOLD = {
    "session": {
        "en": "You told of a session today; nothing more is asked",
        "es": "Hoy ya contó una sesión; no se le pide nada más",
    },
    "other": {"en": "Nothing is asked of you for now", "es": "Por ahora no se le pide nada"},
}
STOPPED, SINCE, CARD = "[data-stopped-since]", "[data-told-since]", "section[data-session]"


@pytest.fixture(name="away", params=LANGUAGES)
def _away(visitor: Visitor, arrives: Arrives, request: pytest.FixtureRequest) -> Visitor:
    """Ana in week 5, with a walk today; she looked at Today once, and has no network since."""
    arrives(whose.ana_in_week_5, request.param)
    visitor.go("/today/")
    fills_the_pocket(visitor)
    visitor.context.set_offline(True)
    return visitor


def test_a_sign_told_here_stops_every_kept_page(away: Visitor) -> None:
    page = away.go("/today/")
    expect(page.locator(CARD)).to_be_visible()
    expect(page.locator(STOPPED)).to_be_hidden()
    page.evaluate(STOP)
    for path in ("/today/", "/worried/", "/worried/flare-up/"):
        away.go(path)
        page.locator(STOPPED).wait_for()
        assert page.locator(f"{STOPPED} a").get_attribute("href") == "/worried/emergency/"
        expect(page.locator(CARD)).to_be_hidden()
        assert "[" not in page.locator(STOPPED).inner_text()
        away.check()
    for path in ("/pocket/", "/log/", "/session/"):
        away.go(path)
        page.locator(".stop:visible").wait_for()
        assert page.locator(".stop:visible").count() == 1


def test_a_session_told_here_is_not_asked_for_again(away: Visitor) -> None:
    page = away.go("/today/")
    expect(page.locator(SINCE)).to_be_hidden()
    assert tells(away, kind="session_done", **DONE)["kept"] == "device"
    page.locator(SINCE).wait_for()
    away.go("/today/")
    page.locator(SINCE).wait_for()
    expect(page.locator(CARD)).to_be_hidden()
    assert "[" not in page.locator(SINCE).inner_text()
    page.wait_for_function(SAYS, arg=[TOLD["session"][page.locator("html").get_attribute("lang") or ""]])
    assert not page.locator("[data-as-made]:visible").count()
    away.check()


def test_what_else_was_told_here_leaves_no_heading_that_asks_for_a_walk(away: Visitor) -> None:
    page = away.go("/today/")
    asks = page.locator("h1").inner_text()
    assert page.locator("[data-as-made]:visible").count() >= 1
    assert tells(away, kind="flared_up", pain=6)["kept"] == "device"
    page.locator(SINCE).wait_for()
    page.wait_for_function(SAYS, arg=[TOLD["other"][page.locator("html").get_attribute("lang") or ""]])
    assert page.locator("h1").inner_text() != asks
    assert not page.locator("[data-as-made]:visible").count()


@pytest.mark.parametrize("says", [{"back_to_usual": False}, {"legs": {"worst": 4}}])
def test_after_a_bad_morning_told_here_nothing_is_begun_before_it_is_sent(away: Visitor, says: Any) -> None:
    page = away.go("/today/")
    morning = {"kind": "morning_after", "pain": 4, "back_to_usual": True, **says}
    assert tells(away, **morning)["kept"] == "device"
    page.locator(SINCE).wait_for()
    why = page.locator(SINCE).inner_text()
    away.go("/session/").locator("[data-part=cannot_says]", has_text=why).wait_for()


def test_a_usual_morning_told_here_holds_up_no_session(away: Visitor) -> None:
    page = away.go("/today/")
    assert tells(away, kind="morning_after", pain=2, back_to_usual=True, legs="none")["kept"] == "device"
    page.locator("[data-line]:not(:empty)").wait_for()
    expect(page.locator(CARD)).to_be_visible()
    expect(page.locator(SINCE)).to_be_hidden()
    why = page.locator(SINCE).text_content() or ""
    says = away.go("/session/").locator("[data-part=cannot_says]:not(:empty)")
    says.wait_for()
    assert says.inner_text() != why.strip() != ""


def test_a_note_told_here_changes_nothing_about_the_session(away: Visitor) -> None:
    away.go("/today/")
    assert tells(away)["kept"] == "device"
    page = away.go("/today/")
    page.locator("[data-line]:not(:empty)").wait_for()
    expect(page.locator(CARD)).to_be_visible()
    expect(page.locator(SINCE)).to_be_hidden()
