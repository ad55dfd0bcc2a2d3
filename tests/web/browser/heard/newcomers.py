"""From the first page to a plan, by the buttons and fields that are on the pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from time import monotonic

import pytest
from django.test import Client

from backstride.web import clock as web_clock
from tests.web.browser.conftest import Visitor
from tests.web.browser.heard.stops import Stop
from tests.web.browser.newcomer import PASSWORD, answer, answers_the_set_up, go_on
from tests.web.browser.whose import Figures, nobody
from tests.web.check.walker import WELL
from tests.web.conftest import Clock


def somebody_new(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Nobody in particular, for whom time goes on, a minute each second: what is told first comes first."""
    figures = nobody(client, clock, patch)
    opened, begun = clock.now, monotonic()
    patch.setattr(web_clock, "now", lambda: opened + timedelta(minutes=monotonic() - begun))
    return figures


def comes_to_a_plan(visitor: Visitor) -> Iterator[Stop]:
    """The welcome, the check, an account, the questions of the start, and the first day."""
    visitor.go("/")
    yield Stop("The first page")
    visitor.go("/check/")
    yield Stop("The check")
    yield from _passes_the_check(visitor)
    yield Stop("What the check came to")
    yield from _signs_up(visitor)
    yield Stop("The programme that fits")
    go_on(visitor)
    yield from _sets_up(visitor)
    yield Stop("The plan is ready")
    go_on(visitor)
    visitor.page.wait_for_url("**/today/")
    yield Stop("The first day")


def _passes_the_check(visitor: Visitor) -> Iterator[Stop]:
    go_on(visitor)
    while "/check/outcome" not in visitor.page.url:
        page = _page(visitor)
        yield Stop(f"The check: {page}")
        if page == "back":
            go_on(visitor)
            yield Stop("The check: back, nothing answered", wrong=True)
        for question, said in WELL[page].items():
            answer(visitor, question, said)
        go_on(visitor)


def _signs_up(visitor: Visitor) -> Iterator[Stop]:
    visitor.page.locator("main a.go").click()
    yield Stop("An account")
    visitor.page.locator('input[name="email"]').fill("newcomer@example.org")
    visitor.page.locator('input[name="password1"]').fill("short")
    go_on(visitor)
    yield Stop("An account, with too short a password", wrong=True)
    visitor.page.locator('input[name="password1"]').fill(PASSWORD)
    go_on(visitor)
    yield Stop("Whose check it was")
    visitor.page.locator('main button[name="was_it_you"][value="yes"]').click()


def _sets_up(visitor: Visitor) -> Iterator[Stop]:
    while "/start/ready" not in visitor.page.url:
        page = _page(visitor)
        yield Stop(f"The start: {page}")
        if page == "pain":
            go_on(visitor)
            yield Stop("The start: pain, nothing answered", wrong=True)
        answers_the_set_up(visitor, page)
        go_on(visitor)


def _page(visitor: Visitor) -> str:
    visitor.page.wait_for_load_state()
    return visitor.page.url.partition("?")[0].rstrip("/").rpartition("/")[2]
