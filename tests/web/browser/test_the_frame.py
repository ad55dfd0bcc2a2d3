"""The frame round every page: the bar is always there, fits a small phone, and hides nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import FloatRect, Locator

from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.browser.conftest import PHONE, SMALL_PHONE, ZOOMED, Visitor
from tests.web.conftest import Clock

pytestmark = [pytest.mark.browser, pytest.mark.online, pytest.mark.django_db(transaction=True)]
SMALLEST_TARGET_PX = 44
WIDTHS = (
    SMALL_PHONE,
    PHONE,
    {"width": 700, "height": 900},
    {"width": 1200, "height": 800},
    {"width": 1280, "height": 900},
)

EVERYWHERE = (
    SMALL_PHONE,
    PHONE,
    ZOOMED,
    {"width": 844, "height": 390},
    {"width": 568, "height": 320},
    {"width": 195, "height": 422},
    {"width": 1280, "height": 900},
)
"""Phones upright and on their side, a desktop and a phone zoomed to 200 %."""
BAR_IS_FIXED = "getComputedStyle(document.querySelector('.bar')).position === 'fixed'"


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
            assert not overlap(link, other)
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    bar, end = box(page.locator(".bar")), box(page.locator("main"))
    last = box(page.locator("main p:visible, main li:visible").last)
    assert bar["y"] <= 0 or last["y"] + last["height"] <= bar["y"], end


def shown_at(visitor: Visitor, size: Any, *, larger: bool) -> None:
    """Today in a window of that size, at the text size asked for."""
    chosen = "larger" if larger else "usual"
    visitor.context.add_cookies([{"name": "size", "value": chosen, "url": visitor.home}])
    visitor.page.set_viewport_size(size)
    visitor.go("/today/")


@pytest.mark.parametrize("larger", [False, True], ids=["usual", "larger"])
@pytest.mark.parametrize("size", EVERYWHERE, ids=lambda size: "{width} x {height}".format(**size))
def test_what_to_do_when_worried_is_in_sight_wherever_the_page_stands(
    on_today: Visitor, size: Any, larger: bool
) -> None:
    shown_at(on_today, size, larger=larger)
    worried = on_today.page.locator(".bar .worried")
    for place in ("0", "document.body.scrollHeight / 2", "document.body.scrollHeight"):
        on_today.page.evaluate(f"window.scrollTo(0, {place})")
        seen = box(worried)
        assert seen["x"] >= 0
        assert seen["x"] + seen["width"] <= size["width"]
        assert seen["y"] >= 0
        assert seen["y"] + seen["height"] <= size["height"]
        assert min(seen["width"], seen["height"]) >= SMALLEST_TARGET_PX


@pytest.mark.parametrize("larger", [False, True], ids=["usual", "larger"])
@pytest.mark.parametrize("size", EVERYWHERE, ids=lambda size: "{width} x {height}".format(**size))
def test_it_takes_at_most_a_quarter_of_the_window_and_covers_no_end_of_a_page(
    on_today: Visitor, size: Any, larger: bool
) -> None:
    shown_at(on_today, size, larger=larger)
    page = on_today.page
    fixed = page.locator(".bar" if page.evaluate(BAR_IS_FIXED) else ".bar .worried")
    assert box(fixed)["height"] <= size["height"] / 4
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    at, last = box(fixed), box(page.locator("main p:visible, main li:visible").last)
    assert at["y"] <= 0 or last["y"] + last["height"] <= at["y"]
    others = [box(link) for link in page.locator(".bar a:not(.worried)").all()]
    worried = box(page.locator(".bar .worried"))
    assert not any(overlap(worried, other) for other in others)


def overlap(one: FloatRect, other: FloatRect) -> bool:
    """Whether two things lie on each other."""
    beside = one["x"] >= other["x"] + other["width"] or other["x"] >= one["x"] + one["width"]
    above = one["y"] >= other["y"] + other["height"] or other["y"] >= one["y"] + one["height"]
    return not (beside or above)


def test_larger_text_fits_a_small_phone(on_today: Visitor) -> None:
    on_today.context.add_cookies([{"name": "size", "value": "larger", "url": on_today.home}])
    on_today.go("/today/")
    on_today.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    on_today.check()


@pytest.mark.parametrize("lang", ["en", "es"])
def test_larger_text_keeps_the_bar_in_one_row_on_a_phone(on_today: Visitor, lang: str) -> None:
    cookies = {"size": "larger", "django_language": lang}
    on_today.context.add_cookies(
        [{"name": name, "value": value, "url": on_today.home} for name, value in cookies.items()]
    )
    on_today.page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    on_today.go("/today/")
    found = list(links(on_today))
    assert len({round(link["y"]) for link in found}) == 1
    assert found[-1]["x"] + found[-1]["width"] <= PHONE["width"]
    assert all(link["width"] >= SMALLEST_TARGET_PX for link in found)


def test_axe_finds_nothing_where_every_reason_is_open(on_today: Visitor) -> None:
    on_today.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    on_today.check()


def test_axe_finds_nothing_on_the_welcome(visitor: Visitor) -> None:
    visitor.go("/")
    visitor.check()
