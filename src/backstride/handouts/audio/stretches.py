"""A session as somebody hears it: stretches, each unlike the one before, some of them counted.

Neighbouring blocks of one kind are one stretch, because nothing changes between them: a walked rung is one
long walk. Only the walk that ends a session with running begins anew: it is the cool-down.
"""

from __future__ import annotations

from typing import NamedTuple

from backstride.book.one_walk import merged
from backstride.heart.notation import Block, Doing, Session


class Stretch(NamedTuple):
    """What is done from one change to the next (whole seconds from the start of the session)."""

    do: Doing
    starts_s: int
    seconds: int
    name: str
    """What it is called aloud: `run`, `walk`, `rest`, `warm_up` or `cool_down`."""
    number: int
    of: int
    """The third of eight; 0 of 0 where it is not counted."""

    @property
    def ends_s(self) -> int:
        """When it is over."""
        return self.starts_s + self.seconds


def stretches(session: Session) -> tuple[Stretch, ...]:
    """The stretches of a session, in order."""
    blocks = _joined(session)
    counted, of = _counted(blocks)
    found: list[Stretch] = []
    start = number = 0
    for index, block in enumerate(blocks):
        here = block.do == counted
        number += here
        name = _name(blocks, index)
        found.append(Stretch(*(block.do, start, block.seconds), name, here * number, here * of))
        start += block.seconds
    return tuple(found)


def _joined(session: Session) -> list[Block]:
    """Neighbours of one kind as one, the cool-down apart."""
    *earlier, last = session.blocks
    if last.do == "walk" and any(block.do == "run" for block in earlier):
        return [*merged(earlier), last]
    return merged([*earlier, last])


def _counted(blocks: list[Block]) -> tuple[Doing | None, int]:
    """What is counted, and how many there are: runs, or walks where nobody runs. What comes once is not."""
    has_runs = any(block.do == "run" for block in blocks)
    doing: Doing = "run" if has_runs else "walk"
    times = sum(block.do == doing for block in blocks)
    return (doing, times) if times > 1 else (None, 0)


def _name(blocks: list[Block], index: int) -> str:
    """The first and the last walk around running have names of their own."""
    do = blocks[index].do
    if do != "walk" or all(block.do != "run" for block in blocks):
        return do
    if index == 0:
        return "warm_up"
    return "cool_down" if index == len(blocks) - 1 else "walk"
