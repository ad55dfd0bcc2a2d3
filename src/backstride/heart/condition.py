"""What a rule asks of the answers, and how it is answered: yes, no, or not known.

An answer that was not given is *not known*, never *no*. A question that does not apply to a person
(its own condition says so) is a plain *no*.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

Answer = str | int | tuple[str, ...]
"""A word, a whole number, or the words ticked in a list (none ticked: an empty tuple)."""

Facts = Mapping[str, Answer | None]
"""What is known of a person. Absent: not known. None: the question does not apply."""


class Answered(NamedTuple):
    """A test of one answer.

    `is`: the word is one of `words`. `has`: at least `at_least` of `words` are ticked.
    `below` and `from`: the number is below `limit`, or has reached it.
    """

    question: str
    how: Literal["is", "has", "below", "from"]
    words: tuple[str, ...] = ()
    limit: float = 0
    at_least: int = 1


class AnyOf(NamedTuple):
    """Holds where one of its tests holds."""

    tests: tuple[Answered, ...]


Condition = Answered | AnyOf


def holds(condition: Condition, facts: Facts) -> bool | None:
    """Whether a condition holds; None where the facts do not tell."""
    if isinstance(condition, AnyOf):
        return any_holds(condition.tests, facts)
    if condition.question not in facts:
        return None
    fact = facts[condition.question]
    return fact is not None and _passes(condition, fact)


def all_hold(conditions: tuple[Condition, ...], facts: Facts) -> bool | None:
    """Whether all hold: one *no* settles it, else one *not known* leaves it open."""
    found = [holds(condition, facts) for condition in conditions]
    if False in found:
        return False
    return None if None in found else True


def any_holds(conditions: tuple[Condition, ...], facts: Facts) -> bool | None:
    """Whether any holds: one *yes* settles it, else one *not known* leaves it open."""
    found = [holds(condition, facts) for condition in conditions]
    if True in found:
        return True
    return None if None in found else False


def ticked(test: Answered, facts: Facts) -> tuple[str, ...]:
    """Those words of a `has` test that the person ticked, in the person's order."""
    fact = facts.get(test.question)
    return tuple(word for word in fact if word in test.words) if isinstance(fact, tuple) else ()


def _passes(test: Answered, fact: Answer) -> bool:
    match fact:
        case str():
            return fact in test.words
        case int():
            return fact < test.limit if test.how == "below" else fact >= test.limit
        case _:
            return sum(word in test.words for word in fact) >= test.at_least
