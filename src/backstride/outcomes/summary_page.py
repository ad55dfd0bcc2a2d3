"""The summary as a page to print: two A4 at most, a tagged PDF that a screen reader can follow."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from backstride.book.typeset import typeset_anyway

if TYPE_CHECKING:
    from backstride.outcomes.summary import Summary

TEMPLATE = Path(__file__).with_name("summary.typ")
MAKER = "Backstride"


def summary_pdf(summary: Summary) -> bytes:
    """The summary as PDF/UA-1."""
    return typeset_anyway(TEMPLATE, {**asdict(summary), "maker": MAKER})
