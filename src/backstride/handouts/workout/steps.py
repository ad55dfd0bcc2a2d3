"""A session as the steps of a workout: what each stretch is for, and what is repeated.

A step keeps its block's seconds, and nothing is left out; only walking alone is one step, because nothing
changes in it. `flat` walks the steps one by one, the first and last walk around running by their own names.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from backstride.book.one_walk import as_one_walk
from backstride.book.session_in_words import PART
from backstride.heart.notation import Block, Doing, Session, read_session

Role = Literal["warm_up", "walk", "run", "recover", "rest", "cool_down"]
DOES: dict[Role, Doing] = {
    "warm_up": "walk",
    "walk": "walk",
    "run": "run",
    "recover": "walk",
    "rest": "rest",
    "cool_down": "walk",
}


class Part(NamedTuple):
    """Blocks in a row, and how many times they are done."""

    times: int
    blocks: tuple[Block, ...]


class Step(NamedTuple):
    """One stretch: what it is for, and its seconds."""

    role: Role
    seconds: int


class Repeat(NamedTuple):
    """Back to an earlier step (from 0), until everything since has been done so many times."""

    back_to: int
    times: int


Steps: TypeAlias = tuple[Step | Repeat, ...]


def parts_of(session: Session) -> tuple[Part, ...]:
    """The parts of the session's one canonical line."""
    return tuple(
        Part(int(part["times"] or 1), read_session(part["inside"] or part["block"]).blocks)
        for part in PART.finditer(session.text)
    )


def steps_of(session: Session) -> Steps:
    """The steps, a repeat behind the steps that it repeats."""
    steps: list[Step | Repeat] = []
    session = as_one_walk(session)
    parts = parts_of(session)
    for number, part in enumerate(parts):
        begins = len(steps)
        steps += (Step(_role(block, number, parts, session), block.seconds) for block in part.blocks)
        if part.times > 1:
            steps.append(Repeat(begins, part.times))
    return tuple(steps)


def flat(steps: Steps) -> Iterator[Step]:
    """The steps one after the other, as somebody goes through them: named as they are named aloud.

    A watch repeats a step by its one name; here a walk that only leads in, or out, says so.
    """
    done = list(_one_by_one(steps))
    for number, step in enumerate(done):
        leads = "warm_up" if number == 0 else "cool_down" if number == len(done) - 1 else step.role
        yield step._replace(role=leads) if step.role == "recover" else step


def _one_by_one(steps: Steps) -> Iterator[Step]:
    """As a device goes through them. Repeats do not nest."""
    for number, step in enumerate(steps):
        if isinstance(step, Step):
            yield step
        else:
            inside = [each for each in steps[step.back_to : number] if isinstance(each, Step)]
            yield from inside * (step.times - 1)


def _role(block: Block, number: int, parts: tuple[Part, ...], session: Session) -> Role:
    """Where there is running: the first walk warms up, the last cools down, those between recover."""
    if block.do != "walk" or not session.run_s:
        return block.do
    if parts[number].times == 1 and number == 0:
        return "warm_up"
    return "cool_down" if parts[number].times == 1 and number == len(parts) - 1 else "recover"
