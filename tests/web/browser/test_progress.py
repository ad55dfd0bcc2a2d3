"""Seeing progress in a browser: found from the plan, readable on a phone, and carried home as a file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.web.browser import whose
from tests.web.browser.conftest import SMALL_PHONE, Arrives, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.online, pytest.mark.django_db(transaction=True)]

SMALLEST_LETTERS = """() => Math.min(...[...document.querySelectorAll('.chart text')].map(one =>
  parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a))"""
"""Script: the smallest letters in a chart, as they are seen (px)."""
OVER_THE_EDGE = """() => [...document.querySelectorAll('.chart text')].filter(one => {
  const letters = one.getBoundingClientRect(), card = one.closest('.card').getBoundingClientRect()
  return letters.left < card.left || letters.right > card.right
}).map(one => one.textContent)"""
"""Script: letters of a chart that reach beyond its card."""
FILLS = """() => [...document.querySelectorAll('.c-made, .c-usual')].map(one => getComputedStyle(one).fill)"""
"""Script: the colours of bars and dots."""


def test_from_the_plan_to_the_pictures_and_to_a_file(arrives: Arrives, visitor: Visitor) -> None:
    arrives(whose.ana_in_week_5)
    visitor.go("/plan/")
    visitor.press("How it has gone, in pictures")
    page = visitor.page
    pictures = page.get_by_role("img", name="Minutes a week")
    assert "Minutes in the last 4 whole weeks" in pictures.inner_html()
    assert page.evaluate(SMALLEST_LETTERS) >= 11
    assert page.evaluate(OVER_THE_EDGE) == []
    page.set_viewport_size(SMALL_PHONE)  # type: ignore[arg-type]
    assert page.evaluate(OVER_THE_EDGE) == []
    page.get_by_text("The numbers").first.click()
    expect(page.get_by_role("cell", name="not over yet").first).to_be_visible()
    page.get_by_label("Your name").fill("Ana Example")
    with page.expect_download() as coming:
        visitor.press("Get the summary (PDF)")
    file = coming.value
    assert file.suggested_filename == "summary-2026-02-03.pdf"
    assert "Ana Example" in PdfReader(BytesIO(Path(file.path()).read_bytes())).pages[0].extract_text()


def test_in_the_colours_of_the_system_the_shapes_can_be_seen(arrives: Arrives, visitor: Visitor) -> None:
    arrives(whose.ana_in_week_5)
    visitor.page.emulate_media(forced_colors="active")
    visitor.go("/progress/")
    canvas = visitor.page.evaluate("getComputedStyle(document.body).backgroundColor")
    seen = set(visitor.page.evaluate(FILLS))
    assert seen
    assert canvas not in seen
