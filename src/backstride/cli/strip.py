"""A session as a strip of marks: low for walking, tall for running, flat for rest. Shape, not colour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backstride.heart.notation import Block, Session

MARKS = {"walk": "▄", "run": "█", "rest": "▁"}
SCALES_S = (15, 20, 30, 60, 120, 300, 600)
"""How many seconds one mark may stand for."""
LARGEST_EXACT_S = 60


class Strip(NamedTuple):
    """The marks, line by line; how many seconds one stands for, exactly or at most."""

    lines: list[str]
    scale_s: int
    is_exact: bool


def draw(session: Session, width: int) -> Strip:
    """The strip within a width. A block takes at least one mark, so that a short run is never lost."""
    scale = _scale(session, width)
    strip = "".join(MARKS[block.do] * _marks(block, scale) for block in session.blocks)
    lines = [strip[start : start + width] for start in range(0, len(strip), width)]
    return Strip(lines, scale, _is_exact(session, scale))


def kinds_in(session: Session) -> Iterator[str]:
    """Which kinds of block a session has, in the order of the marks."""
    done = {block.do for block in session.blocks}
    return (kind for kind in MARKS if kind in done)


def _scale(session: Session, width: int) -> int:
    """The coarsest scale that draws every block exactly, where it fits; else the finest that fits."""
    fitting = [scale for scale in SCALES_S if sum(_marks(block, scale) for block in session.blocks) <= width]
    exact = [scale for scale in fitting if scale <= LARGEST_EXACT_S and _is_exact(session, scale)]
    return max(exact, default=min(fitting, default=SCALES_S[-1]))


def _is_exact(session: Session, scale: int) -> bool:
    return all(block.seconds % scale == 0 for block in session.blocks)


def _marks(block: Block, scale: int) -> int:
    return -(-block.seconds // scale)
