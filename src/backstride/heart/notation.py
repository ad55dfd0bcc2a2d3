"""How a session is written: one line that a clinician can read aloud.

    walk 5 min, 10 x (run 30 s, walk 90 s), walk 5 min

`read_session` and `Session.text` round-trip: blocks are flat, never merged, and each
sequence of blocks has exactly one print.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple, cast

Doing = Literal["walk", "run", "rest"]

MOST_BLOCKS = 400
LONGEST_BLOCK_S = 6 * 3600

_BLOCK = re.compile(r"(walk|run|rest) ([0-9]{1,5}) (s|min)")
_REPEAT = re.compile(r"([0-9]{1,3}) x \(([^()]*)\)")
_COMMA_OUTSIDE_BRACKETS = re.compile(r",(?![^()]*\))")


class Block(NamedTuple):
    """One stretch of a session: what to do, and for how many seconds."""

    do: Doing
    seconds: int


class NotASession(ValueError):
    """The line cannot be read as a session; says which part and what would be right."""


@dataclass(frozen=True)
class Session:
    """One outing: a flat tuple of blocks, in order."""

    blocks: tuple[Block, ...]

    @cached_property
    def text(self) -> str:
        """The one canonical line, in the notation above."""
        return _print_blocks(self.blocks)

    @cached_property
    def moving_s(self) -> int:
        """Seconds walked or run. Rest is not dose."""
        return sum(block.seconds for block in self.blocks if block.do != "rest")

    @cached_property
    def run_s(self) -> int:
        """Seconds run."""
        return sum(block.seconds for block in self.blocks if block.do == "run")

    @cached_property
    def longest_run_s(self) -> int:
        """The longest single run, in seconds; 0 where there is none."""
        return max((block.seconds for block in self.blocks if block.do == "run"), default=0)

    @cached_property
    def outing_s(self) -> int:
        """Seconds from the first step to the last, rests included."""
        return sum(block.seconds for block in self.blocks)

    @property
    def minutes(self) -> float:
        """Minutes of moving (walking and running)."""
        return in_minutes(self.moving_s)

    @property
    def run_minutes(self) -> float:
        """Minutes of running."""
        return in_minutes(self.run_s)

    def walked(self) -> Session:
        """The same outing with every run walked."""
        return Session(tuple(Block("walk", b.seconds) if b.do == "run" else b for b in self.blocks))


def in_minutes(seconds: int) -> float:
    """Seconds as minutes: whole minutes as a whole number, otherwise to two places."""
    return seconds // 60 if seconds % 60 == 0 else round(seconds / 60, 2)


def walk_for(seconds: int) -> Session:
    """One unbroken walk."""
    return Session((Block("walk", seconds),))


@lru_cache(maxsize=4096)
def read_session(line: str) -> Session:
    """Read a line such as `walk 5 min, 8 x (run 60 s, walk 90 s), walk 5 min`.

    Raises NotASession, naming the part that cannot be read.
    """
    blocks: list[Block] = []
    for part in _split_parts(line):
        repeated = _REPEAT.fullmatch(part)
        if repeated:
            blocks += _read_blocks(repeated[2]) * _read_count(repeated[1], part)
        else:
            blocks += _read_blocks(part)
        if len(blocks) > MOST_BLOCKS:
            raise NotASession(f"more than {MOST_BLOCKS} blocks")
    return Session(tuple(blocks))


def _split_parts(line: str) -> list[str]:
    return [part.strip() for part in _COMMA_OUTSIDE_BRACKETS.split(line)]


def _read_count(digits: str, part: str) -> int:
    count = int(digits)
    if count < 1:
        raise NotASession(f"'{part[:80]}' repeats {count} times; it must be at least once")
    return count


def _read_blocks(text: str) -> list[Block]:
    return [_read_block(block.strip()) for block in text.split(",")]


def _read_block(text: str) -> Block:
    match = _BLOCK.fullmatch(text)
    if not match:
        raise NotASession(f"'{text[:80]}' is not a block; write one like 'walk 5 min' or 'run 30 s'")
    seconds = int(match[2]) * (60 if match[3] == "min" else 1)
    if not 0 < seconds <= LONGEST_BLOCK_S:
        raise NotASession(f"'{text}' lasts {seconds} s; a block lasts from 1 s to 6 hours")
    return Block(cast(Doing, match[1]), seconds)


@lru_cache(maxsize=4096)
def _print_blocks(blocks: tuple[Block, ...]) -> str:
    parts: list[str] = []
    start = 0
    while start < len(blocks):
        width, count = _repetition_at(blocks, start)
        inside = ", ".join(map(_print_block, blocks[start : start + width]))
        parts.append(f"{count} x ({inside})" if count > 1 else inside)
        start += width * count
    return ", ".join(parts)


def _repetition_at(blocks: tuple[Block, ...], start: int) -> tuple[int, int]:
    """The repetition that begins here and covers most: (blocks in it, times). (1, 1) where none does."""
    best = (1, 1)
    for width in range(1, (len(blocks) - start) // 2 + 1):
        unit, count = blocks[start : start + width], 1
        while blocks[start + count * width : start + (count + 1) * width] == unit:
            count += 1
        if count > 1 and width * count > best[0] * best[1]:
            best = (width, count)
    return best


def _print_block(block: Block) -> str:
    if block.seconds % 60 == 0:
        return f"{block.do} {block.seconds // 60} min"
    return f"{block.do} {block.seconds} s"
