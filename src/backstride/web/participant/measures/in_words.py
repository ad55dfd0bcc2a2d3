"""An answer to a measure as the journal shows it: its name, and what it came to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from backstride.book.measures.in_words import score_in_words
from backstride.book.measures.last_told import score_of
from backstride.book.words import Words
from backstride.heart.fields import JSON
from backstride.web.participant.measures.on_offer import on_offer


def measured_in_words(says: Mapping[str, JSON], words: Words) -> Iterator[str]:
    """Its name and its score; of a measure that is not here, its id and the total as it was told."""
    offered = on_offer().get(says["measure"])
    if offered:
        score = score_in_words(score_of(offered.measure, says), offered.measure, words)
        yield f"{offered.name(words)}: {score}"
    else:
        yield says["measure"] + (f": {says['total']:g}" if "total" in says else "")
