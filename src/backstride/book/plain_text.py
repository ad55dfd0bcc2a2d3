"""Words without control characters: nobody types or sees them, and not every database keeps them."""

from __future__ import annotations

import re
import unicodedata

KEPT = "\t\n\r"
"""What ends a line or makes room in a text of somebody's own."""


def _instead(letter: str) -> str | None:
    return " " if letter.isspace() else None


CONTROL = {
    number: _instead(chr(number))
    for number in range(0xA0)
    if unicodedata.category(chr(number)) == "Cc" and chr(number) not in KEPT
}
"""Each control character, and what stands in its place: a space where it parts words, else nothing."""

ANY = re.compile(f"[{re.escape(''.join(map(chr, CONTROL)))}]")


def has_control(words: str) -> bool:
    """Whether there is one among the letters."""
    return ANY.search(words) is not None


def without_control(words: str) -> str:
    """The same words without any."""
    return words.translate(CONTROL)
