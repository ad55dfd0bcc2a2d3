"""A lesson on the phone: from the card on Today to the page, read and marked; and without a network."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.pocket import all_is_sent, who_has_looked_at_today
from tests.web.browser.without_network import comes_back, cut, reaches_the_journal, says, told

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def opened(visitor: Visitor, what: str, name: str) -> str:
    """What opens behind a number or a word, pressed by the keyboard."""
    place = visitor.page.locator(f".lesson .{what}").filter(
        has=visitor.page.locator("summary", has_text=name)
    )
    place.first.locator("summary").focus()
    visitor.page.keyboard.press("Enter")
    return place.first.locator("> :not(summary)").inner_text()


def test_from_today_to_the_lesson_and_back_read_and_marked(visitor: Visitor, arrives: Arrives) -> None:
    who_has_looked_at_today(visitor, arrives)
    card = visitor.page.locator("section[data-lesson]")
    lesson = card.get_attribute("data-lesson")
    card.get_by_role("link", name="Read it").click()
    assert "How far it is checked" in opened(visitor, "cite", "1")
    visitor.check()
    visitor.press("I have read it")
    visitor.page.get_by_text("You read this on").wait_for()
    assert [each["lesson"] for each in told("lesson_read")] == [lesson]
    visitor.press("All lessons")
    line = visitor.page.locator(f"li[data-lesson='{lesson}']")
    assert "Read on" in line.inner_text()
    visitor.go("/today/")
    assert visitor.page.locator("section[data-lesson]").get_attribute("data-lesson") != lesson


STOPS = "async () => (await import('/static/backstride/forms/telling.js')).stop(['chest_pain'])"


def test_a_stop_told_on_the_phone_stands_above_a_kept_lesson(visitor: Visitor, arrives: Arrives) -> None:
    who_has_looked_at_today(visitor, arrives)
    cut(visitor)
    visitor.page.evaluate(STOPS)
    visitor.go("/lessons/flare-up/")
    above = visitor.page.locator("[data-stopped-since]")
    above.wait_for(state="visible")
    assert above.get_by_role("link").get_attribute("href") == "/worried/emergency/"


def test_without_a_network_the_lesson_for_a_flare_up_is_there_and_told_later(
    visitor: Visitor, arrives: Arrives
) -> None:
    who_has_looked_at_today(visitor, arrives)
    cut(visitor)
    visitor.go("/lessons/flare-up/")
    expect(visitor.page.locator("h1")).to_have_text("What to do in a flare-up")
    assert "clearly worse than your usual" in opened(visitor, "word", "flare-up")
    visitor.check()
    visitor.press("I have read it")
    assert "kept on this device" in says(visitor)
    expect(visitor.page.get_by_role("button", name="I have read it")).to_be_hidden()
    comes_back(visitor)
    all_is_sent(visitor)
    (entry,) = reaches_the_journal(visitor, "lesson_read", 1)
    assert (entry["lesson"], entry["by"]) == ("flare-up", "participant")
    visitor.go("/lessons/flare-up/")
    visitor.page.get_by_text("You read this on").wait_for()
