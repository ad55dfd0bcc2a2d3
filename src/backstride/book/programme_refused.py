"""How a programme file that cannot be used is told: every problem with its place and its mend."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

MOST_PROBLEMS = 60
"""More than these help nobody; the last line then counts the rest."""

LONGEST_SHOWN = 60


class Problem(NamedTuple):
    """One thing that is wrong: the line or the key, what is wrong there, and what would be right."""

    where: str
    what: str
    would_be_right: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; it should be {self.would_be_right}"


class ProgrammeRefused(ValueError):
    """A programme file cannot be used. Nothing of it was taken over; `problems` holds all that were found."""

    def __init__(self, file: str, problems: Sequence[Problem]) -> None:
        self.file = file
        self.problems = tuple(problems[:MOST_PROBLEMS])
        lines = [f"{file}: {problem}" for problem in self.problems]
        if len(problems) > MOST_PROBLEMS:
            lines.append(f"{file}: and {len(problems) - MOST_PROBLEMS} more problems")
        super().__init__("\n".join(lines))


def shown(value: object) -> str:
    """A value from a file, short enough to quote: `'text'`, `3`, `a table`, `a list`."""
    match value:
        case dict():
            return "a table"
        case list():
            return "a list"
        case bool():
            return str(value).lower()
        case int() if abs(value) > 10**18:
            return "a very large number"
    quoted = repr(value) if isinstance(value, str | int | float) else str(value)
    return quoted if len(quoted) <= LONGEST_SHOWN else f"{quoted[: LONGEST_SHOWN - 1]}…"
