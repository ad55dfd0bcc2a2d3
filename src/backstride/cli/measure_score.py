"""`backstride measure score`: answers go in, the score comes out; or why there is none."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from backstride.book.measures.document import describe_score
from backstride.book.measures.in_words import DOMAIN, band_in_words, score_in_words
from backstride.book.measures.loaded_json import MOST_BYTES, read_json
from backstride.book.measures.loaded_refused import QuestionnaireRefused
from backstride.book.measures.measure import Measure
from backstride.book.measures.scoring import Score, Unscored, score_told
from backstride.book.words import Words
from backstride.cli.answer import Answer, Refused, Wrong
from backstride.cli.files import read_file
from backstride.cli.layout import INDENT, page_width, wrap
from backstride.cli.measure_named import measure_named
from backstride.heart.fields import JSON

NO_SLIP = ("nothing_answered", "too_few", "does_not_apply")
"""Where there is no score, and nothing is wrong with the answers."""
LOW_MOOD = "measure.mood.low"


def answer(asked: Namespace, words: Words) -> Answer:
    """The score. Raises Refused for answers that cannot be used."""
    measure, _ = measure_named(asked.measure, words)
    path = Path(asked.items)
    found = _score(measure, _answers(path, words))
    if isinstance(found, Unscored) and found.why not in NO_SLIP:
        raise Refused(_wrong(path, found, measure, words))

    def page() -> Iterator[str]:
        yield from wrap(score_in_words(found, measure, words), page_width())
        band = band_in_words(found, measure, words)
        if band:
            yield from wrap(band, page_width())
        yield from _signs(found, words)

    return Answer(describe_score(found, measure, words), page)


def _answers(path: Path, words: Words) -> Mapping[str, JSON]:
    try:
        return read_json(read_file(path, MOST_BYTES, words), str(path))
    except QuestionnaireRefused as refused:
        raise Refused(*(Wrong(where, what, right) for where, what, right in refused.slips)) from None


def _score(measure: Measure, told: Mapping[str, JSON]) -> Score | Unscored:
    """Of the answers themselves, of a total, or of a whole `measured` entry."""
    if measure.method == "total":
        return score_told(measure, None, told.get("total"))
    items = told.get("items")
    return score_told(measure, items if isinstance(items, dict) else told)


def _wrong(path: Path, found: Unscored, measure: Measure, words: Words) -> Wrong:
    if measure.method == "total":
        right = words.say("cli", "measures.right.total", least=measure.least, most=measure.most)
        return Wrong(str(path), words.say(DOMAIN, f"unscored.{found.why}"), right, key="total")
    right = words.say("cli", "measures.right.items", words=[item.id for item in measure.items])
    key = found.items[0] if found.items else None
    return Wrong(str(path), words.say(DOMAIN, f"unscored.{found.why}"), right, key=key)


def _signs(found: Score | Unscored, words: Words) -> Iterator[str]:
    """What the answers say besides; after a low mood where to turn."""
    for sign in found.signs:
        yield ""
        yield from wrap(words.say(DOMAIN, f"sign.{sign}"), page_width(), INDENT)
    if LOW_MOOD in found.signs:
        for line in ("turn.doctor", "turn.no_line", "turn.emergency.find", "turn.watched"):
            yield from wrap(words.say(DOMAIN, line), page_width(), INDENT)
