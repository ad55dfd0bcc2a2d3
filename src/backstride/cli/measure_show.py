"""`backstride measure show`: what a measure asks, how it is scored, and which change counts."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from backstride.book.choices.table import chosen
from backstride.book.measures.document import describe_measure
from backstride.book.measures.in_words import important_in_words, item_in_words, name_of
from backstride.book.measures.measure import Item
from backstride.book.words import Words
from backstride.cli.answer import Answer
from backstride.cli.layout import INDENT, bullets, page_width, pairs, wrap
from backstride.cli.measure_named import Named, measure_named
from backstride.cli.rests_on import rests_on


def answer(asked: Namespace, words: Words) -> Answer:
    """The measure. Raises Refused for an id that there is not, and for a file that cannot be used."""
    named = measure_named(asked.measure, words)

    def page() -> Iterator[str]:
        return _page(named, words)

    return Answer(describe_measure(named.measure, words, named.loaded), page)


def _page(named: Named, words: Words) -> Iterator[str]:
    measure, width = named.measure, page_width()
    yield f"{name_of(measure, words, named.loaded)} ({measure.id} {measure.version})"
    yield ""
    yield from pairs(list(_facts(named, words)), width)
    for item in measure.items:
        yield ""
        yield from _item(named, item, words, width)
    if measure.source:
        yield ""
        yield from wrap(rests_on([measure.source], measure.certainty, words), width, INDENT)


def _facts(named: Named, words: Words) -> Iterator[tuple[str, str]]:
    measure = named.measure
    ends = {"least": measure.least, "most": measure.most}
    yield words.say("cli", "measures.range"), words.say("cli", "measures.from_to", **ends)
    yield words.say("cli", "measures.better"), words.say("cli", f"measures.better.{measure.better}")
    yield words.say("cli", "measures.method"), words.say("cli", f"measures.method.{measure.method}")
    if measure.method != "total":
        yield words.say("cli", "measures.missing"), str(measure.most_missing)
    yield words.say("cli", "measures.important"), _important(named, words)
    if measure.asked_in_weeks:
        weeks = ", ".join(map(str, measure.asked_in_weeks))
        figures = {"open_for": chosen("measures.open_for"), "put_off": chosen("measures.put_off")}
        yield (
            words.say("cli", "measures.asked"),
            words.say("cli", "measures.asked.in", weeks=weeks, **figures),
        )
    if measure.words == "theirs":
        yield words.say("cli", "measures.whose"), measure.whose


def _important(named: Named, words: Words) -> str:
    important = named.measure.important
    if important is None:
        return words.say("cli", "measures.important.none")
    figures = {"points": important.points, "percent": important.percent}
    return (
        f"{words.say('cli', 'measures.important.is', **figures)} {important_in_words(named.measure, words)}"
    )


def _item(named: Named, item: Item, words: Words, width: int) -> Iterator[str]:
    asked = item_in_words(named.measure, item, words, named.loaded)
    yield from wrap(f"{item.id}: {asked.asks}", width, INDENT)
    if asked.choices:
        yield from bullets([f"{code}: {says}" for code, says in asked.choices], width, indent=INDENT * 2)
    elif item.kind != "words":
        low, high = (f" ({end})" if end else "" for end in (asked.low, asked.high))
        yield from wrap(f"{item.least:g}{low} – {item.most:g}{high}", width, INDENT * 2)
