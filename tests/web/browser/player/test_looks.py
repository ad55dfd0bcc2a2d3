"""How the player looks and reads in each of its states; its weight; and what is there without a script."""

from __future__ import annotations

import gzip
import re

import pytest
from playwright.sync_api import Browser, Page, expect

from backstride.web.pages.hashed_files import COMMENT
from tests.web.browser.conftest import PHONE, Visitor
from tests.web.browser.player.at_the_player import PLAYER, Listener, Sits, asked_for

pytestmark = [pytest.mark.browser, pytest.mark.online, pytest.mark.django_db(transaction=True)]
MOST_BYTES = 80 * 1024
LANDSCAPE = {"width": 844, "height": 390}
LONG = asked_for("walk 60 s, 3 x (run 40 s, walk 20 s, rest 10 s), walk 60 s")
STATES = ("run", "walk", "rest", "paused", "pain", "pain-answered", "enough")
AT_S = {"run": 70, "walk": 110, "rest": 125}


def gets_to(sits: Listener, state: str) -> None:
    if state in AT_S:
        sits.page.wait_for_function("() => window.sound?.currentTime > 0")
        sits.page.evaluate("at => { window.sound.currentTime = at }", AT_S[state])
        sits.page.wait_for_function("doing => document.documentElement.dataset.do === doing", arg=state)
    elif state == "pain":
        sits.page.locator("[data-press=hurts]").click()
    elif state == "pain-answered":
        sits.page.locator("[data-pain='9']").click()
    else:
        if sits.page.locator("dialog[open]").count():
            sits.page.locator("dialog[open] [data-press=pain_go_on]").locator("visible=true").click()
        name = {"paused": "pause", "enough": "enough"}[state]
        sits.page.locator(f"[data-press={name}]").locator("visible=true").click()


@pytest.mark.parametrize("lang", ["en", "es"])
def test_nothing_is_wrong_with_any_of_its_states(listener: Sits, lang: str) -> None:
    sits = listener(LONG, lang=lang)
    page = sits.opens()
    start = page.locator("[data-part=start]")
    expect(start).to_be_enabled()
    sits.visitor.picture(f"player-before-{lang}")
    sits.visitor.check()
    start.click()
    for state in STATES if lang == "en" else ("rest", "enough"):  # the longest words
        gets_to(sits, state)
        if lang == "en":
            sits.visitor.picture(f"player-{state}")
        assert fits(page), state
        assert list(sits.visitor.what_is_wrong(dark_too=lang == "en")) == [], state
    page.locator("[data-why=weather]").click()
    expect(page.locator("[data-part=ended] form")).to_be_visible()
    sits.visitor.picture(f"player-ended-{lang}")
    sits.visitor.check()


@pytest.mark.parametrize("lang", ["en", "es"])
def test_nothing_is_wrong_with_being_asked_before_it_is_forgotten(listener: Sits, lang: str) -> None:
    sits = listener(LONG, lang=lang)
    page = sits.opens()
    page.locator("[data-part=start]").click()
    page.wait_for_function("() => window.sound?.currentTime > 0")
    sits.opens()
    page.locator("[data-press=forget]").click()
    expect(page.locator("dialog[open] h2")).to_be_visible()
    sits.visitor.picture(f"player-forget-{lang}")
    sits.visitor.check()


def fits(page: Page) -> bool:
    """Everything that can be pressed on the way is seen at once: on a phone, held either way."""
    for size in (PHONE, LANDSCAPE):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        tall = page.evaluate("() => document.querySelector('.player').getBoundingClientRect().bottom")
        if tall > size["height"] + 1:
            return False
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    return True


def test_it_weighs_little(listener: Sits) -> None:
    sits = listener()
    weights: dict[str, int] = {}

    def weigh(response: object) -> None:
        url, kind = response.url, response.request.resource_type  # type: ignore[attr-defined]
        if kind in ("document", "script", "stylesheet"):
            body = response.body()  # type: ignore[attr-defined]
            sent = COMMENT.sub(b"", body) if kind == "script" else body  # as an instance sends it
            weights[url] = len(gzip.compress(sent, 6))

    sits.page.on("response", weigh)
    page = sits.opens()
    expect(page.locator("[data-part=start]")).to_be_enabled()
    assert any(url.endswith("player.js") for url in weights)
    assert sum(weights.values()) <= MOST_BYTES, sorted(weights.items(), key=lambda each: -each[1])


def test_who_reads_it_aloud_hears_changes_only(listener: Sits) -> None:
    sits = listener(asked_for("walk 60 s"))
    page = sits.starts()
    live = page.locator(".player :is([role=status], [aria-live])")
    assert live.count() == 1
    expect(live).to_have_text("walk, 1 minute; then you are done.")
    assert page.locator("[data-part=left]").get_attribute("role") == "timer"


def test_without_a_script_the_session_is_said_and_its_file_is_there(listener: Sits, browser: Browser) -> None:
    sits = listener()
    context = browser.new_context(java_script_enabled=False)
    context.add_cookies(sits.context.cookies())  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{sits.visitor.home}{PLAYER}")
    expect(page.get_by_text("Walk 3 seconds, then run 3 seconds")).to_be_visible()
    expect(page.get_by_role("link", name="Get the audio track (MP3)")).to_be_visible()
    expect(page.get_by_role("link", name="Tell about a session")).to_be_visible()
    expect(page.get_by_role("button", name="Start")).to_be_hidden()
    context.close()


def test_a_script_that_does_not_arrive_leaves_no_dead_page(listener: Sits) -> None:
    sits = listener()
    sits.context.route("**/player/done.js", lambda route: route.abort())
    page = sits.opens()
    expect(page.get_by_role("link", name="Get the audio track (MP3)")).to_be_visible()
    expect(page.get_by_role("button", name="Start")).to_be_hidden()


@pytest.mark.parametrize("sheet", ["backstride.css", "player.css"])
def test_motion_is_none_of_its_means(visitor: Visitor, sheet: str) -> None:
    rules = visitor.context.request.get(f"{visitor.home}/static/backstride/{sheet}")
    assert rules.ok
    assert not re.search(r"animation|transition", rules.text())
