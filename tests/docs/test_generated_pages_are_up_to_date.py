"""A generated page says what the program does now; `python -m docs.generate` writes it again."""

from __future__ import annotations

import pytest

from docs.generate import DOCS, PAGES


@pytest.mark.parametrize("name", PAGES)
def test_the_page_in_the_repository_is_what_would_be_written_today(name: str) -> None:
    written = (DOCS / name).read_text(encoding="utf-8")
    assert written == PAGES[name](), f"docs/{name} is out of date: run `python -m docs.generate`"


@pytest.mark.parametrize("name", PAGES)
def test_a_generated_page_says_that_it_is_one(name: str) -> None:
    assert "`python -m docs.generate`" in (DOCS / name).read_text(encoding="utf-8")
