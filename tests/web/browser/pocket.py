"""What tests of the pocket share: waiting until it is filled, looking into it, telling something by it."""

from __future__ import annotations

import json
from typing import Any

from django.test import Client
from playwright.sync_api import expect

from backstride.web.journals.models import Entry
from tests.web.browser import whose
from tests.web.browser.conftest import Arrives, Visitor

IS_FILLED = """async () => {
  const name = 'pocket ' + document.documentElement.dataset.whose
  const list = (await caches.has(name)) && await (await caches.open(name)).match('/pocket/what-to-keep.json')
  return Boolean(list && (await list.json()).version && navigator.serviceWorker.controller)
}"""
KEPT = """async () => {
  const found = []
  for (const name of (await caches.keys()).filter(each => each.startsWith('pocket ')))
    for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname)
  return found
}"""


def who_has_looked_at_today(visitor: Visitor, arrives: Arrives) -> Visitor:
    """Ana in week 5, with a walk today, whose phone has kept what she needs."""
    arrives(whose.ana_in_week_5)
    visitor.go("/today/")
    fills_the_pocket(visitor)
    return visitor


def fills_the_pocket(visitor: Visitor) -> None:
    """Wait until the page has kept all that belongs in the pocket."""
    until(visitor, IS_FILLED, tries=600)  # the first filling renders the sound, on a machine that may be busy


def until(visitor: Visitor, script: str, argument: Any = None, tries: int = 100) -> None:
    """Wait until a script, which may have to wait itself, says yes."""
    for _ in range(tries):
        if visitor.page.evaluate(script, argument):
            return
        visitor.page.wait_for_timeout(100)
    raise AssertionError(f"never true: {script}")


def kept_in_the_pocket(visitor: Visitor) -> list[str]:
    """The addresses of all that is kept, whosever it is."""
    found: list[str] = visitor.page.evaluate(KEPT)
    return found


def pockets(visitor: Visitor) -> list[str]:
    """Whose pockets there are."""
    found: list[str] = visitor.page.evaluate("() => caches.keys()")
    return found


TELL = """async entry => {
  const { tell } = await import('/static/backstride/pocket/outbox.js')
  const { isoIn } = await import('/static/backstride/pocket/clock.js')
  const { whose, zone } = document.documentElement.dataset
  const told = { id: crypto.randomUUID(), kind: 'noted', at: isoIn(zone), by: 'participant', ...entry }
  try { return await tell([told], whose) } catch (why) { return { kept: why.constructor.name } }
}"""
WAITING = "async () => (await import('/static/backstride/pocket/what_waits.js')).everybodys()"
NOTE = {"text": "by the river"}


def tells(visitor: Visitor, **says: Any) -> dict[str, Any]:
    """Tell something by the outbox of the page; where it then is."""
    told: dict[str, Any] = visitor.page.evaluate(TELL, says or NOTE)
    return told


def waiting(visitor: Visitor) -> list[dict[str, Any]]:
    """What waits on the device, whosever it is."""
    found: list[dict[str, Any]] = visitor.page.evaluate(WAITING)
    return found


def all_is_sent(visitor: Visitor) -> None:
    """Wait until nothing waits."""
    until(visitor, f"async () => !(await ({WAITING})()).length")


def line(visitor: Visitor) -> str:
    """What the line under the head of the page says."""
    return visitor.page.locator("[data-line]").inner_text()


def line_says(visitor: Visitor, text: str) -> None:
    """Wait until the line under the head of the page says it."""
    expect(visitor.page.locator("[data-line]")).to_have_text(text)


def signs_in_as(visitor: Visitor, client: Client) -> None:
    """The browser is now that of another person, who has signed in."""
    cookie = client.cookies["backstride_session"].value
    visitor.context.add_cookies([{"name": "backstride_session", "value": cookie, "url": visitor.home}])


def notes() -> list[str]:
    """What the journals hold that was told so."""
    rows = Entry.objects.filter(kind="noted").order_by("seq").values_list("payload", flat=True)
    return [json.loads(payload)["text"] for payload in rows]
