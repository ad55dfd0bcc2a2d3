"""Whatever happens to the tab, the phone, its clock or the plan: what was done ends in the journal, once."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

import pytest
from playwright.sync_api import Error, Page, expect

from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from tests.cast.people import HUGO
from tests.web.browser.player.at_the_player import (
    ALL_OF_IT,
    HIDDEN,
    Sits,
    asked_for,
    sessions,
    the_session,
)
from tests.web.conftest import Clock

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LONGER = asked_for("walk 12 s, run 4 s, walk 4 s")
STOPS = """async () => {
  const { write } = await import('/static/backstride/pocket/store.js')
  const whose = document.documentElement.dataset.whose
  await write('stopped', { at: '2026-01-05T14:01:00-03:00', signs: ['chest_pain'], whose })
}"""
KEPT = "() => import('/static/backstride/pocket/store.js').then(({ read }) => read('run'))"
NOT_TOLD = """() => {
  const ask = navigator.locks.request.bind(navigator.locks)
  navigator.locks.request = (...how) => ask(...how).catch(() => new Promise(() => {}))
}"""
"""Script: as a frozen tab, it does not hear of the lock that was taken from it."""
FULL = """
  IDBFactory.prototype.open = () => { throw new DOMException('full', 'QuotaExceededError') }
  Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
