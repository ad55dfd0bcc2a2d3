"""The numbers from 0 to 10 stand in even rows, each wide enough for a thumb."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from tests.web.browser.conftest import DESKTOP, PHONE, SMALL_PHONE, Arrives, Visitor
from tests.web.browser.whose import ana_the_morning_after

pytestmark = [pytest.mark.browser, pytest.mark.online, pytest.mark.django_db(transaction=True)]

SMALLEST_TARGET_PX = 44
ROWS = {320: [4, 4, 3], 390: [6, 5], 640: [11], 1280: [11]}
"""How many numbers stand in each row, by the width of the window in px."""
WHERE = ("/log/morning/", "/worried/flare-up/", "/plan/review/0/")


@pytest.fixture
def ana(visitor: Visitor, arrives: Arrives) -> Visitor:
    arrives(ana_the_morning_after)
    return visitor


def numbers_on(visitor: Visitor) -> list[Any]:
    first = visitor.page.locator(".choices.numbers").first
    return [each.bounding_box() for each in first.locator(".choice").all()]


def places_of(boxes: list[Any]) -> list[tuple[float, ...]]:
    """Where each stands, counted from the first, and how large it is."""
    first = boxes[0]
    return [(box["x"] - first["x"], box["y"] - first["y"], box["width"], box["height"]) for box in boxes]


@pytest.mark.parametrize("path", WHERE)
def test_they_stand_in_even_rows(ana: Visitor, path: str) -> None:
    ana.go(path)
    if "flare" in path:
        ana.page.locator("main [name=none]").click()
    for width, rows in ROWS.items():
        ana.page.set_viewport_size({"width": width, "height": 800})
        boxes = numbers_on(ana)
        assert list(Counter(box["y"] for box in boxes).values()) == rows, width
        assert all(box["width"] >= SMALLEST_TARGET_PX for box in boxes), width
        assert len({round(box["width"]) for box in boxes}) == 1, width


@pytest.mark.parametrize("size", [SMALL_PHONE, PHONE, DESKTOP], ids=lambda size: f"{size['width']} px")
def test_a_chosen_number_keeps_its_place(ana: Visitor, size: Any) -> None:
    page = ana.go("/log/morning/")
    page.set_viewport_size(size)
    before = places_of(numbers_on(ana))
    page.locator('input[name="pain"][value="10"]').check()
    assert places_of(numbers_on(ana)) == before
