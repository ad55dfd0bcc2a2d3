"""Text cut to so many bytes without harm to a character."""

from __future__ import annotations

import unicodedata

JOINS = "\N{ZERO WIDTH JOINER}"


def cut(text: str, most_bytes: int) -> str:
    """As much of a text as fits into so many bytes of UTF-8, cut before a character or after a whole one.

    A letter is not parted from the accents that follow it, nor a sign from what joins it to the next.
    """
    clean = " ".join(unicodedata.normalize("NFC", text).replace("\0", " ").split())
    whole = clean.encode()
    if len(whole) <= most_bytes:
        return clean
    kept = whole[: max(0, most_bytes)].decode(errors="ignore")
    while kept and _clings(clean[len(kept)], kept[-1]):
        kept = kept[:-1]
    return kept.rstrip()


def _clings(after: str, last: str) -> bool:
    """Whether the next character belongs to the last one that is kept."""
    return bool(unicodedata.combining(after)) or JOINS in (after, last) or "\ufe00" <= after <= "\ufe0f"