"""


def plays_past(page: Page, at_s: float) -> None:
    page.wait_for_function("at => window.sound?.currentTime > at", arg=at_s)


def is_killed(page: Page) -> None:
    """As a phone does that needs the memory: without a word to the page."""
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash", timeout=2000)


def test_a_tab_that_is_killed_on_the_way_and_at_the_end_is_gone_on_with_and_tells_once(
    listener: Sits,
) -> None:
    sits = listener(LONGER, rate=8)
    plays_past(sits.starts(), 8)
    is_killed(sits.page)
    sits.visitor.page = sits.context.new_page()
    page = sits.opens()
    expect(page.get_by_text("You began at 14:00")).to_be_visible()
    sits.press("Go on")
    first_heard_s = page.wait_for_function("() => window.sound?.currentTime").json_value()
    assert first_heard_s >= 5
    sits.comes_to_the_end()
    page.close()
    sits.visitor.page = sits.another_tab()
    sits.comes_to_the_end()
    told = sits.tells_and_it_arrives()
    assert (told["ended"], told["run_minutes"]) == ("done", pytest.approx(4 / 60, abs=0.01))
    assert told["minutes"] == pytest.approx(20 / 60, abs=0.02)


def test_a_session_under_way_can_be_told_as_it_is(listener: Sits) -> None:
    sits = listener(LONGER, rate=8)
    plays_past(sits.starts(), 7)
    sits.opens()
    sits.press("Tell what I did")
    sits.press("No time")
    told = sits.tells_and_it_arrives()
    assert told["ended"] == "time"
    assert 5 / 60 - 0.01 <= told["minutes"] <= 15 / 60  # what is kept every five seconds


def test_a_session_under_way_can_be_forgotten(listener: Sits) -> None:
    sits = listener(LONGER, rate=8)
    plays_past(sits.starts(), 2)
    page = sits.opens()
    sits.press("Forget it")
    sits.press("No, keep it")
    expect(page.get_by_text("A session is under way")).to_be_visible()
    sits.press("Forget it")
    sits.press("Yes, forget it")
    expect(page.get_by_role("button", name="Start")).to_be_enabled()
    page.reload()
    expect(page.get_by_role("button", name="Start")).to_be_enabled()
    expect(page.get_by_text("A session is under way")).to_be_hidden()
    assert sessions() == []


def test_a_second_tab_says_so_and_can_take_it_over(listener: Sits) -> None:
    sits = listener(LONGER, rate=2)
    second = sits.another_tab()  # opened before the first one plays
    first = sits.starts()
    plays_past(first, 4)
    second.get_by_role("button", name="Start").click()
    says_where_it_plays(second)
    second.reload()
    says_where_it_plays(second)
    assert not first.evaluate("window.sound.paused")
    second.evaluate("window.rate = 8")
    second.get_by_role("button", name="Go on here").click()
    says_where_it_plays(first)
    assert first.evaluate("window.sound.paused")
    sits.visitor.page = second
    assert second.wait_for_function("() => window.sound?.currentTime").json_value() >= 4
    sits.comes_to_the_end()
    told = sits.tells_and_it_arrives()
    assert told["minutes"] == pytest.approx(20 / 60, abs=0.02)
    assert len(sessions()) == 1


def test_a_tab_from_which_it_was_taken_neither_plays_nor_keeps_any_more(listener: Sits) -> None:
    sits = listener(LONGER, rate=2)
    first = sits.starts()
    plays_past(first, 2)
    second = sits.another_tab()
    first.evaluate("document.querySelector('[data-press=hurts]').click()")
    second.evaluate("BroadcastChannel.prototype.postMessage = () => {}")  # the first tab does not hear it
    second.evaluate("window.rate = 4")
    second.get_by_role("button", name="Go on here").click()
    says_where_it_plays(first)
    expect(first.locator("dialog[open]")).to_have_count(0)
    plays_past(second, 10)
    second.get_by_role("button", name="Pause").click()
    nothing_starts_it(first)
    kept = second.evaluate(KEPT)
    assert kept["at_s"] >= 10


def test_a_tab_that_wakes_before_it_hears_that_it_was_taken_from_it_keeps_nothing(listener: Sits) -> None:
    sits = listener(LONGER, rate=4)
    first = sits.opens()
    first.evaluate(NOT_TOLD)
    sits.press("Start")
    plays_past(first, 2)
    sits.press("Pause")
    second = sits.another_tab()
    second.evaluate("BroadcastChannel.prototype.postMessage = () => {}")
    second.get_by_role("button", name="Go on here").click()
    plays_past(second, 10)
    second.get_by_role("button", name="Pause").click()
    first.evaluate(HIDDEN, True)
    first.wait_for_timeout(300)
    assert second.evaluate(KEPT)["at_s"] >= 10
    second.get_by_role("button", name="Go on", exact=True).click()
    sits.visitor.page = second
    sits.comes_to_the_end()
    sits.tells_and_it_arrives()
    first.evaluate(HIDDEN, False)
    first.evaluate(HIDDEN, True)
    first.wait_for_timeout(300)
    assert first.evaluate(KEPT) is None


def test_where_the_browser_lets_no_sound_begin_any_more_it_says_which_button_to_press(listener: Sits) -> None:
    sits = listener(LONGER, rate=2)
    first = sits.starts()
    plays_past(first, 2)
    second = sits.another_tab()
    second.evaluate("Object.defineProperty(navigator, 'userActivation', { value: { isActive: false } })")
    second.get_by_role("button", name="Go on here").click()
    expect(second.get_by_role("button", name="Go on", exact=True)).to_be_enabled()
    expect(second.get_by_text("A session is under way")).to_be_visible()
    sits.visitor.page = second
    sits.press("Go on")
    plays_past(second, 2)


def nothing_starts_it(page: Page) -> None:
    """Neither the lock screen nor a key of the earphones."""
    page.evaluate("window.steer.play?.()")
    page.evaluate("window.sound.play().catch(() => undefined), undefined")
    page.evaluate(HIDDEN, True)
    page.wait_for_timeout(700)
    assert page.evaluate("window.sound.currentTime") == 0
    assert page.evaluate("window.steer.play === null && navigator.mediaSession.playbackState === 'none'")
    page.evaluate(HIDDEN, False)


def says_where_it_plays(page: Page) -> None:
    expect(page.get_by_role("heading", name="Your session is open in another tab")).to_be_visible()


def test_a_clock_that_jumps_on_the_way_changes_nothing(listener: Sits) -> None:
    sits = listener(rate=4)
    page = sits.starts()
    for heard, hours in (("run", 5), ("cool-down", -7)):
        sits.hears(heard)
        page.evaluate("ahead => { window.ahead_ms = ahead }", hours * 3_600_000)
    sits.comes_to_the_end()
    told = sits.tells_and_it_arrives()
    assert (told["ended"], told["minutes"], told["run_minutes"]) == ("done", *ALL_OF_IT)
    began = datetime.fromisoformat(told["at"])
    assert abs((began - datetime.fromisoformat("2026-01-05T14:00:00-03:00")).total_seconds()) < 20


def test_a_full_phone_says_so_and_what_was_done_is_told_at_once(listener: Sits) -> None:
    sits = listener(rate=4)
    sits.context.add_init_script(FULL)
    page = sits.starts()
    expect(page.get_by_text("This phone's storage is full")).to_be_visible()
    sits.comes_to_the_end()
    assert sits.tells_and_it_arrives()["minutes"] == ALL_OF_IT[0]


def test_an_emergency_told_meanwhile_stops_it_and_what_was_done_can_still_be_told(listener: Sits) -> None:
    sits = listener(rate=2)
    page = sits.starts()
    plays_past(page, 5)
    page.evaluate(STOPS)
    sits.press("It hurts")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.get_by_text("Sessions have stopped since Monday, 5 January 2026 at 14:01")).to_be_visible()
    expect(page.locator("dialog[open]")).to_have_count(0)
    nothing_starts_it(page)
    expect(page.get_by_role("button", name="Start")).to_be_hidden()
    sits.press("Tell what I did")
    sits.press("Another reason")
    sits.comes_to_the_end()
    sits.tells()
    page.wait_for_url("**/log/saved/**")
    assert the_session()["ended"] == "other"


def test_where_the_server_has_stopped_it_nothing_begins_and_what_was_done_can_be_told(
    listener: Sits, clock: Clock
) -> None:
    sits = listener(rate=2)
    plays_past(sits.starts(), 5)
    sign = HUGO.symptom("2026-01-05 13:00", "saddle_numbness").told[-1]
    append(Participant.objects.get().pk, [sign], clock.now)
    page = sits.opens()
    expect(page.get_by_text("there is nothing to carry for now")).to_be_visible()
    expect(page.get_by_role("button", name="Go on", exact=True)).to_be_hidden()
    sits.press("Tell what I did")
    sits.press("Another reason")
    sits.comes_to_the_end()
    assert sits.tells_and_it_arrives()["ended"] == "other"
