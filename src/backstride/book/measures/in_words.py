"""Measures, scores and changes in a person's language; of a loaded questionnaire in the words of its file."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.book.measures.change import Change
from backstride.book.measures.loaded import Questionnaire
from backstride.book.measures.loaded_text import said_in
from backstride.book.measures.measure import Item, Measure
from backstride.book.measures.scoring import Score, Unscored
from backstride.book.sources import cite, read_sources
from backstride.book.words import Words

DOMAIN = "measures"


class ItemInWords(NamedTuple):
    """A question as it is asked. `low`, `high`: what the ends of its scale mean, where they need words."""

    asks: str
    low: str
    high: str
    help: str
    choices: tuple[tuple[str, str], ...]
    before: tuple[str, ...]


def name_of(measure: Measure, words: Words, loaded: Questionnaire | None = None) -> str:
    """What a measure is called."""
    return said_in(loaded.title, words.lang) if loaded else words.say(DOMAIN, f"name.{measure.id}")


def item_in_words(
    measure: Measure, item: Item, words: Words, loaded: Questionnaire | None = None
) -> ItemInWords:
    """A question, with the words of its ends and of its choices."""
    if loaded:
        return _loaded(loaded, item, words)
    low, high, hint = (_if_any(f"{part}.{measure.id}.{item.id}", words) for part in ("low", "high", "help"))
    yes_no = tuple((code, words.say(DOMAIN, code)) for code in ("yes", "no"))
    choices = yes_no if item.kind == "yes_no" else ()
    return ItemInWords(words.say(DOMAIN, f"ask.{measure.id}.{item.id}"), low, high, hint, choices, ())


def _loaded(loaded: Questionnaire, item: Item, words: Words) -> ItemInWords:
    texts = loaded.says(item)
    choices = tuple(
        (option.code, said_in(texts.choices[option.code], words.lang))
        for option in item.options
        if item.kind == "choice"
    )
    if item.kind == "yes_no":
        choices = tuple((code, words.say(DOMAIN, code)) for code in ("yes", "no"))
    before = tuple(said_in(each, words.lang) for each in texts.before)
    return ItemInWords(said_in(texts.says, words.lang), "", "", "", choices, before)


def _if_any(sentence: str, words: Words) -> str:
    return words.say(DOMAIN, sentence) if words.knows(DOMAIN, sentence) else ""


def score_in_words(found: Score | Unscored, measure: Measure, words: Words) -> str:
    """A score with its unit; or why there is none."""
    if isinstance(found, Unscored):
        return words.say(DOMAIN, f"unscored.{found.why}")
    return words.say(DOMAIN, f"unit.{measure.unit}", count=rounded(found.value))


def band_in_words(found: Score | Unscored, measure: Measure, words: Words) -> str:
    """What the part of the range means that a score lies in; empty where the parts have no names."""
    band = measure.band_of(found.value) if isinstance(found, Score) else ""
    return words.say(DOMAIN, f"band.{measure.id}.{band}") if band else ""


def change_in_words(found: Change, measure: Measure, since: date, words: Words) -> list[str]:
    """What has changed since a day, and whether that counts: what it is held against is always named."""
    lines = []
    if found.points is not None:
        apart = _apart(abs(found.points), measure, words)
        lines.append(words.say(DOMAIN, f"change.{_direction(found, measure)}", day=since, apart=apart))
    if found.way == "same":
        return lines
    if found.why != "told":
        return [*lines, words.say(DOMAIN, f"change.cannot.{found.why}")]
    return [*lines, _what_counts("counts" if found.counts else "too_small", measure, words)]


def _direction(found: Change, measure: Measure) -> str:
    """Minutes and days have become more or fewer; everything else better or worse."""
    if found.way != "same" and measure.unit in ("minutes_a_week", "days"):
        return "more" if (found.points or 0) > 0 else "fewer"
    return str(found.way)


def _what_counts(sentence: str, measure: Measure, words: Words) -> str:
    important = measure.important
    if important is None:
        return ""
    points = _apart(important.points, measure, words)
    return words.say(DOMAIN, f"change.{sentence}", points=points, percent=important.percent)


def important_in_words(measure: Measure, words: Words) -> str:
    """Where the change that counts comes from; empty where none is known."""
    important = measure.important
    if important is None:
        return ""
    if measure.words == "a_clinic":
        return words.say(DOMAIN, "behind.clinic.source", source=important.source)
    return words.say(DOMAIN, "change.from_source", source=cite(read_sources()[important.source], words.lang))


def _apart(points: float, measure: Measure, words: Words) -> str:
    unit = measure.unit if measure.unit in ("days", "minutes_a_week") else "points"
    return words.say(DOMAIN, f"apart.{unit}", count=rounded(points))


def rounded(value: float) -> float:
    """As it is shown: one decimal at most."""
    return round(value, 1)
