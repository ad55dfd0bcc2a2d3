"""From the bytes of a programme file to its tables; what is no such file is refused before it can do harm."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from backstride.book.programme_refused import Problem, ProgrammeRefused

LARGEST_FILE_BYTES = 256 * 1024
"""Ours have about 20 kB."""

DEEPEST_KEY = 8
NESTED_KEY = re.compile(
    r"""(?:\.[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*){%d}""" % DEEPEST_KEY  # noqa: UP031 - braces abound
)
"""`a.b.c.d…`: reading such a key costs the square of its length, in memory as well."""

WHOLE = "the file"
PLACE = re.compile(r" \(at (line \d+), column \d+\)$")
GIVEN_TWICE = re.compile(r"Cannot (overwrite|declare|mutate)|Duplicate")


def read_bytes(path: Path) -> bytes:
    """The whole file, if it is not too large. Raises `ProgrammeRefused`."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE_BYTES + 1)
    except OSError as error:
        right = "a programme file that can be read"
        raise ProgrammeRefused(str(path), [Problem(WHOLE, f"{error.strerror}", right)]) from error
    return content


def read_tables(content: bytes, file: str) -> dict[str, Any]:
    """The tables of a programme file. Raises `ProgrammeRefused`."""
    text = _text(content, file)
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise _refused(file, WHOLE, "lists or tables are nested too deeply", "nested at most twice") from None
    except tomllib.TOMLDecodeError as error:
        raise _refused(file, *_what_toml_says(str(error))) from None
    except ValueError:  # Python reads no whole number of more than 4300 digits
        raise _refused(file, WHOLE, "a number has thousands of digits", "a number one can read") from None


def _text(content: bytes, file: str) -> str:
    if len(content) > LARGEST_FILE_BYTES:
        limit = f"{LARGEST_FILE_BYTES // 1024} kB"
        raise _refused(file, WHOLE, f"it holds more than {limit}", f"a programme file of at most {limit}")
    if b"\0" in content:
        raise _refused(file, WHOLE, "this is not text", "a text file in TOML")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        right = "a text file saved as UTF-8"
        raise _refused(file, f"line {line}", "this is not text in UTF-8", right) from None
    if nested := NESTED_KEY.search(text):
        line = text.count("\n", 0, nested.start()) + 1
        what = f"a key of more than {DEEPEST_KEY} parts"
        raise _refused(file, f"line {line}", what, "a key of at most three, such as figures.rest_days.value")
    return text


def _what_toml_says(error: str) -> tuple[str, str, str]:
    """Where, what, and what would be right, out of the parser's own words."""
    place = PLACE.search(error)
    where = place[1] if place else "the end of the file" if "end of document" in error else WHOLE
    if GIVEN_TWICE.match(error):
        return where, "a key or table is given a second time", "given once"
    says = PLACE.sub("", error).removesuffix(" (at end of document)")
    right = "TOML, as in the programmes that are shipped"
    return where, f"this is not TOML ({says[:1].lower()}{says[1:80]})", right


def _refused(file: str, where: str, what: str, right: str) -> ProgrammeRefused:
    return ProgrammeRefused(file, [Problem(where, what, right)])
