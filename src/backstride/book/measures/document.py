"""A measure and a score as documents for programs: what the command line prints with `--json`."""

from __future__ import annotations

from backstride.book.choices.table import chosen_whole
from backstride.book.measures.in_words import item_in_words, name_of, score_in_words
from backstride.book.measures.loaded import Questionnaire
from backstride.book.measures.measure import Item, Measure
from backstride.book.measures.scoring import Score, Unscored
from backstride.book.words import Words
from backstride.heart.fields import JSON


def measure_in_short(measure: Measure, words: Words, loaded: Questionnaire | None = None) -> dict[str, JSON]:
    """What a list says of it."""
    return {
        "id": measure.id,
        "version": measure.version,
        "name": name_of(measure, words, loaded),
        "words": measure.words,
        "method": measure.method,
        "least": measure.least,
        "most": measure.most,
        "unit": measure.unit,
        "better": measure.better,
        "in_weeks": list(measure.asked_in_weeks),
    }


def describe_measure(measure: Measure, words: Words, loaded: Questionnaire | None = None) -> dict[str, JSON]:
    """All of it."""
    return {
        **measure_in_short(measure, words, loaded),
        "whose": measure.whose,
        "most_missing": measure.most_missing,
        "asked": _asked(measure),
        "important": measure.important._asdict() if measure.important else None,
        "source": measure.source,
        "certainty": measure.certainty,
        "items": [_item(measure, item, words, loaded) for item in measure.items],
        "bands": [{"id": band.id, "from": band.start} for band in measure.bands],
        "signs": [{**sign._asdict(), "items": list(sign.items)} for sign in measure.signs],
    }


def _asked(measure: Measure) -> dict[str, JSON] | None:
    """For how long it is asked, and after how long it comes again where it was put off (days)."""
    if not measure.asked_in_weeks:
        return None
    names = {"open_days": "measures.open_for", "put_off_days": "measures.put_off"}
    return {name: chosen_whole(choice) for name, choice in names.items()}


def describe_score(found: Score | Unscored, measure: Measure, words: Words) -> dict[str, JSON]:
    """A score, or why there is none."""
    return {
        "measure": measure.id,
        "version": measure.version,
        "unit": measure.unit,
        **(_score(found, measure) if isinstance(found, Score) else _no_score(found)),
        "signs": list(found.signs),
        "says": score_in_words(found, measure, words),
    }


def _score(found: Score, measure: Measure) -> dict[str, JSON]:
    return {"score": found.value, "band": measure.band_of(found.value) or None, "why": None, "items": []}


def _no_score(found: Unscored) -> dict[str, JSON]:
    return {"score": None, "band": None, "why": found.why, "items": list(found.items)}


def _item(measure: Measure, item: Item, words: Words, loaded: Questionnaire | None) -> dict[str, JSON]:
    asked = item_in_words(measure, item, words, loaded)
    is_range = item.kind in ("scale", "number")
    return {
        "id": item.id,
        "kind": item.kind,
        "asks": asked.asks,
        "least": item.least if is_range else None,
        "most": item.most if is_range else None,
        "low": asked.low,
        "high": asked.high,
        "choices": [{"code": code, "says": says} for code, says in asked.choices],
    }
