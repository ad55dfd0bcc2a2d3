"""Where a handout is written: over nothing but an earlier handout, and whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from backstride.book.words import Words
from backstride.cli.answer import Refused, Wrong
from backstride.cli.files import MEGABYTE, cannot_write, read_file
from backstride.handouts.ours import is_ours
from backstride.handouts.says import DOMAIN

LARGEST_BYTES = 256 * MEGABYTE
"""Nothing larger is taken for a handout of ours."""

Write = Callable[[Path], None]


def earlier_handout(path: Path, source: Path, words: Words, *, force: bool) -> bytes | None:
    """What the file held, where it is a handout of ours; None where it is new or may be lost.

    Raises Refused for a file that is somebody's work, and always for the journal itself.
    """
    if not os.path.lexists(path):
        return None
    if path.is_dir():
        raise Refused(Wrong(str(path), words.say("cli", "file.is_a_directory"), _another(words)))
    if _is_the_same(path, source):
        raise Refused(Wrong(str(path), words.say(DOMAIN, "file.is_the_journal"), _another(words)))
    if not path.is_file() or path.is_symlink():
        raise Refused(Wrong(str(path), words.say(DOMAIN, "file.is_no_file"), _another(words)))
    content = read_file(path, LARGEST_BYTES, words)
    if is_ours(content):
        return content
    if force:
        return None
    raise Refused(Wrong(str(path), words.say(DOMAIN, "file.not_ours"), words.say(DOMAIN, "file.not_ours.do")))


def write_whole(path: Path, write: Write, words: Words) -> int:
    """Let `write` write a file beside it, and put it in place when it is whole. Bytes. Raises Refused."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        write(unfinished)
        size = unfinished.stat().st_size
        unfinished.replace(path)
    except OSError as error:
        raise _not_written(path, error, words) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return size


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
