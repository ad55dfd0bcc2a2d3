"""SIMULATED: how often day-to-day noise alone makes a stable person's course look like flare-ups.

    python -m backstride.simulation.false_alarms docs/explanation/false-alarms.json

walks every cell of `COURSES` and writes the figures, which `false_alarms_page` makes a page of. Some minutes
on two cores; the same seed gives the same figures.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import cache
from itertools import product
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from backstride.book.rulebook import shipped_rulebook
from backstride.heart.alphabet import Kind, Response
from backstride.heart.course import Course
from backstride.heart.programme import Programme
from backstride.heart.rulebook import RuleBook
from backstride.heart.verdict import SEE_SOMEONE
from backstride.simulation.stable_course import StableCourse
from backstride.simulation.stable_pain import StablePerson
from backstride.simulation.streams import stream

SEED = 20260302
SESSIONS = 36
TWO_FLARES = "flare.twice"


class Cell(NamedTuple):
    """One kind of stable person on one programme."""

    programme: str
    in_whole_numbers: bool
    usual: int
    correlation: float
    exertion_rise: float = 0.0
    morning_rise: float | None = None
    """Another `flared_morning_rise` (points) than the programme's; None for the programme as it is."""


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


_PEOPLE = tuple(product(("walk", "run-walk"), (False, True), range(1, 7), (0.0, 0.2, 0.4, 0.6)))
MAIN = tuple(Cell(*person) for person in _PEOPLE)
"""Programme, whether in whole numbers, usual pain, and correlation of one day with the next."""
HARDER = tuple(Cell(*person, exertion_rise=0.5) for person in _PEOPLE)
"""The same people, where sessions raise pain a little while they last."""
OTHER_TABLE = tuple(cell._replace(morning_rise=4.0) for cell in MAIN if cell[1] and cell[3] >= 0.4)
"""What would come of a morning that must be four points over usual to count as flared."""
COURSES = {**dict.fromkeys(MAIN, 1_000), **dict.fromkeys(HARDER, 100), **dict.fromkeys(OTHER_TABLE, 250)}
"""How many courses are walked in each cell."""


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
    chance = stream(seed, *cell[:5], number)  # the same days, whatever table they are judged by
    return StableCourse(cell.programme, person, _book(cell), chance).walk(SESSIONS)


def _book(cell: Cell) -> RuleBook:
    book = shipped_rulebook()
    return book if cell.morning_rise is None else book.with_only(_other(cell.programme, cell.morning_rise))


@cache
def _other(programme: str, morning_rise: float) -> Programme:
    """The programme with another morning band."""
    shipped = shipped_rulebook().programme(programme)
    figure = shipped.figures["flared_morning_rise"]._replace(value=morning_rise)
    return replace(shipped, figures={**shipped.figures, "flared_morning_rise": figure})


def _flared(course: Course) -> int:
    """How many sessions flared."""
    events = (each.event for each in course.happenings)
    return sum(event.kind is Kind.SESSION and event.response is Response.FLARED for event in events)


def _moved(course: Course) -> float:
    person = course.memory.person
    return person.usual_pain - person.pain_at_enrolment if person else 0.0


def measure_all(courses: Mapping[Cell, int]) -> list[Counted]:
    """So many courses of each cell, on two cores."""
    with ProcessPoolExecutor(2, get_context("spawn")) as workers:  # a fork would copy what threads hold
        return list(workers.map(measure, courses, courses.values()))


def write_figures(counted: Iterable[Counted], to: Path) -> None:
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
    write_figures(measure_all(COURSES), Path(sys.argv[1]))
