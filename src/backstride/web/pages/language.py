"""In which language a page speaks."""

from __future__ import annotations

from functools import lru_cache

from django.utils.translation import get_language

from backstride.book.catalogues import languages
from backstride.book.words import Words

STRICT = False
"""Whether a missing sentence is an error (tests) or an id in brackets (everybody else)."""


def words_now() -> Words:
    """The sentences of the language that this request is answered in."""
    return words_in((get_language() or "en").partition("-")[0])


def words_in(lang: str) -> Words:
    """The sentences of a language, where somebody chose one for a document; English where there is none."""
    return _words(lang, STRICT)


@lru_cache(maxsize=8)
def _words(lang: str, strict: bool) -> Words:
    return Words(lang if lang in languages() else "en", strict=strict)
