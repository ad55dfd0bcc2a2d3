"""What a programme is called; a clinic's own one by the name that its clinic gave it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from backstride.book.words import Words
from backstride.web.own_programmes.models import OwnVersion
from backstride.web.own_programmes.named import is_own, short_name

DOMAIN = "clinic"
NONE: Mapping[str, str] = {}


def own_names(programmes: Iterable[str], words: Words) -> dict[str, str]:
    """The names of those among these that are a clinic's own, by their newest version: one query, or none."""
    own = {each for each in programmes if is_own(each)}
    if not own:
        return {}
    versions = OwnVersion.objects.filter(programme__in=own).only("programme", "names").order_by("number")
    return {each.programme: each.called(words.lang) for each in versions}


def programme_in_words(programme: str, words: Words, own: Mapping[str, str] = NONE) -> str:
    """Its name; `own`: as `own_names` has them. Else an own one goes by its short name."""
    sentence = f"programme.{programme}"
    if words.knows(DOMAIN, sentence):
        return words.say(DOMAIN, sentence)
    return own.get(programme) or short_name(programme)
