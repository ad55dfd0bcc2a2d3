"""Reminders in a browser: asked for, said yes to, sent, silenced with one press; as mail, as notification."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from playwright.sync_api import Page, expect

from backstride.web.reminders.models import Device, Wish
from backstride.web.reminders.round import one_round
from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.whose_reminders import ana_with_a_walk_today
from tests.web.conftest import Clock
from tests.web.reminders.browser_of_ana import Browser
from tests.web.reminders.conftest import send_to
from tests.web.reminders.mail_servers import Inbox, mail_server
from tests.web.reminders.push_service import push_service

pytestmark = [pytest.mark.browser, pytest.mark.whole, pytest.mark.django_db(transaction=True)]

GIVES_A_SUBSCRIPTION = """({ endpoint, p256dh, auth }) => {
  let made = null
  const json = { endpoint, keys: { p256dh, auth } }
  const subscription = { endpoint, toJSON: () => json, unsubscribe: async () => { made = null; return true } }
  PushManager.prototype.subscribe = async () => (made = subscription)
  PushManager.prototype.getSubscription = async () => made
}"""
"""Script: stands in for the service of the browser's maker, which no test reaches."""
PRESSES_NOT_TODAY = """async () => {
  const [notification] = await self.registration.getNotifications()
  const press = new NotificationEvent('notificationclick', { notification, action: 'not_today' })
  const answered = new Promise((done) => { press.waitUntil = (all) => all.finally(done) })
  self.dispatchEvent(press)
  await answered
}"""
"""Until the worker is through with it: who asks the database meanwhile may be in the server's way."""


@pytest.fixture(autouse=True)
def _here(settings: LazySettings, tmp_path: Path, visitor: Visitor) -> None:
    settings.DATA, settings.ADDRESS = tmp_path, f"{visitor.home}/"
    settings.DEFAULT_FROM_EMAIL = "walk@walk.example"


def link_in(inbox: Inbox, name: str) -> str:
    """A link of the last mail."""
    part = inbox.mails[-1].get_body(("plain",))
    assert part is not None
    (found,) = re.findall(rf"http://localhost:\d+(/reminders/{name}/\S+)", part.get_content())
    return str(found)


def test_a_mail_is_asked_for_said_yes_to_and_silenced(
    visitor: Visitor, arrives: Arrives, settings: LazySettings, clock: Clock
) -> None:
    arrives(ana_with_a_walk_today)
    inbox = Inbox()
    with mail_server(inbox) as port:
        send_to(settings, port)
        page = visitor.go("/plan/")
        visitor.press("Reminders")
        page.get_by_label("Write to me").check(force=True)
        visitor.press("Save")
        expect(page.locator(".said")).to_contain_text("We have written to that address")
        visitor.go(link_in(inbox, "confirm"))
        visitor.press("Yes, to this address")
        assert one_round(clock.now) == {"sent": 1}
    assert inbox.mails[-1]["Subject"] == "Your walk today"
    visitor.go(link_in(inbox, "not-today"))
    assert Wish.objects.get().not_today is None
    visitor.press("Not today")
    expect(page.locator("h1")).to_have_text("Nothing more today")
    assert Wish.objects.get().not_today == clock.now.date()


def test_a_notification_comes_and_is_answered_without_a_page(
    visitor: Visitor, arrives: Arrives, settings: LazySettings, clock: Clock
) -> None:
    arrives(ana_with_a_walk_today)
    browser = Browser()
    with push_service() as service:
        settings.PUSH_SERVICES = [service.home.removeprefix("http://")]
        keys = {"endpoint": f"{service.home}/ana", "p256dh": browser.key, "auth": browser.secret}
        page = _with_permission(visitor, keys)
        page.get_by_role("button", name="Switch on here").click()
        expect(page.get_by_text("Notifications are on in this browser.")).to_be_visible()
        assert one_round(clock.now) == {"sent": 1}
        _arrives_in_the_worker(page, visitor.home, service.came[0].body, browser)
    shown = page.evaluate(
        "async () => (await (await navigator.serviceWorker.ready).getNotifications())"
        ".map(({ title, body, actions }) => [title, body, actions.map(({ title }) => title)])"
    )
    assert shown == [["Backstride", "Your walk today", ["Not today"]]]
    page.context.service_workers[0].evaluate(PRESSES_NOT_TODAY)
    assert Wish.objects.get().not_today == clock.now.date()
    page.get_by_role("button", name="Switch off here").click()
    expect(page.get_by_text("Notifications are off in this browser.")).to_be_visible()
    assert not Device.objects.exists()


def test_without_permission_the_page_says_where_it_is_given(visitor: Visitor, arrives: Arrives) -> None:
    arrives(ana_with_a_walk_today)
    page = visitor.go("/reminders/")
    page.evaluate("Notification.requestPermission = async () => 'denied'")
    page.get_by_role("button", name="Switch on here").click()
    expect(page.get_by_text("we do not ask again")).to_be_visible()
    assert not Device.objects.exists()


def _with_permission(visitor: Visitor, keys: dict[str, str]) -> Page:
    """The page, in a browser that may show notifications."""
    visitor.context.grant_permissions(["notifications"], origin=visitor.home)
    page = visitor.go("/reminders/")
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    page.evaluate(GIVES_A_SUBSCRIPTION, keys)
    return page


def _arrives_in_the_worker(page: Page, home: str, body: bytes, browser: Browser) -> None:
    """What the maker's service would hand to the browser: opened with its keys, and given to the worker."""
    devtools = page.context.new_cdp_session(page)
    found: list[dict[str, Any]] = []
    devtools.on("ServiceWorker.workerRegistrationUpdated", lambda told: found.extend(told["registrations"]))
    devtools.send("ServiceWorker.enable")
    _until(page, lambda: bool(found))
    push = {"origin": home, "registrationId": found[0]["registrationId"], "data": browser.text(body)}
    devtools.send("ServiceWorker.deliverPushMessage", push)
    page.wait_for_function(
        "async () => (await (await navigator.serviceWorker.ready).getNotifications()).length"
    )


def _until(page: Page, holds: Any) -> None:
    """Wait for something that happens beside the page."""
    for _ in range(80):
        if holds():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it did not happen")
