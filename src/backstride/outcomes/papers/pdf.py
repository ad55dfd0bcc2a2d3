"""A paper as a page to print: a tagged PDF that a screen reader can follow; on one A4 where it fits."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backstride.outcomes.papers.paper import Paper

from backstride.outcomes.summary_page import NO_LETTER, NOT_DISPLAYED

TEMPLATE = Path(__file__).with_name("paper.typ")


def paper_pdf(paper: Paper) -> bytes:
    """The paper as PDF/UA-1. The same paper gives the same bytes everywhere: only built-in type is used.

    Letters that the type does not have, in somebody's own words, become question marks.
    """
    import typst  # noqa: PLC0415 - only who asks for a page pays for it

    told = json.dumps(asdict(paper), ensure_ascii=False)
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
        sys_inputs={"paper": told},
    )
    return page
