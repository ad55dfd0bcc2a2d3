"""The network goes before, during or after a session; or the sound does not come whole."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.web.browser.conftest import FILLED
from tests.web.browser.player.at_the_player import ALL_OF_IT, HIDDEN, Listener, Sits, asked_for, sessions
from tests.web.browser.pocket import fills_the_pocket
from tests.web.browser.without_network import comes_back, cut, reaches_the_journal

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TRACK = "**/session/*.mp3"
IMPATIENT = """
  const wait = window.setTimeout
  window.setTimeout = (does, ms, ...given) => wait(does, ms === 10000 ? 300 : ms, ...given)
"""
"""Script: ten seconds are soon over."""
ON_THIS_PHONE = "It is kept on this phone"


def waits_until_it_is_sent(page: Page) -> None:
    """Nothing is under way, and nothing is begun before what was told has arrived."""
    expect(page.locator("[data-part=cannot_says]")).to_have_text(
        re.compile("What you told last has not been sent yet")
    )
    expect(page.get_by_role("heading", name="How was it?")).to_be_hidden()


def holds_back(sits: Listener) -> list[Route]:
    """The sound is asked for and does not come, until one of these goes on."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    sits.context.route(TRACK, hold)
    return held


def test_after_one_visit_it_begins_and_ends_without_a_network_and_is_told_once(listener: Sits) -> None:
    sits = listener(rate=4)
    sits.visitor.go("/today/")
    fills_the_pocket(sits.visitor)
    cut(sits.visitor)
    page = sits.starts()
    sits.comes_to_the_end()
    sits.tells()
    expect(page.get_by_text(ON_THIS_PHONE)).to_be_visible()
    sits.opens()
    waits_until_it_is_sent(page)
    comes_back(sits.visitor)
    (told,) = reaches_the_journal(sits.visitor, "session_done", 1)
    assert (told["ended"], told["minutes"], told["run_minutes"]) == ("done", *ALL_OF_IT)


def test_a_network_that_goes_on_the_way_is_not_missed(listener: Sits) -> None:
    sits = listener(rate=4)
    page = sits.starts()
    sits.hears("run")
    cut(sits.visitor)
    sits.comes_to_the_end()
    sits.tells()
    expect(page.get_by_text(ON_THIS_PHONE)).to_be_visible()
    comes_back(sits.visitor)
    (told,) = reaches_the_journal(sits.visitor, "session_done", 1)
    assert told["ended"] == "done"


def test_an_emergency_at_the_end_is_answered_at_once_and_stays_in_sight(listener: Sits) -> None:
    sits = listener(asked_for("walk 4 s"), rate=4)
    sits.visitor.go("/today/")
    fills_the_pocket(sits.visitor)
    page = sits.starts()
    sits.comes_to_the_end()
    cut(sits.visitor)
    for name, value in (("worst", "3"), ("legs", "fine"), ("signs", "some"), ("sign", "chest_pain")):
        page.locator(f"[data-part=ended] form [name={name}][value='{value}']").check(force=True)
    page.locator("[data-part=ended] form button.go").click()
    expect(page.get_by_text(ON_THIS_PHONE)).to_be_visible()
    expect(page.get_by_text("Backstride has not alerted anyone")).to_be_visible()
    assert page.evaluate(FILLED) == ["Ring 112"]
    expect(page.locator("a[href='tel:112']").first).to_be_visible()
    sits.opens()
    expect(page.locator("[data-part=start]")).to_be_hidden()
    comes_back(sits.visitor)
    (told,) = reaches_the_journal(sits.visitor, "session_done", 1)
    assert told["symptoms"] == ["chest_pain"]


def test_an_emergency_in_an_unfinished_end_leaves_one_filled_button(listener: Sits) -> None:
    sits = listener(asked_for("walk 4 s"), rate=4)
    page = sits.starts()
    sits.comes_to_the_end()
    assert page.evaluate(FILLED) == ["Save"]
    for name, value in (("signs", "some"), ("sign", "chest_pain")):
        page.locator(f"[data-part=ended] form [name={name}][value='{value}']").check(force=True)
    page.locator("[data-part=ended] form button.go").click()
    expect(page.get_by_text("Backstride has not alerted anyone")).to_be_visible()
    assert page.evaluate(FILLED) == ["Ring 112"]
    sits.visitor.picture("player-ended-emergency")
    sits.visitor.check()


def test_an_answer_that_is_lost_on_its_way_back_does_not_make_two_of_one(listener: Sits) -> None:
    sits = listener(asked_for("walk 4 s"), rate=4)

    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    sits.starts()
    sits.comes_to_the_end()
    sits.page.route("**/api/entries", lose)
    sits.tells()
    expect(sits.page.get_by_text(ON_THIS_PHONE)).to_be_visible(timeout=10_000)
    sits.page.unroute("**/api/entries")
    comes_back(sits.visitor)
    sits.page.wait_for_timeout(500)
    assert len(sessions()) == 1


