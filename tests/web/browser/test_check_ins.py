"""A check-in as it is lived: put off, asked again the next day, answered with few taps, looked back at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import expect

from backstride.web.journals.models import Entry
from tests.cast.story import Story
from tests.web.browser.conftest import Visitor
from tests.web.check_ins.asking import ANA, FIRST
from tests.web.conftest import Clock

pytestmark = [pytest.mark.browser, pytest.mark.online, pytest.mark.django_db(transaction=True)]


@pytest.fixture(name="at_home")
def _at_home(visitor: Visitor, ana: Client, tells: Callable[[Story], Any], clock: Clock) -> Visitor:
    """Ana, signed in, on the evening of her first check-in's day."""
    clock.at(f"{FIRST} 19:00")
    tells(ANA)
    session = ana.cookies["backstride_session"].value
    visitor.context.add_cookies([{"name": "backstride_session", "value": session, "url": visitor.home}])
    return visitor


def told(kind: str) -> int:
    return Entry.objects.filter(kind=kind).count()


def test_put_off_today_and_answered_tomorrow(at_home: Visitor, clock: Clock) -> None:
    page = at_home.go("/today/")
    page.get_by_role("link", name="Answer now").click()
    page.get_by_role("button", name="Later").click()
    expect(page.get_by_text("You will be asked again tomorrow.")).to_be_visible()
    assert page.get_by_role("link", name="Answer now").count() == 0
    clock.at("2026-01-13 08:00")
    at_home.go("/today/").get_by_role("link", name="Answer now").click()
    for name, value in (("pain_average", "2"), ("limited_activity", "not_at_all"), ("signs", "none")):
        page.locator(f"[name={name}][value='{value}']").check(force=True)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Thank you, it is saved")).to_be_visible()
    page.get_by_role("link", name="Check-ins so far").click()
    expect(page.get_by_text("Answered.")).to_be_visible()
    assert (told("checked_in"), told("check_in_asked")) == (1, 2)
    assert at_home.complaints == []


def test_an_answer_can_be_left_open_again_and_a_switch_loses_nothing(at_home: Visitor) -> None:
    page = at_home.go("/check-in/")
    leave = page.locator("#q-sleep .choice", has_text="Leave it open")
    expect(leave).to_be_hidden()
    page.locator("[name=sleep][value='7']").check(force=True)
    page.locator("[name=pain_average][value='4']").check(force=True)
    leave.click()
    page.get_by_role("button", name="Español").click()
    page.wait_for_load_state()
    assert page.locator("[name=pain_average][value='4']").is_checked()
    page.get_by_role("button", name="Guardar").click()
    (entry,) = Entry.objects.filter(kind="checked_in")
    assert '"pain_average": 4' in entry.payload
    assert "sleep" not in entry.payload
    assert at_home.complaints == []
