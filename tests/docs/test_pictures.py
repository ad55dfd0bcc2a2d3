"""The pictures of the manual: each is there, small, and has words for who cannot see it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
SHOWN = re.compile(r"<img\b[^>]*>|!\[[^\]]*\]\([^)]*\)")
MOST_BYTES = 60_000

shown = [(page, tag) for page in PAGES for tag in SHOWN.findall(page.read_text(encoding="utf-8"))]


def source(tag: str) -> str:
    found = re.search(r'src="([^"]+)"', tag)
    assert found, f"write it as <img src width alt>: {tag}"
    return found[1]


def test_every_picture_that_is_shown_is_there_and_every_one_there_is_shown() -> None:
    files = {(page.parent / source(tag)).resolve() for page, tag in shown}
    assert files == set(PICTURES.iterdir())


@pytest.mark.parametrize("tag", sorted({tag for _, tag in shown}), ids=source)
def test_a_picture_says_in_words_what_it_shows_and_how_wide_it_stands(tag: str) -> None:
    assert re.search(r'alt="[^"]{20,}"', tag)
    assert re.search(r'width="\d+"', tag)


@pytest.mark.parametrize("file", sorted(PICTURES.iterdir()), ids=lambda file: file.name)
def test_a_picture_is_small(file: Path) -> None:
    assert file.suffix == ".webp"
    assert file.stat().st_size <= MOST_BYTES
