"""How a name is found: as it is typed without accents and capitals, the same in every database.

Neither SQLite nor a plain PostgreSQL can tell by itself that `Inés` is `ines`.
"""

from __future__ import annotations

import unicodedata

WITHOUT_STROKE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters that Unicode does not take apart, though people type them as these."""


def folded(words: str) -> str:
    """In small letters, without accents, with single spaces."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", words).casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.translate(WITHOUT_STROKE).split())
