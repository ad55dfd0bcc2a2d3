"""What `measured` entries come to: of each measure the last answer, and what somebody should look at.

None of this reaches the machine: no measure changes what is prescribed. It stands beside the decision.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from backstride.book.measures.measure import Measure
from backstride.book.measures.scoring import Score, Unscored, score_told
from backstride.book.measures.table import read_measures
from backstride.heart.attention import Attention
from backstride.heart.entries import Entry
from backstride.heart.fields import JSON
from backstride.heart.symptoms import URGENCIES, Urgency


class LastTold(NamedTuple):
    """The last answer to a measure: its local day, and what it says besides its score."""

    measure: str
    day: date
    signs: tuple[str, ...]


def last_told(measured: Iterable[tuple[date, Entry]]) -> tuple[LastTold, ...]:
    """Of each measure the last answer, by day. `measured`: those that count, with their day, oldest first."""
    last = {entry.says["measure"]: (day, entry) for day, entry in measured}
    found = (LastTold(name, day, signs_in(entry.says)) for name, (day, entry) in last.items())
    return tuple(sorted(found, key=lambda each: (each.day, each.measure)))


def signs_in(says: Mapping[str, JSON]) -> tuple[str, ...]:
    """What an answer says besides its score; nothing where the measure is none of the book's."""
    measure = read_measures().get(says["measure"])
    return score_of(measure, says).signs if measure else ()


def score_of(measure: Measure, says: Mapping[str, JSON]) -> Score | Unscored:
    """The score of what an entry says. One of another version stays unscored: its questions were others."""
    told = score_told(measure, says.get("items"), says.get("total"))
    if says.get("version", measure.version) != measure.version:
        return Unscored(measure.id, "other_version", signs=told.signs)
    return told


def to_look_at(told: Sequence[LastTold], answered: Mapping[str, date]) -> tuple[Attention, ...]:
    """What somebody should look at, most urgent first: until a later answer says otherwise, or somebody has.

    `answered`: rule to the last day on which the person, or who looks after them, said what came of it.
    """
    found = [
        Attention(sign, urgency, each.day, {"measure": each.measure})
        for each in told
        for sign in each.signs
        if (urgency := _urgency_of(each.measure, sign)) and answered.get(sign, date.min) < each.day
    ]
    newest = {each.rule: each for each in sorted(found, key=lambda each: each.first_seen)}
    return tuple(sorted(newest.values(), key=lambda each: URGENCIES.index(each.urgency)))


def _urgency_of(measure: str, name: str) -> Urgency | None:
    signs = read_measures()[measure].signs
    return next((sign.urgency for sign in signs if sign.id == name), None)
