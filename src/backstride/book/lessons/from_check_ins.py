"""What an answer in a check-in calls for: `check_ins.toml` says from which figure on, and for how long."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from backstride.book.lessons.refused import LessonsProblem
from backstride.book.sources import STATUSES, read_sources
from backstride.heart.parameters import Figure

CHECK_INS = Path(__file__).with_name("check_ins.toml")
NAMES = ("poor_sleep", "low_confidence", "counts_for")


class Answered(NamedTuple):
    """The latest answer to one question: its local day, and the score (0 to 10, more is better)."""

    on: date
    score: float


def facts_from_check_ins(sleep: Answered | None, confidence: Answered | None, on: date) -> Iterator[str]:
    """The facts that these answers tell on a day; what was not asked, or too long ago, tells none."""
    figures = read_figures()
    asked = (
        ("check_in.sleep.poor", "poor_sleep", sleep),
        ("check_in.confidence.low", "low_confidence", confidence),
    )
    for fact, name, answer in asked:
        if answer is None or not 0 <= (on - answer.on).days < figures["counts_for"].value:
            continue
        if answer.score <= figures[name].value:
            yield fact


@lru_cache(maxsize=8)
def read_figures(path: Path = CHECK_INS) -> Mapping[str, Figure]:
    """The figures by their names. Raises `LessonsProblem`."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        figures = {name: Figure(**table) for name, table in content.items()}
    except (OSError, ValueError, TypeError) as error:
        raise LessonsProblem(
            f"{path.name}: {error}. Each figure has a value, unit, source, certainty."
        ) from error
    _refuse_what_does_not_fit(figures, path.name)
    return MappingProxyType(figures)


def _refuse_what_does_not_fit(figures: Mapping[str, Figure], file: str) -> None:
    if set(figures) != set(NAMES):
        raise LessonsProblem(
            f"{file}: it has {', '.join(figures)}; it must have exactly: {', '.join(NAMES)}."
        )
    for name, figure in figures.items():
        if figure.source not in read_sources() or figure.certainty not in STATUSES:
            raise LessonsProblem(f"{file}, [{name}]: no such source or certainty. Take one of sources.toml.")
