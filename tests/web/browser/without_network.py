"""What tests without a network share: it is cut, and comes back; and what has reached the journal."""

from __future__ import annotations

import json
import time
from typing import Any

from playwright.sync_api import Request, Route

from backstride.web.journals.models import Entry
from tests.web.browser.conftest import Visitor
from tests.web.browser.steps import Step, unfold
from tests.web.one_at_a_time import ONE


def ticks(*what: str) -> Step:
    """Choose answers, by field and value, in the form that is shown; another one may ask the same."""

    def do(visitor: Visitor) -> None:
        for name, _, value in (each.partition("=") for each in what):
            unfold(visitor, f'input[name="{name}"][value="{value}"]')
            visitor.page.locator(f'main form:visible input[name="{name}"][value="{value}"]').check()

    return do


NOTHING_IS_KEPT = "IDBFactory.prototype.open = () => { throw new DOMException('full', 'QuotaExceededError') }"
"""For a page that is opened later: the storage of the device is full."""
FOUR_ANSWERS = ticks("ended=done", "worst=3", "legs=fine", "signs=none")
PATIENCE_S = 12


def cut(visitor: Visitor) -> None:
    """No network from here on."""
    visitor.context.set_offline(True)


def comes_back(visitor: Visitor) -> None:
    """The network is there again. A page that was opened without one is not told so by a made-up network."""
    visitor.context.set_offline(False)
    visitor.page.evaluate("dispatchEvent(new Event('online'))")


def refuses(visitor: Visitor) -> None:
    """From here on the journal takes nothing in, for a made-up reason."""

    def refuse(route: Route, request: Request) -> None:
        problem = {
            "pointer": "/entries/0/at",
            "what": "this is a made-up reason",
            "would_be_right": "another",
        }
        entries = json.loads(request.post_data or "")["entries"]
        answers = [{"id": each["id"], "answer": "refused", "problems": [problem]} for each in entries]
        route.fulfill(status=422, json={"type": "about:none_taken", "answers": answers})

    visitor.context.route("**/api/entries", refuse)


def loses_answers(visitor: Visitor) -> None:
    """From here on what is sent arrives, and its answer does not."""

    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    visitor.context.route("**/api/entries", lose)


def told(*kinds: str) -> list[dict[str, Any]]:
    """What the journal holds of these kinds, as it came."""
    with ONE:  # not while a page is writing: the tests' database is one connection
        rows = Entry.objects.filter(kind__in=kinds).order_by("seq")
        return [json.loads(line) for line in rows.values_list("payload", flat=True)]


def reaches_the_journal(visitor: Visitor, kind: str, count: int) -> list[dict[str, Any]]:
    """Wait until there are so many entries of a kind."""
    until, found = time.monotonic() + PATIENCE_S, list[dict[str, Any]]()
    while len(found) < count and time.monotonic() < until:
        visitor.page.wait_for_timeout(100)
        found = told(kind)
    notice = visitor.page.locator(".pocket").all_inner_texts()
    assert len(found) == count, f"{len(found)} instead of {count} of {kind}; the page says {notice}"
    return found


def says(visitor: Visitor) -> str:
    """What the page says became of it."""
    place = visitor.page.locator("[data-became]")
    place.wait_for(state="visible")
    return place.inner_text()


def saves(visitor: Visitor) -> None:
    """Press the filled button that can be seen."""
    visitor.page.locator("main form button.go:visible").first.click()
