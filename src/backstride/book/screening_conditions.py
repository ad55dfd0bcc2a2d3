"""How a condition is written in a screening file, and what it may speak of.

A condition is one of these:

    { question = "back_state", is = ["acute"] }                  the word is one of these
    { question = "history", has = ["cancer"] }                   one of these is ticked ("any": of all)
    { question = "falls", has = "any", at_least = "figure" }     so many of them
    { question = "age", from = "figure" }                        the number has reached the figure
    { question = "age", below = "figure" }                       it has not
    { any = [ … ] }                                              one of several
"""

from __future__ import annotations

from typing import Any, NamedTuple

from backstride.book.screening_table import Table
from backstride.heart.condition import Answered, AnyOf, Condition
from backstride.heart.parameters import Figure


class Shelf(NamedTuple):
    """What has been read so far and may be spoken of: figures by name, questions with their choices."""

    figures: dict[str, Figure]
    choices: dict[str, tuple[str, ...]]

    def figure(self, table: Table, key: str) -> Figure:
        """The figure that a key names."""
        return self.figures[table.word(key, tuple(self.figures))]


def read_conditions(table: Table, key: str, shelf: Shelf) -> tuple[Condition, ...]:
    """The conditions listed under a key; none where it is absent."""
    return tuple(_condition(each, shelf) for each in table.tables(key))


def _condition(table: Table, shelf: Shelf) -> Condition:
    if table.has("any"):
        condition: Condition = AnyOf(tuple(_test(each, shelf) for each in table.tables("any")))
    else:
        condition = _test(table, shelf)
    table.close()
    return condition


def _test(table: Table, shelf: Shelf) -> Answered:
    question = table.word("question", tuple(shelf.choices))
    choices = shelf.choices[question]
    if table.has("is"):
        test = Answered(question, "is", table.words("is", choices))
    elif table.has("has"):
        at_least = int(shelf.figure(table, "at_least").value) if table.has("at_least") else 1
        test = Answered(question, "has", _ticked(table, choices), at_least=at_least)
    elif table.has("from"):
        test = Answered(question, "from", limit=shelf.figure(table, "from").value)
    else:
        test = Answered(question, "below", limit=shelf.figure(table, "below").value)
    table.close()
    return test


def _ticked(table: Table, choices: tuple[str, ...]) -> tuple[str, ...]:
    given: Any = table.take("has", object)
    return choices if given == "any" else Table({"has": given}, table.where).words("has", choices)
