"""`backstride backup`: everything of an instance in one file, tried out at once where that is asked for."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from backstride.book.words import Words
from backstride.cli.answer import Answer
from backstride.cli.backup_in_words import at, document, refusals, verified_page
from backstride.web.backup.making import make_backup
from backstride.web.backup.manifest import Manifest
from backstride.web.backup.verifying import Verified, verify_backup


def answer(asked: Namespace, words: Words) -> Answer:
    """What is in the backup, and what was found when it was tried. Raises Refused; then there is no file.

    A backup that was made and does not hold stays there, to be looked at, and is refused all the same.
    """
    file = Path(asked.file)
    with refusals(file, asked, words):
        made = make_backup(file)
    with refusals(file, asked, words, written=True):
        verified = verify_backup(file) if asked.verify else None
    return Answer(document(file, made, verified), lambda: _page(file, made, verified, words))


def _page(file: Path, made: Manifest, verified: Verified | None, words: Words) -> Iterator[str]:
    yield words.say("cli", "backup.made", file=str(file), size=_megabytes(file))
    yield at(made, words)
    yield words.say("cli", "backup.keep")
    if verified:
        yield from verified_page(verified, words)


def _megabytes(file: Path) -> str:
    return f"{max(file.stat().st_size / 1e6, 0.1):.1f}"
