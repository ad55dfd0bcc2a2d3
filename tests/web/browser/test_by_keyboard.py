"""Everything by keyboard: a session told and a morning answered with Tab, arrows, Space and Enter alone."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page

from backstride.web.journals.models import Entry
from tests.web.browser.conftest import DESKTOP, PHONE, SMALL_PHONE, Arrives, Visitor
from tests.web.browser.whose import ana_in_week_5, ana_the_morning_after

pytestmark = [pytest.mark.browser, pytest.mark.online, pytest.mark.django_db(transaction=True)]

MOST_STOPS = 90
FOCUSED = """() => {
  const one = document.activeElement
  if (!one || one === document.body) return null
  const shown = one.closest('.choice') ? one.parentElement.querySelector('span') : one
  const box = shown.getBoundingClientRect(), look = getComputedStyle(shown)
  const x = box.left + box.width / 2, y = box.top + box.height / 2
  const top = document.elementFromPoint(x, y)
  return {
    name: one.name || '', value: one.value || '', type: one.type || '', words: one.innerText || '',
    bar: Boolean(one.closest('.bar')),
    outlined: look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 3,
    inside: box.bottom > 0 && box.top < window.innerHeight,
    covered: Boolean(top && top.closest('.bar, .top') && !one.closest('.bar, .top')),
  }
}"""
"""Script: what has the focus, and whether that can be seen."""


def tabs(page: Page) -> dict[str, Any]:
    """One press of Tab; what has the focus now. It is always visible, and nothing lies over it."""
    page.keyboard.press("Tab")
    now: dict[str, Any] = page.evaluate(FOCUSED) or {}
    if now and not now["words"].startswith("To the page"):
        assert now["outlined"], now
        assert now["inside"], now
        assert not now["covered"], now
    return now


def tabs_to(page: Page, **what: str) -> None:
    """Press Tab until something has the focus."""
    for _ in range(MOST_STOPS):
        now = tabs(page)
        if now and all(now[key] == value for key, value in what.items()):
            return
    pytest.fail(f"the keyboard never came to {what}")


def chooses(page: Page, name: str, value: str) -> None:
    """Go to a group of answers; Space takes the first, arrows go on to the one that is meant."""
    tabs_to(page, name=name, type="radio")
    page.keyboard.press("Space")
    for _ in range(MOST_STOPS):
        now = page.evaluate(FOCUSED)
        if now["value"] == value:
            return
        page.keyboard.press("ArrowDown")
    pytest.fail(f"{name} has no answer {value}")


def told(kind: str) -> dict[str, Any]:
    """The newest entry of a kind."""
    entry: dict[str, Any] = json.loads(Entry.objects.filter(kind=kind).order_by("seq").last().payload)  # type: ignore[union-attr]
    return entry


def test_a_session_can_be_told(visitor: Visitor, arrives: Arrives) -> None:
    arrives(ana_in_week_5)
    page = visitor.go("/log/")
    chooses(page, "ended", "done")
    chooses(page, "worst", "3")
    chooses(page, "legs", "fine")
    chooses(page, "signs", "none")
    tabs_to(page, name="do", value="save")
    page.keyboard.press("Enter")
    page.wait_for_url("**/log/saved/**")
    entry = told("session_done")
    assert (entry["ended"], entry["pain"], entry["legs"]) == ("done", {"worst": 3}, "none")


def test_a_morning_can_be_answered(visitor: Visitor, arrives: Arrives) -> None:
    arrives(ana_the_morning_after)
    page = visitor.go("/today/")
    tabs_to(page, words="Answer it now")
    page.keyboard.press("Enter")
    page.wait_for_url("**/log/morning/")
    chooses(page, "pain", "2")
    chooses(page, "usual", "yes")
    tabs_to(page, words="Save")
    page.keyboard.press("Enter")
    page.wait_for_url("**/today/")
    entry = told("morning_after")
    assert (entry["pain"], entry["back_to_usual"]) == (2, True)


@pytest.mark.parametrize("size", [SMALL_PHONE, PHONE, DESKTOP], ids=lambda size: f"{size['width']} px")
def test_the_focus_is_never_hidden(size: Any, visitor: Visitor, arrives: Arrives) -> None:
    arrives(ana_in_week_5, "es")
    for path in ("/today/", "/log/", "/plan/", "/worried/"):
        page = visitor.go(path)
        page.set_viewport_size(size)
        seen = [tabs(page) for _ in range(MOST_STOPS)]
        assert any(each and each["bar"] for each in seen), "the bar is reached, after the whole page"
