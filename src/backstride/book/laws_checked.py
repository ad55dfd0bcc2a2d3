"""The check of a programme: every state and edge that can be reached, held against the safety laws."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from backstride.book.counter_example import counter_example
from backstride.heart.fields import JSON
from backstride.heart.ladder import is_not_higher
from backstride.heart.laws import check_laws
from backstride.heart.programme import Programme
from backstride.heart.proof import Graph, Path, explore


class Broken(NamedTuple):
    """A broken law: the shortest way to break it, as events and as entries (None: no journal says it)."""

    law: int
    path: Path
    entries: list[dict[str, JSON]] | None


@dataclass(frozen=True)
class Checked:
    """The programme, everything it can reach, and what was found of each law."""

    programme: Programme
    graph: Graph
    laws: tuple[int, ...]
    broken: Mapping[int, Broken]

    @property
    def holds(self) -> bool:
        """Whether every law holds, and no rung asks for less than the one below it."""
        return self.graph.rises and not self.broken

    @property
    def falls(self) -> tuple[int, ...]:
        """The stages that ask for less, in some part, than the stage before them."""
        full = self.programme.ladder.full[1:]
        pairs = enumerate(pairwise(full), start=2)
        return tuple(number for number, (a, b) in pairs if not is_not_higher(a.dose, b.dose))


def check(programme: Programme) -> Checked:
    """Visit everything and look for a breach of every law. Raises TooManyStates."""
    graph = explore(programme)
    found = check_laws(graph)
    broken = {
        law: Broken(law, path, counter_example(programme, path)) for law, path in found if path is not None
    }
    return Checked(programme, graph, tuple(each.law for each in found), broken)
