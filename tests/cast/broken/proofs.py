"""Which laws a broken machine is found to break, and by which shortest way. Each is looked at once."""

from __future__ import annotations

from functools import cache

from backstride.heart.laws import LAWS
from backstride.heart.proof import Path, explore
from tests.cast.broken.every_one import EVERY_ONE
from tests.cast.broken.machines import Broken

BY_NAME = {broken.name: broken for broken in EVERY_ONE}


@cache
def ways_to_break(name: str) -> dict[int, str]:
    """For each law that breaks, its shortest way, in short."""
    broken = BY_NAME[name]
    graph = explore(broken.programme, broken.step)
    paths = {law.number: law.breach(graph) for law in LAWS}
    return {law: in_short(path) for law, path in paths.items() if path is not None}


def in_short(path: Path) -> str:
    """A history in one line: a session that was done is called by its answer alone."""
    short = (event.name.removeprefix("session ").removeprefix("done ") for event in path)
    return " > ".join(each.removeprefix("screened_") for each in short)


def those_that_break(law: int) -> list[Broken]:
    """Every broken machine that breaks a law, and what else."""
    return [broken for broken in EVERY_ONE if law in broken.breaks]


def those_that_break_only(law: int) -> list[Broken]:
    """Every broken machine that breaks one law and no other."""
    return [broken for broken in EVERY_ONE if broken.breaks == {law}]
