"""What tests without a network share: it is cut, and comes back; and what has reached the journal."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from typing import Any

from django.db import OperationalError

from backstride.web.journals.models import Entry
from tests.web.browser.conftest import Visitor
from tests.web.browser.steps import ticks

FOUR_ANSWERS = ticks("ended=done", "worst=3", "legs=fine", "signs=none")
PATIENCE_S = 12


def cut(visitor: Visitor) -> None:
    """No network from here on."""
    visitor.context.set_offline(True)


def comes_back(visitor: Visitor) -> None:
    """The network is there again. A page that was opened without one is not told so by a made-up network."""
    visitor.context.set_offline(False)
    visitor.page.evaluate("dispatchEvent(new Event('online'))")


def told(*kinds: str) -> list[dict[str, Any]]:
    """What the journal holds of these kinds, as it came."""
    rows = Entry.objects.filter(kind__in=kinds).order_by("seq")
    return [json.loads(line) for line in rows.values_list("payload", flat=True)]


def reaches_the_journal(visitor: Visitor, kind: str, count: int) -> list[dict[str, Any]]:
    """Wait until there are so many entries of a kind."""
    until, found = time.monotonic() + PATIENCE_S, list[dict[str, Any]]()
    while len(found) < count and time.monotonic() < until:
        visitor.page.wait_for_timeout(100)
        with suppress(OperationalError):  # just being written, in the one process that a test is
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
