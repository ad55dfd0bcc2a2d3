"""Somebody finds the app in their own browser: the check, an account, the few questions of the start."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tests.web.browser.conftest import Visitor
from tests.web.browser.newcomer import answer, go_on, signs_up
from tests.web.check.walker import WELL
from tests.web.year.living import Year

Said = Mapping[str, str | Iterable[str]]
"""By field: what is typed or chosen there; several where several can be."""


def arrives_by_the_pages(
    year: Year, visitor: Visitor, check: Mapping[str, Said], start: Mapping[str, str], days: Iterable[str]
) -> None:
    """From the first page to Today, in the hours before the evening.

    `check`: the pages of it that are not as for somebody well; `start`: one answer a page.
    """
    year.at("16:00")
    passes_the_check(visitor, check)
    signs_up(visitor, "somebody@example.org")
    year.at("17:00")
    sets_up(visitor, start, days)
    year.shares_the_login(visitor)


def passes_the_check(visitor: Visitor, check: Mapping[str, Said]) -> None:
    """Page by page, up to the outcome."""
    visitor.go("/check/")
    go_on(visitor)
    while "/check/outcome" not in visitor.page.url:
        page = visitor.page.url.rstrip("/").rpartition("/")[2]
        for question, said in check.get(page, WELL[page]).items():
            for each in [said] if isinstance(said, str) else said:
                answer(visitor, question, each)
        go_on(visitor)


def sets_up(visitor: Visitor, start: Mapping[str, str], days: Iterable[str]) -> None:
    """From the suggested programme, through the questions, to the first day; the rest is left open."""
    go_on(visitor)
    while "/start/ready" not in visitor.page.url:
        page = visitor.page.url.rstrip("/").rpartition("/")[2]
        if page == "where":
            visitor.page.locator("#place").select_option("ES")
            visitor.page.locator("#zone").select_option("Europe/Madrid")
        elif page == "days":
            for day in days:
                answer(visitor, "days", day)
        elif page in start:
            answer(visitor, "about" if page == "since" else page, start[page])
        go_on(visitor)
    go_on(visitor)
    visitor.page.wait_for_url("**/today/")
