"""The page of what bad input gets: every row is a test."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from backstride.book.markdown import page, table
from tests.cli.bad_input import BAD_INPUTS, BadInput
from tests.cli.hand_it_over import hand_over, lay_out

LONGEST = 240


def page_of_bad_input() -> str:
    """The page, in Markdown."""
    chapters = (
        part
        for chapter, rows in BAD_INPUTS.items()
        for part in (f"## {chapter}", table(("what is given", "to", "what is told"), map(_row, rows)))
    )
    return page(
        "# What bad input gets",
        """
Input is taken whole or not at all. Every problem is told on the standard error stream, with the file, the
line or the key, what is wrong, and (after the arrow) what would be right; with `--json` also as a document on
the standard output, described by [refused.json](schemas/refused.json). The exit code is 1, and nothing is
written. `read` tells what is wrong with a file among its results. At most the first problem is shown here.
""",
        *chapters,
        "More about programme files: [bad-programme-files.md](bad-programme-files.md).",
        "Written by `python -m docs.generate`. Every row is a test in `tests/cli/`.",
    )


def _row(bad: BadInput) -> tuple[str, str, str]:
    with TemporaryDirectory() as folder:
        lay_out(bad, Path(folder))
        told = hand_over(bad, Path(folder))
    command = " ".join(word for word in bad.typed[:2] if word.islower() and "." not in word)
    return bad.what, f"`{command}`", _first_problem(told.err or told.out)


def _first_problem(said: str) -> str:
    """The first problem and its mend, in one line."""
    problem = said.replace("  ! ", "  • ").partition("  • ")[2]
    first = " ".join(problem.partition("  • ")[0].replace("Nothing was written.", "").split())
    return first if len(first) <= LONGEST else f"{first[: LONGEST - 1]}…"
