"""The time zone of the phone is filled in, also where a browser still calls it by an older name; and UTC."""

from __future__ import annotations

import pytest
from django.test import Client
from playwright.sync_api import expect

from tests.web.browser.conftest import Visitor
from tests.web.conftest import Clock
from tests.web.start.conftest import after_the_check


@pytest.mark.parametrize(("phone", "chosen"), [("Asia/Calcutta", "Asia/Kolkata"), ("UTC", "UTC")])
def test_the_zone_of_the_phone_is_chosen(
    phone: str, chosen: str, visitor: Visitor, ana: Client, clock: Clock
) -> None:
    after_the_check(ana, clock)
    ana.post("/start/", {"programme": "walk"})
    session = ana.cookies["backstride_session"].value
    visitor.context.add_cookies([{"name": "backstride_session", "value": session, "url": visitor.home}])
    # how a browser calls the zone it is set to is its own affair: this one says just that
    visitor.context.add_init_script(
        f"Intl.DateTimeFormat.prototype.resolvedOptions = () => ({{ timeZone: {phone!r} }})"
    )
    visitor.go("/start/where/")
    expect(visitor.page.locator("#zone")).to_have_value(chosen)