def test_a_session_that_was_told_stays_told_when_the_phone_is_locked(listener: Sits) -> None:
    sits = listener(asked_for("walk 4 s"), rate=4)
    sits.visitor.go("/today/")
    fills_the_pocket(sits.visitor)
    page = sits.starts()
    sits.comes_to_the_end()
    cut(sits.visitor)
    sits.tells()
    expect(page.get_by_text(ON_THIS_PHONE)).to_be_visible()
    page.evaluate(HIDDEN, True)
    page.wait_for_timeout(300)
    sits.opens()
    waits_until_it_is_sent(page)
    comes_back(sits.visitor)
    reaches_the_journal(sits.visitor, "session_done", 1)


def test_sound_that_does_not_come_is_no_dead_end(listener: Sits) -> None:
    sits = listener(rate=4)
    sits.context.add_init_script(IMPATIENT)
    held = holds_back(sits)
    page = sits.opens()
    expect(page.get_by_text("The sound is slow to come")).to_be_visible()
    expect(page.get_by_role("button", name="Tones alone")).to_be_visible()
    held[0].continue_()  # it was waited for all the while
    expect(page.get_by_text("The sound is here")).to_be_visible()
    sits.press("Start")
    sits.hears("run")


def test_tones_that_were_chosen_are_not_cut_by_sound_that_comes_late(listener: Sits) -> None:
    sits = listener(rate=4)
    sits.context.add_init_script(IMPATIENT)
    held = holds_back(sits)
    page = sits.opens()
    sits.press("Tones alone")
    sits.press("Start")
    sits.hears("run")
    with page.expect_response(TRACK):
        held[0].continue_()
    sits.comes_to_the_end()
    assert sits.tells_and_it_arrives()["minutes"] == ALL_OF_IT[0]


def test_sound_that_is_cut_off_is_not_begun_with(listener: Sits) -> None:
    sits = listener(rate=4)

    def cut_off(route: Route) -> None:
        whole = route.fetch()
        route.fulfill(status=200, content_type="audio/mpeg", body=whole.body()[:20_000])

    sits.context.route(TRACK, cut_off)
    page = sits.opens()
    expect(page.get_by_text("arrived only in part")).to_be_visible()
    expect(page.get_by_role("button", name="Start")).to_be_disabled()
    sits.context.unroute(TRACK)
    sits.press("Try again")
    sits.press("Start")
    sits.comes_to_the_end()
    assert sits.tells_and_it_arrives()["minutes"] == ALL_OF_IT[0]


def test_without_sound_it_goes_by_tones(listener: Sits) -> None:
    sits = listener(rate=4)
    sits.context.route(TRACK, lambda route: route.abort())
    page = sits.opens()
    expect(page.get_by_text("There is no network, and the sound is not on this phone yet")).to_be_visible()
    sits.press("Tones alone")
    sits.press("Start")
    sits.hears("run")
    sits.comes_to_the_end()
    told = sits.tells_and_it_arrives()
    assert (told["minutes"], told["run_minutes"]) == ALL_OF_IT


def test_sound_that_cannot_be_played_says_so_and_goes_on_by_tones(listener: Sits) -> None:
    sits = listener(rate=4)
    sits.context.route(TRACK, lambda route: route.fulfill(content_type="audio/mpeg", body=bytes(90_000)))
    page = sits.starts()
    expect(page.get_by_text("The sound broke off")).to_be_visible()
    sits.context.unroute(TRACK)
    sits.context.route(TRACK, lambda route: route.abort())
    sits.press("Try again")
    expect(page.locator("[data-part=broken_says]")).to_have_text(re.compile("There is no network"))
    sits.press("Tones alone")
    sits.press("Go on")
    sits.comes_to_the_end()
    assert sits.tells_and_it_arrives()["minutes"] == ALL_OF_IT[0]


def test_sound_that_stands_still_is_noticed_though_nobody_looks(listener: Sits) -> None:
    sits = listener(rate=4)
    page = sits.starts()
    sits.hears("run")
    page.evaluate("() => { window.sound.playbackRate = 0 }")
    expect(page.get_by_text("The sound stood still")).to_be_visible(timeout=12_000)
    assert page.evaluate("window.sound.paused")
    sits.context.route(TRACK, lambda route: route.abort())
    sits.press("Try again")  # what the phone keeps is whole: it needs no network
    expect(page.get_by_text("The sound stood still")).to_be_hidden()
    sits.press("Go on")
    sits.comes_to_the_end()
    assert sits.tells_and_it_arrives()["minutes"] == ALL_OF_IT[0]


def test_sound_of_a_plan_that_has_changed_since_is_not_played(listener: Sits) -> None:
    sits = listener()
    sits.context.route(TRACK, lambda route: route.fulfill(status=404, body="another"))
    expect(sits.opens().get_by_text("your plan has changed since this page was made")).to_be_visible()
    assert sessions() == []
