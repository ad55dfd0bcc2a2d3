"""The page of programme files that are refused: every row is a test."""

from __future__ import annotations

from backstride.book.markdown import page, table
from tests.spec.programmes.broken_files import BROKEN_FILES
from tests.spec.programmes.mistakes import MISTAKES


def page_of_mistakes() -> str:
    """The page, in Markdown."""
    broken = [(what, told) for what, (_, told) in BROKEN_FILES.items()]
    wrong = [(each.what, "<br>".join(each.told_in_full[:3])) for each in MISTAKES]
    return page(
        "# Programme files that are refused",
        """
A programme file is taken whole or not at all. All problems are told together, each with its line or key, what
is wrong, and what would be right; at most the first three are shown here. A ladder that can be read but
breaks a safety law is another matter: `backstride programme check` speaks of that.
""",
        "## Files that are no programme",
        table(("what is in the file", "what is told"), broken),
        "## Programmes with a mistake",
        "Each is the shipped `walk` with one thing changed.",
        table(("the mistake", "what is told"), wrong),
        "Written by `python -m docs.generate`. Every row is a test in `tests/spec/programmes/`.",
    )
