"""One more line at the end of a journal: all of it or none of it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from backstride.book.words import Words
from backstride.cli.answer import Refused, Wrong
from backstride.cli.files import cannot_open


def append_line(path: Path, journal: bytes, line: str, words: Words) -> None:
    """Append a line with a single write, and see it onto the disk. Raises Refused; then nothing was written.

    `journal` is what the file held when it was checked: where its last line has no end, it gets one.
    """
    before = b"" if journal.endswith(b"\n") or not journal else b"\n"
    try:
        file = os.open(path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise cannot_open(path, error, words) from error
    try:
        _write_whole(file, before + line.encode() + b"\n")
    except OSError as error:
        why = words.say("cli", "log.not_written", why=error.strerror or str(error))
        raise Refused(Wrong(str(path), why, words.say("cli", "log.room_to_write"))) from error
    finally:
        os.close(file)


def _write_whole(file: int, line: bytes) -> None:
    """One write; what could only be written in part is taken back."""
    size = os.fstat(file).st_size
    written = os.write(file, line)
    if written < len(line):
        os.ftruncate(file, size)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    os.fsync(file)
