"""Which lessons matter to a person now, and why: first what their state calls for, then what the weeks bring.

    lessons_for(facts_of(course, decision, besides={"weather.ice"}), read={"moving-is-safe"})

Pure: the same facts and the same lessons read always give the same list. Beside an emergency there is none
at all, and while somebody waits to be seen, only the one about whom to see.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from backstride.book.lessons.facts import Facts
from backstride.book.lessons.table import SEE_SOMEBODY, Moment, Table, Tied, read_table
from backstride.book.words import Words

BY_WEEK = "week"
"""The reason of a lesson that nothing else calls for."""


class Offer(NamedTuple):
    """A lesson that matters now."""

    lesson: str
    because: tuple[str, ...]
    """The moments that call for it, the most pressing first; `week` where only the weeks bring it."""
    again: bool
    """Whether it was read before."""


def lessons_for(facts: Facts, read: Collection[str] = (), table: Table | None = None) -> tuple[Offer, ...]:
    """What to offer, each lesson once: by what is most pressing; of two alike, the unread one comes first.

    One that was read before stands in its place, marked `again`: a page may leave it to a smaller line.
    """
    table = table or read_table()
    if table.silent & facts.told:
        return ()
    now = tuple(_moments_now(facts, table))
    offers = [offer for tied in table.lessons if (offer := _offer(tied, now, facts, read, table))]
    order = [moment.id for moment in now]
    return tuple(sorted(offers, key=lambda offer: (_rank(offer, order), offer.again)))


def why_in_words(offer: Offer, words: Words) -> str:
    """The most pressing reason as a sentence."""
    return words.say("lessons", f"because.{offer.because[0]}")


def _moments_now(facts: Facts, table: Table) -> Iterator[Moment]:
    """What is so, the most pressing first; while somebody waits, only that they should be seen."""
    waits = bool(table.only_whom_to_see & facts.told)
    for moment in table.moments.values():
        if moment.facts & facts.told and (not waits or moment.id == SEE_SOMEBODY):
            yield moment


def _offer(
    tied: Tied, now: tuple[Moment, ...], facts: Facts, read: Collection[str], table: Table
) -> Offer | None:
    was_read = tied.id in read
    called = tuple(
        moment.id for moment in now if moment.id in tied.because and (moment.again or not was_read)
    )
    if called:
        return Offer(tied.id, called, was_read)
    waits = bool((table.only_whom_to_see | table.only_for_a_reason) & facts.told)
    come = facts.week is not None and facts.week >= tied.week
    return Offer(tied.id, (BY_WEEK,), again=False) if come and not was_read and not waits else None


def _rank(offer: Offer, order: list[str]) -> int:
    """The place of what calls for it; the weeks come after everything, in the order of the table."""
    return len(order) if offer.because == (BY_WEEK,) else order.index(offer.because[0])
