"""Why a questionnaire's file cannot be used: every problem, with its place and what would be right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Slip(NamedTuple):
    """One thing that is wrong: where in the file, what, and what would be right."""

    where: str
    what: str
    would_be_right: str


class QuestionnaireRefused(ValueError):
    """The file cannot be used."""

    def __init__(self, slips: Iterable[Slip]) -> None:
        self.slips = tuple(slips)
        super().__init__("; ".join(f"{where}: {what} ({right})" for where, what, right in self.slips))


def refuse(where: str, what: str, would_be_right: str) -> QuestionnaireRefused:
    """One problem as a refusal, to be raised."""
    return QuestionnaireRefused([Slip(where, what, would_be_right)])
