"""What a programme is: stages, parameters, contacts and check-ins, each number with its source.

Pure data. The book reads programme files into these; the machine reads nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from backstride.heart.ladder import Ladder, Rung
from backstride.heart.notation import Session
from backstride.heart.parameters import MOST_SETTLED_NEEDED, Certainty, Figure

StartsAt = Literal["comfortable_walk", "first_stage"]


@dataclass(frozen=True)
class Stage:
    """A rung: sessions a week, what one session is made of, and how many settled ones lead on."""

    number: int
    days_per_week: int
    session: Session
    settled_needed: int
    source: str
    certainty: Certainty


@dataclass(frozen=True)
class Contact:
    """A planned review: `main` ones set the plan, the others check on it."""

    week: int
    main: bool
    source: str
    certainty: Certainty


@dataclass(frozen=True)
class RuleCard:
    """What stands behind a rule: its sources, and how sure we are."""

    rule: str
    sources: tuple[str, ...]
    certainty: Certainty


@dataclass(frozen=True, eq=False)
class Programme:
    """One version of one programme."""

    id: str
    version: str
    sha256: str
    offered: bool
    withdrawn: str
    starts_at: StartsAt
    stages: tuple[Stage, ...]
    floor: Stage
    figures: Mapping[str, Figure]
    contacts: tuple[Contact, ...] = ()
    names: Mapping[str, str] | None = None
    top: int = 0

    def value(self, name: str) -> float:
        """The value of a parameter, in the unit that `PARAMETERS` gives it."""
        return self.figures[name].value

    @cached_property
    def values(self) -> dict[str, float]:
        """Every parameter's bare value, for the places that ask often."""
        return {name: figure.value for name, figure in self.figures.items()}

    @cached_property
    def last_stage(self) -> int:
        """The stage at which this course ends in maintenance: the chosen one, or the last."""
        return self.top or len(self.stages)

    @cached_property
    def has_running(self) -> bool:
        """Whether any stage asks for running."""
        return any(stage.session.run_s for stage in self.stages)

    @cached_property
    def ladder(self) -> Ladder:
        """What each stage asks: in full, eased, and walked."""
        return Ladder(
            [Rung.asks(stage.days_per_week, stage.session) for stage in self.stages],
            Rung.asks(self.floor.days_per_week, self.floor.session),
            self.values,
        )

    def needed(self, stage: int, slow: bool) -> int:
        """Settled sessions that lead on from a stage (sessions); more of them when going slowly."""
        needed = self.stages[stage - 1].settled_needed
        return min(MOST_SETTLED_NEEDED, -int(-needed * self.values["slow_factor"] // 1)) if slow else needed

    def until(self, stage: int) -> Programme:
        """The same programme with maintenance at a chosen stage; 0 or the last stage for all of it."""
        return replace(self, top=0 if stage >= len(self.stages) else stage)
