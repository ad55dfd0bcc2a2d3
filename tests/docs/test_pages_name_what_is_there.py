"""Wherever a page sends its reader, there is something."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


@every_page
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    near = [link for link in links if "://" not in link]
    assert [link for link in near if not (page.parent / link).exists()] == []


@every_page
def test_every_path_from_the_top_is_there(page: Path) -> None:
    named = re.findall(r"\b(?:docs|examples|src|tests)/[\w./-]*\w", page.read_text(encoding="utf-8"))
    assert [path for path in named if not (ROOT / path).exists()] == []
