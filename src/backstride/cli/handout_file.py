"""Where a handout is written: over nothing but an earlier handout, and whole or not at all."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from backstride.book.words import Words
from backstride.cli.answer import Refused, Wrong
from backstride.cli.files import MEGABYTE, cannot_write, read_file
from backstride.cli.handout_source import is_programme
from backstride.handouts.ours import is_calendar, is_ours
from backstride.handouts.says import DOMAIN
from backstride.handouts.whole import write_whole

LARGEST_BYTES = 256 * MEGABYTE
"""Nothing larger is taken for a handout of ours."""


def earlier_file(path: Path, asked: Namespace, words: Words) -> bytes | None:
    """What the file held; None where it is new.

    Raises Refused for a file that is somebody's work and for a calendar that only a calendar can follow,
    both but with --force; and always for the journal or the programme itself.
    """
    if not os.path.lexists(path):
        return None
    if path.is_dir():
        raise Refused(Wrong(str(path), words.say("cli", "file.is_a_directory"), _another(words)))
    if _is_the_same(path, Path(asked.source)):
        itself = "programme" if is_programme(asked.source) else "journal"
        raise Refused(Wrong(str(path), words.say(DOMAIN, f"file.is_the_{itself}"), _another(words)))
    if not path.is_file() or path.is_symlink():
        raise Refused(Wrong(str(path), words.say(DOMAIN, "file.is_no_file"), _another(words)))
    content = read_file(path, LARGEST_BYTES, words)
    why = None if asked.force else _why_kept(content, asked.to)
    if why:
        raise Refused(Wrong(str(path), words.say(DOMAIN, why), words.say(DOMAIN, f"{why}.do")))
    return content


def write_file(path: Path, pieces: Iterator[bytes], words: Words) -> int:
    """Write a file whole. Its size in bytes. Raises Refused; the earlier file is then as it was."""
    try:
        return write_whole(pieces, path)
    except OSError as error:
        raise _not_written(path, error, words) from error


def _why_kept(content: bytes, form: str) -> str | None:
    """Why a file is not to be lost without being asked."""
    if not is_ours(content):
        return "file.not_ours"
    return "file.is_a_calendar" if form != "ics" and is_calendar(content) else None


def _not_written(path: Path, error: OSError, words: Words) -> Refused:
    if isinstance(error, FileNotFoundError | NotADirectoryError | PermissionError):
        return cannot_write(path, error, words)
    what = words.say(DOMAIN, "file.not_written", why=error.strerror or str(error))
    return Refused(Wrong(str(path), what, words.say(DOMAIN, "file.not_written.do")))


def _is_the_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False


def _another(words: Words) -> str:
    return words.say(DOMAIN, "file.another")
