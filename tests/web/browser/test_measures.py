"""Measures on a phone: a low mood is met, and stays in sight; what is asked can be put off, or left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import expect

from tests.cast.story import Story
from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.whose import ana_in_week_3
from tests.web.check_ins.asking import ANA
from tests.web.conftest import Clock

pytestmark = [pytest.mark.browser, pytest.mark.online, pytest.mark.django_db(transaction=True)]


def test_a_low_mood_is_met_and_stays_in_sight_until_somebody_has_talked(
    visitor: Visitor, arrives: Arrives
) -> None:
    arrives(ana_in_week_3)
    visitor.go("/plan/").get_by_role("link", name="How things are going").click()
    page = visitor.page
    page.get_by_role("link", name="Your mood").click()
    page.locator('input[name="q1"][value="2"]').check()
    page.locator('input[name="q2"][value="3"]').check()
    visitor.press("Save")
    turn = page.locator("section.turn")
    assert turn.bounding_box()["y"] < page.locator(".score").bounding_box()["y"]  # type: ignore[index]
    assert turn.get_by_role("link", name="Ring 024").get_attribute("href") == "tel:024"
    page.get_by_role("link", name="Back to today").click()
    note = page.locator('[data-looked-at="measure.mood.low"]')
    assert note.bounding_box()["y"] < page.locator("[data-session]").bounding_box()["y"]  # type: ignore[index]
    note.get_by_role("button", name="I have talked with somebody").click()
    page.get_by_role("status").get_by_text("The note on Today is gone.").wait_for()
    assert note.count() == 0


def test_one_is_put_off_where_it_is_asked_and_the_list_says_what_became_of_it(
    visitor: Visitor, ana: Client, tells: Callable[[Story], Any], clock: Clock
) -> None:
    clock.at("2026-01-12 19:00")
    tells(ANA.tell("check_in_asked", "2026-01-12 18:00", what="weekly", due="2026-01-12", how="declined"))
    session = ana.cookies["backstride_session"].value
    visitor.context.add_cookies([{"name": "backstride_session", "value": session, "url": visitor.home}])
    page = visitor.go("/today/")
    visitor.check()
    visitor.picture("measures-asked-today")
    page.get_by_role("link", name="What you think of walking").click()
    visitor.check()
    visitor.picture("measure-asked")
    page.get_by_role("button", name="Later").click()
    page.get_by_role("status").get_by_text("You will be asked again on").wait_for()
    assert page.get_by_role("link", name="What you think of walking").count() == 0
    page.get_by_role("button", name="Not this time").click()
    page.get_by_role("status").get_by_text("until these questions come round").wait_for()
    visitor.go("/measures/").get_by_role("link", name="What became of the questions so far").click()
    visitor.check()
    visitor.picture("measures-before")
    expect(page.get_by_text("Put off. It comes back on")).to_be_visible()
    expect(page.get_by_text("Left out, as you chose.")).to_be_visible()
