"""Files that people name: read whole or refused in words; written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from backstride.book.words import Words
from backstride.cli.answer import Refused, Wrong

MEGABYTE = 1024 * 1024


def read_file(path: Path, most_bytes: int, words: Words) -> bytes:
    """The bytes of a file of bounded size. Raises Refused."""
    try:
        size = path.stat().st_size
        if size > most_bytes:
            raise _too_big(path, size, most_bytes, words)
        with path.open("rb") as file:  # a pipe has no size, so it is bounded here as well
            content = file.read(most_bytes + 1)
    except (OSError, ValueError) as error:
        raise cannot_open(path, error, words) from error
    if len(content) > most_bytes:
        raise _too_big(path, len(content), most_bytes, words)
    return content


def cannot_write(path: Path, error: OSError, words: Words) -> Refused:
    """Why a file cannot be written, in the person's words."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        what = words.say("cli", "file.no_such_folder", folder=str(path.parent))
        return Refused(Wrong(str(path), what, words.say("cli", "file.right_to_write")))
    return cannot_open(path, error, words)


def cannot_open(path: Path, error: Exception, words: Words) -> Refused:
    """Why a file cannot be opened, in the person's words."""
    kind = next((each for each in _KNOWN if isinstance(error, each)), None)
    if kind is None:
        why = (error.strerror if isinstance(error, OSError) else None) or str(error)
        what = words.say("cli", "file.cannot_be_opened", why=why)
    else:
        what = words.say("cli", f"file.{_KNOWN[kind]}")
    return Refused(Wrong(str(path), what, words.say("cli", "file.right")))


_KNOWN: dict[type[Exception], str] = {
    FileNotFoundError: "missing",
    NotADirectoryError: "missing",
    IsADirectoryError: "is_a_directory",
    PermissionError: "not_permitted",
}


def _too_big(path: Path, size: int, most_bytes: int, words: Words) -> Refused:
    what = words.say("cli", "file.too_big", size=_in_words(size))
    return Refused(Wrong(str(path), what, words.say("cli", "file.smaller", most=_in_words(most_bytes))))


def _in_words(size: int) -> str:
    return f"{size // MEGABYTE} MB" if size >= MEGABYTE else f"{-(-size // 1024)} kB"
