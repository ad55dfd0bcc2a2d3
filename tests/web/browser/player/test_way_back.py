"""A session under way is known to the phone alone: pages where somebody looks for it lead back to it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.web.browser.player.at_the_player import Listener, Sits, asked_for
from tests.web.browser.pocket import fills_the_pocket
from tests.web.browser.without_network import cut

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LONGER = asked_for("walk 12 s, run 4 s, walk 4 s")
GO_ON = "Go on with your session: 0:"
UNTOLD = "Tell how your session was"
BACK = "Back to your session"


def left_after_a_while(listener: Sits) -> Listener:
    """Somebody who closed the page on the way."""
    sits = listener(LONGER, rate=8)
    sits.starts().wait_for_function("() => window.sound?.currentTime > 6")
    return sits


def link(sits: Listener, name: str) -> Locator:
    return sits.page.locator("main").get_by_role("link", name=name)


def test_today_the_log_and_who_is_worried_are_led_back_to_it(listener: Sits) -> None:
    sits = left_after_a_while(listener)
    sits.visitor.go("/today/")
    expect(link(sits, GO_ON)).to_be_visible()
    expect(link(sits, "Start the session")).to_have_count(0)
    sits.visitor.check()
    sits.visitor.go("/log/")
    expect(sits.page.get_by_text("A session is under way on this phone")).to_be_visible()
    expect(link(sits, GO_ON)).to_be_visible()
    sits.visitor.check()
    sits.visitor.go("/worried/")
    expect(link(sits, BACK)).to_be_visible()
    sits.visitor.check()
    link(sits, BACK).click()
    sits.press("Go on")
    sits.comes_to_the_end()
    for page in ("/today/", "/log/"):
        sits.visitor.go(page)
        expect(link(sits, UNTOLD)).to_be_visible()


def test_once_it_is_told_nothing_leads_there(listener: Sits) -> None:
    sits = left_after_a_while(listener)
    sits.opens()
    sits.press("Tell what I did")
    sits.press("No time")
    sits.tells_and_it_arrives()
    for page in ("/today/", "/log/", "/worried/"):
        sits.visitor.go(page)
        sits.page.wait_for_load_state("networkidle")
        expect(sits.page.locator("a[data-way-back]:visible")).to_have_count(0)


def test_a_page_that_stays_open_follows(listener: Sits) -> None:
    sits = left_after_a_while(listener)
    sits.visitor.go("/today/")
    expect(link(sits, GO_ON)).to_be_visible()
    sits.page.evaluate("import('/static/backstride/player/run.js').then(({ forget }) => forget())")
    sits.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(link(sits, "Start the session")).to_be_visible()


def test_without_a_network_the_kept_pages_lead_back_too(listener: Sits) -> None:
    sits = left_after_a_while(listener)
    sits.visitor.go("/today/")
    fills_the_pocket(sits.visitor)
    cut(sits.visitor)
    for page, name in (("/today/", GO_ON), ("/pocket/", GO_ON), ("/log/", GO_ON), ("/worried/", BACK)):
        sits.visitor.go(page)
        expect(link(sits, name)).to_be_visible()
    sits.page.locator("main input[name=sign][value=chest_pain]").check()
    sits.page.locator("main form.signs button.alarm").first.click()
    expect(sits.page.locator("[data-advice] .stop")).to_be_visible()
    expect(link(sits, BACK)).to_have_count(0)


def test_beside_the_advice_on_an_emergency_nothing_leads_to_a_session(listener: Sits) -> None:
    sits = left_after_a_while(listener)
    sits.visitor.go("/worried/")
    expect(link(sits, BACK)).to_be_visible()
    sits.page.locator("main input[name=sign][value=chest_pain]").check()
    sits.page.locator("main form.signs button.alarm").first.click()
    expect(sits.page.locator(".stop").first).to_be_visible()
    for page in (None, "/worried/", "/log/", "/today/"):
        if page:
            sits.visitor.go(page)
        sits.page.wait_for_load_state("networkidle")
        expect(sits.page.locator("a[data-way-back]:visible")).to_have_count(0)


TAPPED_IS_KEPT = """async (pain) => {
  const { underWay, worstOf } = await import('/static/backstride/player/run.js')
  return worstOf(await underWay()) === pain
}"""


def test_what_was_tapped_is_said_and_enough_stays_the_better_choice(listener: Sits) -> None:
    sits = listener(asked_for("walk 60 s"))
    page = sits.starts()
    page.wait_for_function("() => window.sound?.currentTime > 0")
    for pain, better in ((3, "pain_go_on"), (9, "pain_enough")):
        sits.press("It hurts")
        sits.press(f"{pain}")
        expect(page.locator("dialog[open] .go:visible")).to_have_count(1)
        expect(page.locator(f"[data-part={better}]")).to_have_class("go")
        if pain == 3:
            sits.press("Go on")
    page.wait_for_function(TAPPED_IS_KEPT, arg=9)
    sits.opens()
    expect(page.get_by_text("You tapped 9 of 10 at 0:0")).to_be_visible()
    expect(page.locator("[data-view=before] .go:visible")).to_have_text("Enough for today")
    expect(page.get_by_role("button", name="Go on", exact=True)).to_be_enabled()
    sits.visitor.check()
    sits.press("Enough for today")
    sits.comes_to_the_end()
    told = sits.tells_and_it_arrives(worst=9)
    assert (told["ended"], told["pain"]) == ("pain", {"worst": 9})


def test_minutes_of_a_short_session_are_the_same_when_it_is_over_and_when_it_is_told(
    listener: Sits,
) -> None:
    sits = listener(asked_for("walk 97 s"), rate=16)
    page = sits.starts()
    sits.comes_to_the_end()
    expect(page.get_by_text("That is about 1.5 min of moving.")).to_be_visible()
    assert sits.tells_and_it_arrives()["minutes"] == pytest.approx(1.62, abs=0.01)
    expect(page.get_by_text("1.5 min").first).to_be_visible()
