"""The letter as a page to print: one A4, a tagged PDF that a screen reader can follow."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from backstride.book.typeset import typeset_anyway
from backstride.handouts.whole import write_whole

if TYPE_CHECKING:
    from backstride.handouts.letter import Letter

TEMPLATE = Path(__file__).with_name("letter.typ")


def letter_pdf(letter: Letter) -> bytes:
    """The letter as PDF/UA-1: the same bytes for the same, where built-in type has its letters."""
    return typeset_anyway(TEMPLATE, asdict(letter))


def write_letter_pdf(letter: Letter, path: Path) -> None:
    """Write the page to a file: whole, or not at all."""
    write_whole([letter_pdf(letter)], path)
