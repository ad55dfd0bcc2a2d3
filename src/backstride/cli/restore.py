"""`backstride restore`: a backup put where there is nothing yet; or tried out, and nothing put anywhere."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from backstride.book.words import Words
from backstride.cli.answer import Answer
from backstride.cli.backup_in_words import at, document, refusals, verified_page
from backstride.web import place
from backstride.web.backup.manifest import Manifest
from backstride.web.backup.restoring import restore_backup
from backstride.web.backup.verifying import verify_backup


def answer(asked: Namespace, words: Words) -> Answer:
    """What was restored, or found. Raises Refused; then nothing was written."""
    file = Path(asked.file)
    with refusals(file, asked, words):
        if asked.verify:
            verified = verify_backup(file)
            return Answer(document(file, verified.told, verified), lambda: verified_page(verified, words))
        told = restore_backup(file)
    return Answer(document(file, told, None), lambda: _page(told, words))


def _page(told: Manifest, words: Words) -> Iterator[str]:
    yield words.say("cli", "backup.restored", folder=str(place.data_folder()))
    yield at(told, words)
    yield words.say("cli", "backup.restored.do")
