"""The coaching guide as a page of the documentation."""

from __future__ import annotations

from backstride.book.coaching.guide import FOLDER, read_guide
from backstride.book.sources import cite, read_sources

HEAD = """<!-- Written by `python -m docs.generate` from
src/backstride/book/coaching/en/guide.md: edit that. -->
"""


def coaching_page() -> str:
    """The whole page, in English: the text as it is edited, and the sources in full."""
    text = (FOLDER / "en" / "guide.md").read_text(encoding="utf-8")
    guide = read_guide("en")
    sources = (f"- `[{each}]` {cite(read_sources()[each], 'en')}" for each in guide.sources)
    return "\n".join([HEAD, text.rstrip(), "", "## Sources", "", *sources, ""])
