"""The summary as a page to print: two A4 at most, a tagged PDF that a screen reader can follow."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backstride.outcomes.summary import Summary

TEMPLATE = Path(__file__).with_name("summary.typ")
MAKER = "Backstride"
NOT_DISPLAYED = "could not be displayed"
"""What the typesetter says of letters that its type does not have."""
NO_LETTER = re.compile(r"[^\n -~\u00a0-\u017f–—‘’“”«»…·→×≥≤−]")
"""What is certainly in its type is kept; the rest gives way where a page could not be made otherwise."""


def summary_pdf(summary: Summary) -> bytes:
    """The summary as PDF/UA-1. The same summary gives the same bytes everywhere: only built-in type is used.

    Letters that the type does not have, in somebody's own words, become question marks.
    """
    import typst  # noqa: PLC0415 - only who asks for a page pays for it

    told = json.dumps({**asdict(summary), "maker": MAKER}, ensure_ascii=False)
    try:
        return _compiled(told)
    except typst.TypstError as trouble:
        if NOT_DISPLAYED not in str(trouble):
            raise
        return _compiled(NO_LETTER.sub("?", told))


def _compiled(told: str) -> bytes:
    import typst  # noqa: PLC0415 - see above

    page: bytes = typst.compile(
        TEMPLATE,
        format="pdf",
        pdf_standards="ua-1",
        ignore_system_fonts=True,
        sys_inputs={"summary": told},
    )
    return page
