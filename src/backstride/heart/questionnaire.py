"""What a questionnaire is: topics, questions, and the rules that say what answers mean.

Pure data. The questions themselves, the rules and their figures lie in the book.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from backstride.heart.condition import Condition
from backstride.heart.parameters import Certainty, Figure

Kind = Literal["yes_no", "choice", "list", "symptom_list", "number", "year"]
Outcome = Literal["clear", "clear_gently", "ask_first", "stop_now"]
Urgency = Literal["now", "today", "this_week", "routine"]
Pace = Literal["normal", "slow", "easy"]
Scope = Literal["walk", "run"]

SCOPES: tuple[Scope, ...] = ("walk", "run")
AGE = "age"
"""The one fact that is worked out, not asked: the age a person reaches in the year of screening (years)."""


@dataclass(frozen=True)
class Question:
    """One question. Its words lie in the catalogues under its id.

    `least` and `most` bound a number (in `unit`); for a `year` they are years ago.
    """

    id: str
    kind: Kind
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    unit: str = ""
    optional: bool = False
    only_for_run: bool = False
    asked_if: tuple[Condition, ...] = ()
    figures: tuple[tuple[str, Figure], ...] = ()


@dataclass(frozen=True)
class Topic:
    """Questions that belong together: one page."""

    id: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Rule:
    """What some answers mean.

    `when`: all must hold. `unless`: one is enough to lift the rule; `instead` then names the rule that
    stands in for it. `scope`: what stays open. `each`: one reason for every ticked word of the first test.
    `figures` and `shows` (name in the sentence: figure, or question) fill the sentence.
    """

    id: str
    outcome: Outcome
    urgency: Urgency
    scope: tuple[Scope, ...]
    sources: tuple[str, ...]
    certainty: Certainty
    when: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    instead: str = ""
    stands_in: bool = False
    only_for_run: bool = False
    each: bool = False
    pace: Pace = "normal"
    good_for: Figure | None = None
    figures: tuple[tuple[str, Figure], ...] = ()
    shows: tuple[tuple[str, str], ...] = ()

    @property
    def closes_run(self) -> bool:
        """Whether this is a part of the run gate, which only a known answer passes."""
        return self.only_for_run and "run" not in self.scope


@dataclass(frozen=True)
class Questionnaire:
    """One version of the screening: what is asked, what it means, and how long the result holds.

    `run_good_for`: for how long the answers about running may open it; None: as long as the rest.
    """

    id: str
    version: str
    topics: tuple[Topic, ...]
    rules: tuple[Rule, ...]
    good_for: Figure
    figures: Mapping[str, Figure]
    run_good_for: Figure | None = None

    @property
    def name(self) -> str:
        """How a journal names it: id and version, such as `screening-1`."""
        return f"{self.id}-{self.version}"

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Every question by its id, in the order asked."""
        return {question.id: question for topic in self.topics for question in topic.questions}

    @cached_property
    def stand_ins(self) -> dict[str, Rule]:
        """The rules that apply only in place of a lifted one, by id."""
        return {rule.id: rule for rule in self.rules if rule.stands_in}
