"""A low mood on a phone: answered, met at once, still there on Today, and gone once somebody has talked."""

from __future__ import annotations

import pytest

from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.whose import ana_in_week_3

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


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
