"""The letter as a page to print: one A4, a tagged PDF that a screen reader can follow."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from backstride.handouts.whole import write_whole

if TYPE_CHECKING:
    from backstride.handouts.letter import Letter

TEMPLATE = Path(__file__).with_name("letter.typ")


def letter_pdf(letter: Letter) -> bytes:
    """The letter as PDF/UA-1. The same letter gives the same bytes everywhere: only built-in type is used."""
    import typst  # noqa: PLC0415 - only who asks for a page pays for it

    page: bytes = typst.compile(
        TEMPLATE,
        format="pdf",
        pdf_standards="ua-1",
        ignore_system_fonts=True,
        sys_inputs={"letter": json.dumps(asdict(letter), ensure_ascii=False)},
    )
    return page


def write_letter_pdf(letter: Letter, path: Path) -> None:
    """Write the page to a file: whole, or not at all."""
    write_whole([letter_pdf(letter)], path)
