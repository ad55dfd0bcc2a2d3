"""How fast the heart is: replaying three years, one step, and checking a programme."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date

from backstride.book.rulebook import shipped_rulebook
from backstride.heart.course import Course, replay
from backstride.heart.entries import Entry, read_journal
from backstride.heart.laws import check_laws
from backstride.heart.machine import step
from backstride.heart.proof import Graph, explore
from backstride.simulation.stable_course import StableCourse
from backstride.simulation.stable_pain import StablePerson
from backstride.simulation.streams import stream
from bench.row import Row, bounded
from bench.timing import in_turn, ratio, seconds, typical

SEED = 1
MOST_DAYS = 1_500


def long_journal(sessions: int) -> tuple[bytes, date]:
    """A simulated person's journal, as a file, and its last day."""
    chance = stream(SEED, "bench")
    walked = StableCourse("walk", StablePerson(3, 0.3), shipped_rulebook(), chance, MOST_DAYS)
    course = walked.walk(sessions)
    return b"".join(map(_line, walked.journal)), course.on


def _line(entry: Entry) -> bytes:
    told = {"id": entry.id, "kind": entry.kind, "at": entry.at.isoformat(), "by": entry.by, **entry.says}
    return json.dumps(told).encode() + b"\n"


def replay_rows(journal: bytes, on: date, times: int) -> Iterator[Row]:
    """Replay beside what Python's own reader takes for the same lines."""
    lines, entries, book = journal.splitlines(), read_journal(journal), shipped_rulebook()
    rounds = in_turn(
        (
            lambda: [json.loads(line) for line in lines],
            lambda: read_journal(journal),
            lambda: replay(entries, book, on),
        ),
        times,
    )
    by_json, reading, replaying = (typical(rounds, which) * 1000 for which in range(3))
    years = (entries[-1].at - entries[0].at).days / 365.25
    size = f"{len(entries):,} entries, {len(journal) // 1000} kB, {years:.1f} years"
    yield Row(f"`json.loads`, line by line ({size})", f"{by_json:.1f} ms")
    yield Row("reading and checking that journal", f"{reading:.1f} ms")
    yield Row("replaying it, once read", f"{replaying:.1f} ms")
    yield bounded("replaying it / `json.loads`", ratio(rounds, [2], to=0), 4, "×")
    yield Row("reading, checking and replaying it / `json.loads`", f"{ratio(rounds, [1, 2], to=0):.1f} ×")


def step_row(journal: bytes, on: date, times: int) -> Row:
    """One step of the machine: every step of that course again."""
    course = replay(read_journal(journal), shipped_rulebook(), on)
    rounds = in_turn([lambda: _steps(course)], times)
    micros = typical(rounds, 0) / len(course.happenings) * 1e6
    return bounded(f"one `step`, over the {len(course.happenings)} of that course", micros, 5, "µs")


def _steps(course: Course) -> None:
    for happening in course.happenings:
        step(course.programme, happening.before, happening.event)


def check_rows(programmes: Sequence[str]) -> Iterator[Row]:
    """Visiting every state and edge of each programme, and holding every law against them."""
    for name in programmes:
        programme = shipped_rulebook().programme(name)
        graphs: list[Graph] = []

        def check() -> None:
            graph = explore(programme)  # noqa: B023 - called at once
            graphs.append(graph)  # noqa: B023
            check_laws(graph)

        took, graph = seconds(check), graphs[0]
        what = f"check of `{name}`: {len(graph.states):,} states, {graph.edges:,} edges"
        yield bounded(what, took, 5, "s")
