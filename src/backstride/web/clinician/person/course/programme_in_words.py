"""What a programme is called; a clinic's own one goes by its short name."""

from __future__ import annotations

from backstride.book.words import Words
from backstride.web.own_programmes.named import short_name


def programme_in_words(programme: str, words: Words) -> str:
    """Its name."""
    sentence = f"programme.{programme}"
    return words.say("clinic", sentence) if words.knows("clinic", sentence) else short_name(programme)
