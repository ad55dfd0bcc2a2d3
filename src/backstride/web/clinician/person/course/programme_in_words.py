"""What a programme that an entry names is called; a clinic's own one by the name that its clinic gave it."""

from __future__ import annotations

from backstride.book.words import Words
from backstride.web.clinician import programme_names


def programme_in_words(programme: str, words: Words) -> str:
    """Its name. One query for an own one, of which few entries tell; else none."""
    return programme_names.programme_in_words(programme, words, programme_names.own_names([programme], words))
