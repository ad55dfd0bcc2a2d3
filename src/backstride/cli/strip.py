"""A session as a strip of marks: low for walking, tall for running, flat for rest. Shape, not colour."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.heart.notation import Block, Session

MARKS = {"walk": "▄", "run": "█", "rest": "▁"}
SCALES_S = (15, 20, 30, 60, 120, 300, 600)
"""How many seconds one mark may stand for."""


def draw(session: Session, width: int) -> tuple[list[str], int]:
    """The strip, within a width, and how many seconds a mark stands for at most.

    A block takes at least one mark, so that a short run is never lost.
    """
    scale = next((s for s in SCALES_S if sum(_marks(session, s)) <= width), SCALES_S[-1])
    strip = "".join(
        MARKS[block.do] * count for block, count in zip(session.blocks, _marks(session, scale), strict=True)
    )
    return [strip[start : start + width] for start in range(0, len(strip), width)], scale


def kinds_in(session: Session) -> Iterator[str]:
    """Which kinds of block a session has, in the order of the marks."""
    done = {block.do for block in session.blocks}
    return (kind for kind in MARKS if kind in done)


def _marks(session: Session, scale: int) -> list[int]:
    return [_marks_of(block, scale) for block in session.blocks]


def _marks_of(block: Block, scale: int) -> int:
    return -(-block.seconds // scale)
