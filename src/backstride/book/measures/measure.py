"""What a measure is: its questions, how they become a score, which way is better, and what change counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from backstride.heart.parameters import Certainty
from backstride.heart.symptoms import Urgency

Kind = Literal["scale", "number", "choice", "yes_no", "words"]
Method = Literal["mean", "sum", "percent", "minutes_a_week", "total"]
Better = Literal["less", "more"]
Whose = Literal["ours", "theirs", "a_clinic"]
"""Whose the words are: ours; somebody else's, so that only a total is kept; or out of a clinic's own file."""

SCALE_ENDS = (0, 10)
LONGEST_WORDS = 200
"""Characters in an answer in somebody's own words."""


class Option(NamedTuple):
    """One answer of a choice, and its points."""

    code: str
    points: float


@dataclass(frozen=True)
class Item:
    """One question. `least` and `most` are those of a scale or a number."""

    id: str
    kind: Kind
    least: float = 0
    most: float = 0
    whole: bool = True
    options: tuple[Option, ...] = ()
    rates: str = ""
    """The item whose own words it is about; without these it is not asked."""
    only_if: str = ""
    """The yes-or-no that must be yes; at no the measure does not apply."""

    @property
    def is_scored(self) -> bool:
        """Whether its answer has points: words have none, nor has whether it applies at all."""
        return self.kind != "words" and not (self.kind == "yes_no" and not self.options)

    @property
    def highest(self) -> float:
        """The most points that an answer can have."""
        return max((option.points for option in self.options), default=self.most)

    @property
    def lowest(self) -> float:
        """The fewest points that an answer can have."""
        return min((option.points for option in self.options), default=self.least)


class Important(NamedTuple):
    """The smallest change for the better that counts: points, and percent of the score before."""

    points: float
    percent: float
    source: str
    certainty: Certainty


class Band(NamedTuple):
    """A part of the range with a name, from this value on."""

    id: str
    start: float


class Sign(NamedTuple):
    """An answer, or the total, that says something besides the score.

    `urgency`: how soon somebody should look at it; None where nobody needs to.
    """

    id: str
    items: tuple[str, ...]
    at_most: float | None
    at_least: float | None
    urgency: Urgency | None
    source: str
    certainty: Certainty


@dataclass(frozen=True)
class Measure:
    """One measure, in one version."""

    id: str
    version: str
    method: Method
    items: tuple[Item, ...]
    most_missing: int
    least: float
    most: float
    unit: str
    better: Better
    important: Important | None
    asked_in_weeks: tuple[int, ...]
    """The weeks of the course, from 0, in which it is asked; empty: only for who wants it."""
    asked_of: tuple[str, ...]
    """The back states that are asked; empty for everybody."""
    source: str
    certainty: Certainty
    words: Whose
    whose: str = ""
    """Whose the words are, where they are not ours; empty where that was not found."""
    whole: bool = False
    """Whether a total that is typed in must be a whole number."""
    bands: tuple[Band, ...] = ()
    signs: tuple[Sign, ...] = ()

    @property
    def scored(self) -> tuple[Item, ...]:
        """The questions whose answers have points."""
        return tuple(item for item in self.items if item.is_scored)

    def item(self, name: str) -> Item | None:
        """A question by its id."""
        return next((item for item in self.items if item.id == name), None)

    def band_of(self, value: float) -> str:
        """The name of the part of the range that a score lies in; empty where there are no names."""
        return next((band.id for band in reversed(self.bands) if value >= band.start), "")

    def is_asked(self, week: int, back_state: str) -> bool:
        """Whether it is asked by itself in a week of the course, of somebody in this back state."""
        return week in self.asked_in_weeks and (not self.asked_of or back_state in self.asked_of)
