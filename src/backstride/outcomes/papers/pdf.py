"""A paper as a page to print: a tagged PDF that a screen reader can follow; on one A4 where it fits."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from backstride.book.typeset import lacks, typeset_anyway

if TYPE_CHECKING:
    from backstride.outcomes.papers.paper import Paper

TEMPLATE = Path(__file__).with_name("paper.typ")


def paper_pdf(paper: Paper) -> bytes:
    """The paper as PDF/UA-1."""
    return typeset_anyway(TEMPLATE, asdict(paper))


def cannot_show(paper: Paper) -> str:
    """The letters that the PDF would show as question marks, each once; empty where it shows them all."""
    return " ".join(lacks(TEMPLATE, asdict(paper)))
