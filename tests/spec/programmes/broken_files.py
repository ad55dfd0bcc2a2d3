"""Files that are no programme at all, or are made to do harm: their bytes, and what is told of them."""

from __future__ import annotations

from backstride.book.programme_file import DEEPEST_KEY
from tests.spec.programmes.mistakes import GOOD

SHORT_KEY = "it should be a key of at most three, such as figures.rest_days.value"
TOML = "it should be TOML, as in the programmes that are shipped"

BROKEN_FILES: dict[str, tuple[bytes, str]] = {
    "10 MB of junk": (
        b"junk = 1\n" * 1_200_000,
        "the file: it holds more than 256 kB; it should be a programme file of at most 256 kB",
    ),
    "a binary file": (
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        "the file: this is not text; it should be a text file in TOML",
    ),
    "text that is not UTF-8": (
        GOOD.replace("half an hour", "media hora, señor").encode("latin-1", "replace"),
        "line 1: this is not text in UTF-8; it should be a text file saved as UTF-8",
    ),
    "lists nested a hundred thousand deep": (
        b"stages = " + b"[" * 100_000,
        "the file: lists or tables are nested too deeply; it should be nested at most twice",
    ),
    "a key of a hundred thousand parts": (
        b"format = 1\n" + b"a" + b".a" * 100_000 + b" = 1",
        f"line 2: a key of more than {DEEPEST_KEY} parts; {SHORT_KEY}",
    ),
    "a number of five thousand digits": (
        b"format = 1" + b"0" * 5_000,
        "the file: a number has thousands of digits; it should be a number one can read",
    ),
    "a file that breaks off": (
        GOOD[: GOOD.index("walk 22 min")].encode(),
        f"the end of the file: this is not TOML (unterminated string); {TOML}",
    ),
    "something else": (
        b"<html><body>Not found</body></html>\n",
        f"line 1: this is not TOML (invalid statement); {TOML}",
    ),
}
