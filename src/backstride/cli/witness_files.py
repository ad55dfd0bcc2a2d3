"""The journals that break a law, written to files."""

from __future__ import annotations

from pathlib import Path

from backstride.book.laws_checked import Broken, Checked
from backstride.book.witness_file import witness_lines, witness_name
from backstride.book.words import Words
from backstride.cli.files import cannot_write
from backstride.heart.programme import Programme


def write_witnesses(folder: Path, checked: Checked, words: Words) -> dict[int, Path]:
    """One journal file for each broken law, by its number. Raises Refused."""
    with_entries = [broken for broken in checked.broken.values() if broken.entries]
    return {broken.law: _write(folder, checked.programme, broken, words) for broken in with_entries}


def _write(folder: Path, programme: Programme, broken: Broken, words: Words) -> Path:
    path = folder / witness_name(programme.id, broken.law)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(witness_lines(broken.entries or ()), encoding="utf-8")
    except OSError as error:
        raise cannot_write(path, error, words) from error
    return path
