"""What is wrong with a programme file, in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence

from backstride.book.programme_refused import Problem
from backstride.web.pages.language import words_now


def told(problems: Sequence[Problem]) -> list[str]:
    """Each with its place and its mend."""
    return [each.said(words_now()) for each in problems]


def by_stage(problems: Sequence[Problem]) -> dict[int, list[str]]:
    """Those that are about a stage, by its number."""
    found: dict[int, list[str]] = {}
    for each in problems:
        if each.stage is not None:
            found.setdefault(each.stage, []).append(each.said(words_now()))
    return found
