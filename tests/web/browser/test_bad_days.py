"""A flare-up in a real browser: told, its plan, three mornings, and the way back to whole sessions."""

from __future__ import annotations

import pytest

from tests.web.browser import whose
from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.steps import ticks
from tests.web.conftest import Clock

pytestmark = [pytest.mark.browser, pytest.mark.online, pytest.mark.django_db(transaction=True)]

MORNINGS = ("2026-02-04", "2026-02-05", "2026-02-06")


def asked_for(visitor: Visitor) -> str:
    """The session that Today shows, for today or next, as `walk 14 minutes`."""
    return visitor.go("/today/").locator(".said-aloud").inner_text().rstrip(".").lower()


def rungs_on(visitor: Visitor) -> list[str]:
    return visitor.page.locator(".way-back li").all_inner_texts()


def tells_the_morning(visitor: Visitor, pain: int, usual: str) -> None:
    visitor.go("/today/")
    visitor.press("Tell how it is")
    ticks(f"pain={pain}", f"usual={usual}")(visitor)
    visitor.press("Save")
    visitor.page.wait_for_url("**/today/")


def test_a_flare_up_from_the_button_to_whole_sessions(
    visitor: Visitor, arrives: Arrives, clock: Clock
) -> None:
    arrives(whose.ana_in_week_5)
    whole = asked_for(visitor)

    visitor.press("Flare-up")
    visitor.page.locator('main [name="none"]').click()
    ticks("pain=6")(visitor)
    visitor.press("Save and see what helps")
    visitor.page.get_by_role("heading", name="Day by day").wait_for()
    assert visitor.page.locator(".next-days li").count() == 4
    now, after_a_morning, *_ = rungs_on(visitor)
    visitor.check()

    assert asked_for(visitor) in now
    for morning in MORNINGS[:2]:
        clock.at(f"{morning} 08:30")
        tells_the_morning(visitor, 5, "no")
        assert "Tomorrow morning we ask again." in visitor.page.locator("[data-flare]").inner_text()
        assert rungs_on(visitor)[0] == now

    clock.at(f"{MORNINGS[2]} 08:30")
    tells_the_morning(visitor, 2, "yes")
    assert "Whole sessions come back" in visitor.page.locator("main").inner_text()
    assert visitor.page.locator("[data-flare]").count() == 0
    back = asked_for(visitor)
    assert back in after_a_morning
    assert back not in now
    assert minutes_in(back) <= minutes_in(whole)


def minutes_in(session: str) -> int:
    """Of a session that is one walk."""
    return int(session.removeprefix("walk ").removesuffix(" minutes"))
