"""The summary as a page to print: two A4 at most, a tagged PDF that a screen reader can follow."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from backstride.outcomes.typeset import typeset

if TYPE_CHECKING:
    from backstride.outcomes.summary import Summary

TEMPLATE = Path(__file__).with_name("summary.typ")
MAKER = "Backstride"


def summary_pdf(summary: Summary) -> bytes:
    """The summary as PDF/UA-1."""
    told = json.dumps({**asdict(summary), "maker": MAKER}, ensure_ascii=False)
    return typeset(TEMPLATE, "summary", told)
