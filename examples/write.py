"""Writes every example: its journal, and its decisions day by day.

python examples/write.py
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from backstride.book.words import Words  # noqa: E402
from backstride.heart.entries import read_journal  # noqa: E402
from examples.days import decisions_page  # noqa: E402
from examples.stories import STORIES  # noqa: E402


def write_all(folder: Path = HERE) -> None:
    """Write all stories into a folder each."""
    for story in STORIES:
        home = folder / story.name
        home.mkdir(exist_ok=True)
        journal = story.live().journal()
        (home / "journal.jsonl").write_text(journal, encoding="utf-8")
        page = decisions_page(story, read_journal(journal.encode()), Words("en"))
        (home / "decisions.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    write_all()
