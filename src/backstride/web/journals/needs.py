"""What somebody must see about a person on a day, and what a clinician has answered to it. Pure.

A need is known again by its rule, since when it is there, what it is about and the entries that brought it.
What comes back later, or through another entry, is another need: nobody has answered it yet.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any, NamedTuple

SEEN, SNOOZED, DONE = "seen", "snoozed", "done"
SILENT = "silent"
"""How soon whoever has fallen silent is to be seen: after all that a rule names."""
ABOUT = ("symptom", "measure", "week")
"""The figures that tell things of one rule apart: an answer about one is none about another."""
KEY_LETTERS = 24


@dataclass(frozen=True)
class Need:
    """Something a person must see: the rule, how soon, since when, and the figures behind it."""

    rule: str
    urgency: str
    first_seen: date
    figures: Mapping[str, Any]
    until: date | None = None
    """The first day on which time alone has ended it; None where time does not."""
    entries: tuple[str, ...] = ()
    """The entries that brought it, where the rule knows them."""

    @property
    def of(self) -> str:
        """What it is about, where one rule speaks of several things: a sign, a measure, a contact's week."""
        about = (self.figures.get(name) for name in ABOUT)
        return next((str(each) for each in about if each is not None), "")

    @property
    def is_known_by_its_week_alone(self) -> bool:
        """Whether nothing else tells it apart; answers to such a need were once kept without its week."""
        return [name for name in ABOUT if self.figures.get(name) is not None] == ["week"]

    @property
    def key(self) -> str:
        """By what a row knows it again. Whoever knows the rules can try them out: it is on no page."""
        return _short_digest(self.rule, self.of, self.first_seen.isoformat(), *self.entries)

    @property
    def thing(self) -> str:
        """The same for everything that the rule says about it, whenever and by whichever entries."""
        return _short_digest(self.rule, self.of)

    def holds_on(self, day: date) -> bool:
        """Whether it is there on a day."""
        return self.first_seen <= day and (self.until is None or day < self.until)


def _short_digest(*told: str) -> str:
    return sha256(json.dumps(told).encode()).hexdigest()[:KEY_LETTERS]


class Answer(NamedTuple):
    """What a clinician answered: `seen`, `snoozed` until a day, or `done` with what came of it."""

    rule: str
    since: date
    of: str
    entries: tuple[str, ...]
    how: str
    day: date
    who: str
    until: date | None
    outcome: str

    def answers(self, need: Need) -> bool:
        """Whether it was said about this need, and not about an earlier one of the same rule."""
        of_it = self.of == need.of or (not self.of and need.is_known_by_its_week_alone)
        same = self.rule == need.rule and of_it and need.first_seen <= self.since
        return same and set(need.entries) <= set(self.entries)

    def rests_on(self, day: date) -> bool:
        """Whether it still counts: what was put off comes back on its day."""
        return self.how != SNOOZED or self.until is None or day < self.until


@dataclass(frozen=True)
class Answered:
    """A need on a day, with the last answer to it, if there is one."""

    need: Need
    answer: Answer | None
    is_open: bool = field(default=True)
    """Whether somebody is still wanted: nobody has answered, or it was put off until today."""


def last_answer(need: Need, answers: Iterable[Answer]) -> Answer | None:
    """The last that was said about it; `answers`: oldest first."""
    return next((each for each in reversed(tuple(answers)) if each.answers(need)), None)


def as_answered(need: Need, answers: Iterable[Answer], day: date) -> Answered:
    """Where a need stands on a day."""
    answer = last_answer(need, answers)
    return Answered(need, answer, is_open=answer is None or not answer.rests_on(day))
