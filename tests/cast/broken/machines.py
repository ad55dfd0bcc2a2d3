"""A broken machine: the real `step` with one thing wrong, and the full set of laws that this breaks."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import NamedTuple

from backstride.heart.machine import Step, step
from backstride.heart.programme import Programme
from backstride.heart.state import SESSIONS_WAIT, Ease, Kept, Mode, State
from backstride.heart.verdict import Verdict
from tests.cast.programmes import Row, walking

Stepped = tuple[State, Verdict]

SHORT_WALK = walking((Row(3, "walk 5 min", 2), Row(3, "walk 6 min", 1)))
"""Two stages are enough for most machines to go wrong on."""


class Broken(NamedTuple):
    """A programme, a machine to walk it, and each law that breaks with its shortest way, in short.

    `seen` are the laws that an onlooker sees break who knows only events, doses and what was said.
    """

    name: str
    programme: Programme
    step: Step
    ways: Mapping[int, str]
    seen: frozenset[int]

    @property
    def breaks(self) -> frozenset[int]:
        """The full set of laws that break."""
        return frozenset(self.ways)


def machine(
    mutant: Step, ways: Mapping[int, str], seen: Set[int] | None = None, on: Programme = SHORT_WALK
) -> Broken:
    """A broken machine, named by its function; what breaks is seen from outside unless said otherwise."""
    name = getattr(mutant, "__name__", "").replace("_", " ")
    return Broken(name, on, mutant, ways, frozenset(ways if seen is None else seen))


def ladder(name: str, programme: Programme, ways: Mapping[int, str], seen: Set[int] | None = None) -> Broken:
    """A broken programme, walked by the real machine."""
    return Broken(name, programme, step, ways, frozenset(ways if seen is None else seen))


def on_the_ladder(state: State) -> State:
    """Sessions go on in full from here, whatever made them wait or ease."""
    return state._replace(mode=Mode.ACTIVE, ease=Ease.NO, way_out=0, kept=Kept.NO)


def up(programme: Programme, state: State, stages: int = 1) -> State:
    """Some stages higher, as far as the ladder goes."""
    return state._replace(stage=min(state.stage + stages, programme.last_stage), settled=0)


def goes_on(state: State) -> bool:
    """Whether sessions are prescribed."""
    return state.mode not in SESSIONS_WAIT


def starts_again(before: State, after: State) -> bool:
    """Whether sessions that waited or were eased are asked for in full again."""
    eased = before.ease is not Ease.NO or not goes_on(before)
    return eased and goes_on(after) and after.ease is Ease.NO
