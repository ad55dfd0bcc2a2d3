"""Pause, resume, back, enough, it hurts: from the page, from the lock screen, with the page out of sight."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.web.browser.player.at_the_player import ALL_OF_IT, HIDDEN, Sits, asked_for, sessions

pytestmark = [pytest.mark.browser, pytest.mark.online, pytest.mark.django_db(transaction=True)]


def steer(page: Page, action: str) -> None:
    page.evaluate("action => window.steer[action]()", action)


def is_paused(page: Page) -> bool:
    paused: bool = page.evaluate("window.sound.paused")
    return paused


def test_the_lock_screen_pauses_and_goes_on_with_the_page_hidden(listener: Sits) -> None:
    sits = listener(rate=4)
    page = sits.starts()
    sits.hears("run")
    page.evaluate(HIDDEN, True)
    steer(page, "pause")
    page.wait_for_function("() => window.sound.paused && navigator.mediaSession.playbackState === 'paused'")
    at_s = page.evaluate("window.sound.currentTime")
    page.wait_for_timeout(700)
    assert page.evaluate("window.sound.currentTime") == at_s
    expect(page.locator("[data-part=word]")).to_have_text("Paused")
    steer(page, "play")
    page.wait_for_function("at => window.sound.currentTime > at + 1", arg=at_s)
    page.evaluate(HIDDEN, False)
    sits.comes_to_the_end()
    told = sits.tells_and_it_arrives()
    assert (told["ended"], told["minutes"], told["run_minutes"]) == ("done", *ALL_OF_IT)


def test_back_plays_a_part_again_and_what_was_walked_twice_counts_twice(listener: Sits) -> None:
    sits = listener(asked_for("walk 8 s, run 6 s, walk 4 s"), rate=4)
    page = sits.starts()
    sits.hears("run")
    page.wait_for_function("() => window.sound.currentTime > 12")
    steer(page, "previoustrack")
    page.wait_for_function("() => window.sound.currentTime < 9")
    sits.comes_to_the_end()
    told = sits.tells_and_it_arrives()
    assert told["minutes"] == pytest.approx(22 / 60, abs=0.05)
    assert told["run_minutes"] == pytest.approx(10 / 60, abs=0.05)


def test_enough_at_forty_percent_ends_well_counts_what_was_done_and_can_be_thought_better_of(
    listener: Sits,
) -> None:
    sits = listener(asked_for("walk 4 s, run 3 s, walk 8 s"), rate=2)
    page = sits.starts()
    sits.press("Enough for today")
    assert is_paused(page)
    sits.press("Go on after all")
    page.wait_for_function("() => window.sound.currentTime > 6")
    sits.press("Enough for today")
    sits.press("I am tired")
    expect(page.get_by_text("Enough for today, at 0:0")).to_be_visible()
    told = sits.tells_and_it_arrives()
    assert told["ended"] == "tired"
    assert told["minutes"] == pytest.approx(6.2 / 60, abs=0.02)
    assert told["run_minutes"] == pytest.approx(2.2 / 60, abs=0.02)


def test_pain_is_answered_as_the_rule_book_answers_it(listener: Sits) -> None:
    sits = listener(asked_for("walk 60 s"))
    page = sits.starts()
    for pain, says, goes_on in (
        (2, "That is no more than your usual. You can go on.", True),
        (4, "no further from your usual than a session may bring", True),
        (5, "Slow down. If it does not ease", True),
        (7, "clearly more", False),
    ):
        sits.press("It hurts")
        sits.press(f"{pain}")
        expect(page.get_by_text(says)).to_be_visible()
        assert is_paused(page) != goes_on
        sits.press("Go on")
        page.wait_for_function("() => !window.sound.paused")
    sits.press("Pause")
    sits.press("It hurts")
    sits.press("Never mind")
    assert is_paused(page)
    sits.press("It hurts")
    sits.press("3")
    sits.press("Enough for today")
    sits.comes_to_the_end()
    sits.tells(worst=3)
    expect(page.locator("#wrong-worst")).to_be_visible()  # seven was tapped: it is asked once
    assert sessions() == []
    told = sits.tells_and_it_arrives(worst=7)
    assert (told["ended"], told["pain"]) == ("pain", {"worst": 7})


def test_who_runs_may_walk_instead_and_what_was_tapped_stands_beside_the_question(listener: Sits) -> None:
    sits = listener(asked_for("walk 30 s, run 30 s, walk 30 s"))
    page = sits.starts()
    sits.press("It hurts")
    sits.press("5")
    expect(page.get_by_text("Slow down, or walk instead of running.")).to_be_visible()
    sits.press("Enough for today")
    sits.comes_to_the_end()
    expect(page.locator("#q-worst").get_by_text("You tapped 5 of 10 at 0:0")).to_be_visible()
    assert page.locator("[data-part=ended] [name=worst]:checked").count() == 0  # the answer is theirs


def test_where_nothing_hurt_nothing_is_said_of_it(listener: Sits) -> None:
    sits = listener(asked_for("walk 30 s"))
    page = sits.starts()
    sits.press("Enough for today")
    sits.press("No time")
    sits.comes_to_the_end()
    expect(page.locator("#tapped-worst")).to_be_hidden()


def test_the_minutes_are_the_same_in_the_text_in_the_field_and_in_the_journal(listener: Sits) -> None:
    sits = listener(asked_for("walk 60 s"), rate=4)
    page = sits.starts()
    page.wait_for_function("() => window.sound.currentTime > 40", timeout=20_000)
    sits.press("Enough for today")
    sits.press("No time")
    expect(page.locator("[data-part=ended_did]")).to_have_text("That is about 0.5 min of moving.")
    expect(page.locator("#q-minutes")).to_have_value("0.5")
    told = sits.tells_and_it_arrives()
    assert 0.66 < told["minutes"] < 0.75  # exact, as of a watch's file
    sits.visitor.go("/log/journal/")
    expect(page.get_by_text("0.5 min")).to_be_visible()


def test_what_worries_pauses_it_and_coming_back_offers_to_go_on(listener: Sits) -> None:
    sits = listener(rate=4)
    page = sits.starts()
    sits.hears("run")
    page.get_by_role("link", name="Something worries me").click()
    page.wait_for_url("**/worried/")
    sits.opens()
    expect(page.get_by_text("A session is under way")).to_be_visible()
    sits.press("Go on")
    sits.comes_to_the_end()
    assert sits.tells_and_it_arrives()["minutes"] == ALL_OF_IT[0]


def test_the_focus_stays_on_the_button_that_pauses_and_goes_on(listener: Sits) -> None:
    page = listener(asked_for("walk 60 s")).starts()
    page.wait_for_function("() => window.sound?.currentTime > 0")
    page.locator("[data-part=pause]").focus()
    for shown in ("go_on", "pause", "go_on"):
        page.keyboard.press("Enter")
        expect(page.locator(f"[data-part={shown}]")).to_be_focused()


def test_who_does_not_look_hears_that_a_call_has_stopped_it_and_where_it_goes_on(listener: Sits) -> None:
    page = listener(asked_for("walk 60 s")).starts()
    aloud = page.locator("[data-part=aloud]")
    expect(aloud).to_have_text("walk, 1 minute; then you are done.")
    page.evaluate("window.sound.pause()")  # as the phone does by itself
    expect(aloud).to_have_text("Paused")
    steer(page, "play")
    expect(aloud).to_have_text("walk, 1 minute; then you are done.")
