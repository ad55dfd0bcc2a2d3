"""A session of nothing but walking is one long walk: nothing changes from one of its blocks to the next."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from backstride.heart.notation import Block, Session


def merged(blocks: Iterable[Block]) -> list[Block]:
    """Neighbours of one kind as one."""
    kinds = groupby(blocks, key=lambda block: block.do)
    return [Block(do, sum(block.seconds for block in alike)) for do, alike in kinds]


def as_one_walk(session: Session) -> Session:
    """The session as it is done, where it is walking alone; any other as it is."""
    walks = [block for block in session.blocks if block.do == "walk"]
    return Session(tuple(merged(walks))) if len(walks) == len(session.blocks) else session
