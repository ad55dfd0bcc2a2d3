"""From the bytes of a programme file to its tables; what is no such file is refused before it can do harm."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from backstride.book.programme_refused import THE_FILE, Part, Phrase, Problem, ProgrammeRefused, phrase
from backstride.book.toml_refused import what_toml_says

LARGEST_FILE_BYTES = 256 * 1024
"""Ours have about 20 kB."""

DEEPEST_KEY = 8
NESTED_KEY = re.compile(
    r"""(?:\.[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*){%d}""" % DEEPEST_KEY  # noqa: UP031 - braces abound
)
"""`a.b.c.d…`: reading such a key costs the square of its length, in memory as well."""

KNOWN: dict[type[Exception], str] = {
    IsADirectoryError: "file.is_a_directory",
    PermissionError: "file.not_permitted",
}
"""Why a file cannot be read, where it is one of the common reasons."""


def read_bytes(path: Path) -> bytes:
    """The whole file, if it is not too large. Raises `ProgrammeRefused`."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE_BYTES + 1)
    except OSError as error:
        raise _refused(str(path), _why_not_read(error), phrase("right.file")) from error
    return content


def read_tables(content: bytes, file: str) -> dict[str, Any]:
    """The tables of a programme file. Raises `ProgrammeRefused`."""
    text = _text(content, file)
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise _refused(file, phrase("file.too_deep"), phrase("right.nested")) from None
    except tomllib.TOMLDecodeError as error:
        raise ProgrammeRefused(file, [what_toml_says(str(error))]) from None
    except ValueError:  # Python reads no whole number of more than 4300 digits
        raise _refused(file, phrase("file.digits"), phrase("right.readable_number")) from None


def _text(content: bytes, file: str) -> str:
    if len(content) > LARGEST_FILE_BYTES:
        most = f"{LARGEST_FILE_BYTES // 1024} kB"
        raise _refused(file, phrase("file.too_large", most=most), phrase("right.smaller", most=most))
    if b"\0" in content:
        raise _refused(file, phrase("file.no_text"), phrase("right.text_file"))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _refused(file, phrase("file.no_utf8"), phrase("right.utf8"), _line(line)) from None
    if nested := NESTED_KEY.search(text):
        line = text.count("\n", 0, nested.start()) + 1
        what = phrase("file.long_key", most=f"{DEEPEST_KEY}")
        raise _refused(file, what, phrase("right.short_key"), _line(line))
    return text


def _why_not_read(error: OSError) -> Part:
    known = next((sentence for kind, sentence in KNOWN.items() if isinstance(error, kind)), None)
    return phrase(known) if known else f"{error.strerror}"


def _line(number: int) -> Phrase:
    return phrase("where.line", number=f"{number}")


def _refused(file: str, what: Part, right: Part, where: Part = THE_FILE) -> ProgrammeRefused:
    return ProgrammeRefused(file, [Problem(where, what, right)])
