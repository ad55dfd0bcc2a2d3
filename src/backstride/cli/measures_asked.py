"""The asking of measures, beside the check-ins: each time of it as a document, and as a row of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from backstride.book.measures.asked_in_words import stands_in_words
from backstride.book.measures.in_words import name_of
from backstride.book.measures.standing import Asked
from backstride.book.measures.table import read_measures
from backstride.book.words import Words
from backstride.cli.layout import page_width, table
from backstride.heart.fields import JSON


def described(asked: Asked, words: Words) -> dict[str, JSON]:
    """One time of asking. `until`: of what was put off, the day on which it comes back."""
    window = asked.window
    return {
        "measure": window.measure,
        "due": window.due.isoformat(),
        "last_day": window.last.isoformat(),
        "stands": str(asked.stands),
        "says": stands_in_words(asked, words),
        "entry": asked.entry or None,
        "until": asked.back_on.isoformat() if asked.back_on else None,
        "why": asked.why or None,
    }


def measures_table(found: Sequence[Asked], words: Words) -> Iterator[str]:
    """All of them, under their own heads."""
    names = {name: name_of(measure, words) for name, measure in read_measures().items()}
    head = [words.say("cli", f"check_ins.{column}") for column in ("due", "measure", "stands")]
    rows = [
        (each.window.due.isoformat(), names[each.window.measure], stands_in_words(each, words))
        for each in found
    ]
    yield from table(head, rows, width=page_width())
