"""Another language, or larger text, in the middle of a form: what was typed is still there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import expect

from backstride.web.journals.models import Entry
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.browser.conftest import Visitor
from tests.web.conftest import Clock

pytestmark = [pytest.mark.browser, pytest.mark.online, pytest.mark.django_db(transaction=True)]


@pytest.fixture(name="at_home")
def _at_home(visitor: Visitor, ana: Client, tells: Callable[[Story], Any], clock: Clock) -> Visitor:
    """Ana, signed in."""
    clock.at("2026-01-08 21:00")
    tells(ANA.settled("2026-01-05"))
    session = ana.cookies["backstride_session"].value
    visitor.context.add_cookies([{"name": "backstride_session", "value": session, "url": visitor.home}])
    return visitor


def typed(visitor: Visitor) -> Any:
    return visitor.page.evaluate(
        """() => [...new FormData(document.querySelector("main form[method='post']"))]
             .filter(([name, value]) => typeof value === "string" && value && name !== "csrfmiddlewaretoken")
             .map(each => each.join("=")).sort()"""
    )


def test_it_stays_with_another_language_and_another_size(at_home: Visitor) -> None:
    page = at_home.go("/log/")
    page.locator("[name=ended][value=pain]").check(force=True)
    page.locator("[name=minutes]").fill("12")
    page.locator("[name=legs][value=hurt]").check(force=True)
    page.locator("[name=legs_where]").fill("my heel")
    before = [each for each in typed(at_home) if not each.startswith(("opened=", "whose="))]
    for name in ("Español", "Letra grande"):
        at_home.press(name)
        page.wait_for_load_state()
        after = typed(at_home)
        assert [each for each in after if not each.startswith(("opened=", "whose="))] == before
    assert page.evaluate("sessionStorage.getItem('typed over a switch')") is None
    assert at_home.complaints == []


def test_a_form_that_needs_another_look_stays_the_same_entry(at_home: Visitor) -> None:
    page = at_home.go("/log/")
    page.locator("[name=legs][value=fine]").check(force=True)
    with page.expect_navigation():
        page.get_by_role("button", name="Save").last.click()
    entry = page.locator("main [name=entry]").input_value()
    at_home.press("Español")
    page.wait_for_load_state()
    expect(page.locator("main [name=entry]")).to_have_value(entry)
    assert page.locator("[name=legs][value=fine]").is_checked()


def test_another_page_is_not_filled(at_home: Visitor) -> None:
    page = at_home.go("/plan/goal/")
    page.evaluate("sessionStorage.setItem('typed over a switch', JSON.stringify({page: '/log/', typed: []}))")
    page.reload()
    assert page.evaluate("sessionStorage.getItem('typed over a switch')") is None
    assert Entry.objects.filter(kind="goal_set").count() == 0
