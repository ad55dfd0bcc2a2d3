"""SIMULATED: how often day-to-day noise alone makes a stable person's course look like flare-ups.

    python -m backstride.simulation.false_alarms docs/explanation/false-alarms.json

walks every cell of `CELLS` and writes the figures, which `false_alarms_page` makes a page of. Some minutes
on two cores; the same seed gives the same figures.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

from backstride.book.rulebook import shipped_rulebook
from backstride.heart.alphabet import Kind, Response
from backstride.heart.course import Course
from backstride.heart.rulebook import RuleBook
from backstride.heart.verdict import SEE_SOMEONE
from backstride.simulation.stable_course import StableCourse
from backstride.simulation.stable_pain import StablePerson
from backstride.simulation.streams import stream

SEED = 20260302
SESSIONS = 36
COURSES = {0.0: 1_000, 0.5: 300}
"""Courses walked in each cell, by how much sessions raise pain (points)."""
TWO_FLARES = "flare.twice"


class Cell(NamedTuple):
    """One kind of stable person on one programme."""

    programme: str
    in_whole_numbers: bool
    usual: int
    correlation: float
    exertion_rise: float


class Counted(NamedTuple):
    """What became of the courses of one cell. Counts of courses, unless it says otherwise."""

    cell: Cell
    courses: int
    two_flares: int
    """With the two-flare call."""
    see_someone: int
    """With any call to see a professional for flare-ups, the two-flare call among them."""
    any_flare: int
    flared_sessions: int
    """Sessions, in all courses together."""
    usual_moved: float
    """Mean of usual pain at the end less usual pain at enrolment (points)."""


CELLS = tuple(
    Cell(programme, whole, usual, correlation, rise)
    for rise, programme, whole, correlation, usual in product(
        (0.0, 0.5), ("walk", "run-walk"), (False, True), (0.0, 0.2, 0.4, 0.6), range(1, 7)
    )
)


def measure(cell: Cell, courses: int, seed: int = SEED) -> Counted:
    """Walk so many courses of one cell, and count."""
    walked = [_walked(cell, number, seed) for number in range(courses)]
    said = [{rule for each in course.happenings for rule in each.verdict.rules} for course in walked]
    flared = [_flared(course) for course in walked]
    return Counted(
        cell=cell,
        courses=courses,
        two_flares=sum(TWO_FLARES in rules for rules in said),
        see_someone=sum(bool(rules & SEE_SOMEONE) for rules in said),
        any_flare=sum(map(bool, flared)),
        flared_sessions=sum(flared),
        usual_moved=round(sum(map(_moved, walked)) / courses, 3),
    )


def _walked(cell: Cell, number: int, seed: int) -> Course:
    person = StablePerson(cell.usual, cell.correlation, cell.exertion_rise, cell.in_whole_numbers)
    chance = stream(seed, *cell, number)
    return StableCourse(cell.programme, person, _book(), chance).walk(SESSIONS)


@cache
def _book() -> RuleBook:
    return shipped_rulebook()


def _flared(course: Course) -> int:
    """How many sessions flared."""
    events = (each.event for each in course.happenings)
    return sum(event.kind is Kind.SESSION and event.response is Response.FLARED for event in events)


def _moved(course: Course) -> float:
    person = course.memory.person
    return person.usual_pain - person.pain_at_enrolment if person else 0.0


def measure_all(courses: dict[float, int]) -> Iterator[Counted]:
    """Every cell in order, on two cores."""
    with ProcessPoolExecutor(max_workers=2) as workers:
        yield from workers.map(measure, CELLS, (courses[cell.exertion_rise] for cell in CELLS))


def write_figures(counted: list[Counted], to: Path) -> None:
    """Write one cell a line, so that a change can be read."""
    lines = [json.dumps({**each.cell._asdict(), **_without_cell(each)}) for each in counted]
    to.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


def _without_cell(counted: Counted) -> dict[str, object]:
    return {name: figure for name, figure in counted._asdict().items() if name != "cell"}


def read_figures(path: Path) -> list[Counted]:
    """The figures of a file written by `write_figures`."""
    return [_counted(each) for each in json.loads(path.read_text(encoding="utf-8"))]


def _counted(told: dict[str, object]) -> Counted:
    cell = Cell(**{name: told.pop(name) for name in Cell._fields})  # type: ignore[arg-type]
    return Counted(cell, **told)  # type: ignore[arg-type]


if __name__ == "__main__":
    write_figures(list(measure_all(COURSES)), Path(sys.argv[1]))
