"""`backstride measure list`: every measure that is shipped."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence

from backstride.book.figures_in_words import in_words
from backstride.book.measures import Measure, read_measures
from backstride.book.measures.document import measure_in_short
from backstride.book.measures.in_words import name_of
from backstride.book.words import Words
from backstride.cli.answer import Answer
from backstride.cli.layout import page_width, table, wrap

COLUMNS = ("id", "least", "most", "better", "weeks", "name")


def answer(asked: Namespace, words: Words) -> Answer:  # noqa: ARG001 - every command has this shape
    """What there is; nothing can be refused here."""
    measures = read_measures().values()

    def page() -> Iterator[str]:
        head = [words.say("cli", f"measures.{column}") for column in COLUMNS]
        rows = [_row(measure, words) for measure in measures]
        yield from table(head, rows, numbers=(1, 2), width=page_width())
        yield ""
        yield from wrap(words.say("cli", "measures.about"), page_width(), "  ")

    return Answer({"measures": [measure_in_short(measure, words) for measure in measures]}, page)


def _row(measure: Measure, words: Words) -> Sequence[str]:
    ends = (in_words("points", end, words.lang) for end in (measure.least, measure.most))
    better = words.say("cli", f"measures.better.{measure.better}")
    weeks = ", ".join(map(str, measure.asked_in_weeks)) or "–"
    return measure.id, *ends, better, weeks, name_of(measure, words)
