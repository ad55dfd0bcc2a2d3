"""What the laws find in a broken machine, told in short."""

from __future__ import annotations

from itertools import groupby

from backstride.heart.alphabet import Event
from backstride.heart.laws import LAWS
from backstride.heart.proof import Path, explore
from tests.cast.broken.machines import Broken

FEW = 4
"""From so many on, the same thing again and again is counted."""


def ways_to_break(broken: Broken) -> dict[int, str]:
    """For each law that breaks, its shortest way, in short."""
    graph = explore(broken.programme, broken.step)
    paths = {law.number: law.breach(graph) for law in LAWS}
    return {law: in_short(path) for law, path in paths.items() if path is not None}


def in_short(path: Path) -> str:
    """A history in one line, such as `enrolled 1 > clear normal > settled x 25`."""
    runs = ((name, len(list(same))) for name, same in groupby(map(_short, path)))
    return " > ".join(
        f"{name} x {times}" if times >= FEW else " > ".join([name] * times) for name, times in runs
    )


def _short(event: Event) -> str:
    """A session that was done is called by its answer alone."""
    return event.name.removeprefix("session ").removeprefix("done ").removeprefix("screened_")
