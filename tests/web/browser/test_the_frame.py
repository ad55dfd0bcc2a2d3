"""The frame round every page: the bar is always there, fits a small phone, and hides nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import FloatRect, Locator

from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.browser.conftest import PHONE, SMALL_PHONE, Visitor
from tests.web.conftest import Clock

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SMALLEST_TARGET_PX = 44
WIDTHS = (
    SMALL_PHONE,
    PHONE,
    {"width": 700, "height": 900},
    {"width": 1200, "height": 800},
    {"width": 1280, "height": 900},
)


@pytest.fixture
def on_today(visitor: Visitor, ana: Client, tells: Callable[[Story], Any], clock: Clock) -> Visitor:
    """Ana, signed in, in Spanish: the language with the longer words."""
    clock.at("2026-01-08 21:00")
    tells(ANA.settled("2026-01-05").symptom("2026-01-07", "fell").session("2026-01-08"))
    cookies = {"backstride_session": ana.cookies["backstride_session"].value, "django_language": "es"}
    visitor.context.add_cookies(
        [{"name": name, "value": value, "url": visitor.home} for name, value in cookies.items()]
    )
    visitor.go("/today/")
    return visitor


def box(thing: Locator) -> FloatRect:
    found = thing.bounding_box()
    assert found is not None
    return found


def links(visitor: Visitor) -> Iterator[FloatRect]:
    return (box(link) for link in visitor.page.locator(".bar a").all())


@pytest.mark.parametrize("size", WIDTHS, ids=lambda size: f"{size['width']} px")
def test_five_links_stand_in_one_row_and_can_be_hit(on_today: Visitor, size: Any) -> None:
    on_today.page.set_viewport_size(size)
    found = list(links(on_today))
    assert len(found) == 5
    assert all(link["height"] >= SMALLEST_TARGET_PX and link["width"] >= SMALLEST_TARGET_PX for link in found)
    assert found[0]["x"] >= 0
    assert found[-1]["x"] + found[-1]["width"] <= size["width"]
    assert len({round(link["y"]) for link in found}) == 1


@pytest.mark.parametrize("size", WIDTHS, ids=lambda size: f"{size['width']} px")
def test_the_bar_covers_neither_the_head_nor_the_end_of_the_page(on_today: Visitor, size: Any) -> None:
    page = on_today.page
    page.set_viewport_size(size)
    name, switches = box(page.locator(".name")), box(page.locator(".switches"))
    for link in links(on_today):
        for other in (name, switches):
            apart = link["x"] >= other["x"] + other["width"] or other["x"] >= link["x"] + link["width"]
            above = link["y"] >= other["y"] + other["height"] or other["y"] >= link["y"] + link["height"]
            assert apart or above
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    bar, end = box(page.locator(".bar")), box(page.locator("main"))
    last = box(page.locator("main p:visible, main li:visible").last)
    assert bar["y"] <= 0 or last["y"] + last["height"] <= bar["y"], end


def test_larger_text_fits_a_small_phone(on_today: Visitor) -> None:
    on_today.context.add_cookies([{"name": "size", "value": "larger", "url": on_today.home}])
    on_today.go("/today/")
    on_today.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    on_today.check()


def test_axe_finds_nothing_where_every_reason_is_open(on_today: Visitor) -> None:
    on_today.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    on_today.check()


def test_axe_finds_nothing_on_the_welcome(visitor: Visitor) -> None:
    visitor.go("/")
    visitor.check()
