"""What a measure rests on, for who wants to know: whose words, from where, and which change counts."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.book.measures.in_words import DOMAIN, important_in_words
from backstride.book.measures.loaded_text import said_in
from backstride.book.sources import cite, read_sources
from backstride.book.words import Words
from backstride.web.participant.measures.on_offer import OnOffer


def rests_on(offered: OnOffer, words: Words) -> list[str]:
    """A few sentences."""
    return [line for line in _lines(offered, words) if line]


def _lines(offered: OnOffer, words: Words) -> Iterator[str]:
    measure = offered.measure
    if offered.loaded:
        yield words.say(DOMAIN, "behind.clinic")
        yield said_in(offered.loaded.copyright, words.lang)
    elif measure.words == "theirs":
        unknown = words.say(DOMAIN, "total.whose.unknown")
        yield words.say(DOMAIN, "total.whose", whose=measure.whose) if measure.whose else unknown
    else:
        ours = measure.certainty == "opinion"
        yield words.say(DOMAIN, "behind.ours" if ours else "behind.general")
    yield words.say(DOMAIN, f"better.{measure.better}")
    if measure.source:
        yield cite(read_sources()[measure.source], words.lang)
    yield important_in_words(measure, words) or words.say(DOMAIN, "change.cannot.not_known")
