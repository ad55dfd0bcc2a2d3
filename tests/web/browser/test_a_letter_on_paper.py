"""A letter printed from the browser: the paper alone, without the pages around it."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.steps import SENDS, ticks
from tests.web.browser.whose_clinic import ben_at_work

pytestmark = [pytest.mark.browser, pytest.mark.online, pytest.mark.django_db(transaction=True)]
AROUND = ("Download", "Which letter?", "Sign out", "Change the letter", "Larger text", "as it will be")


def printed(visitor: Visitor) -> str:
    """What the browser's own printing has on paper, in one line."""
    pages = PdfReader(BytesIO(visitor.page.pdf(format="A4"))).pages
    return " ".join(" ".join(each.extract_text().split()) for each in pages)


def test_a_letter_is_printed_without_the_site(visitor: Visitor, arrives: Arrives) -> None:
    person = arrives(ben_at_work)["person"]
    visitor.go(f"/clinic/person/{person}/letters/")
    for step in (ticks("kind=gp", "why=info"), SENDS):
        step(visitor)
    visitor.page.locator(".paper").wait_for()
    said = printed(visitor)
    assert said.startswith("Letter to the family doctor")
    assert "it is no diagnosis" in said.lower()
    assert [each for each in AROUND if each in said] == []


def test_so_is_the_report_of_a_month(visitor: Visitor, arrives: Arrives) -> None:
    arrives(ben_at_work)
    visitor.go("/clinic/report/?month=2026-01")
    said = printed(visitor)
    assert "January 2026" in said
    assert [each for each in (*AROUND, "Tables") if each in said] == []
