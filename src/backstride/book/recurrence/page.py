"""The reference of recurrence, in Markdown: what counts as one, and what each figure rests on."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.book.markdown import page, table
from backstride.book.recurrence.definition import definition
from backstride.book.sources import cite, read_sources


def recurrence_page() -> str:
    """The page."""
    return page(
        "# Recurrence",
        f"Definition {definition().version}.",
        """
A recurrence is back pain that comes back, for a day or more, after a month of recovery. It is told by reports
of flare-ups, by mornings and by the pain before sessions; by check-ins; and by a screening that tells of a
new episode. It is dated by what was told; where nobody said when, it begins with the first day it can have
begun, and says so. It is over after a week told to be well; what comes back within a month of that is the
same one. Only people who had recovered, or never had it, can have one.
""",
        """
A month is *returned* where a recurrence touches it, *free* where answers speak for enough of its days, and
else *not known*. A month without an answer is never free. Nothing of this changes a session.
""",
        "## Figures",
        table(("figure", "value", "source", "note"), _figures()),
        "What WalkBack itself asked was not found: these are the definitions that reviews recommend.",
        "Written by `python -m docs.generate` from `src/backstride/book/recurrence/recurrence.toml`.",
    )


def _figures() -> Iterator[tuple[str, ...]]:
    for name, figure in definition().figures.items():
        source = read_sources()[figure.source]
        cited = cite(source, "en")
        backed = f"{cited} (`{source.id}`, {figure.certainty})" if source.is_evidence else cited
        yield f"`{name}`", f"{figure.value:g} {figure.unit}", backed, figure.note
