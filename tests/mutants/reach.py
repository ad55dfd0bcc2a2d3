"""Which test reaches which functions, and how long it takes; found by running each test by itself."""

from __future__ import annotations

import ast
import time
from collections.abc import Collection, Mapping
from typing import NamedTuple

import pytest

from tests.mutants.children import Broken, in_children, limit_time
from tests.mutants.held import hold, passes, with_next
from tests.mutants.planted import Fault, functions
from tests.mutants.retold import retell

LONG = 600.0
"""More than the cases of any test take, in seconds: how long they take is only being found out."""


class Reach(NamedTuple):
    """What was found."""

    before: frozenset[str]
    """The places that run before any test does: while the heart is imported, or tests are collected."""
    seconds: dict[str, float]
    """How long each test takes by itself, processor time."""
    tests: dict[str, list[str]]
    """From a place to the tests that run it, the quickest first."""
    failing: tuple[str, ...]
    """Tests that fail without any fault."""


class _Alone(NamedTuple):
    """What came of one group of tests."""

    seconds: dict[str, float]
    reached: frozenset[str]
    failing: tuple[str, ...]


def find_reach(planted: Collection[Fault], workers: int) -> Reach:
    """Run every test once, without any fault. The heart must not be imported yet."""
    reached: set[str] = set()
    came: list[Reach] = []
    _note_calls(planted, reached)
    hold(lambda session: came.append(_of_each(session, reached, workers)))
    if not came:
        raise SystemExit("Without any fault the tests cannot be collected: pytest says why.")
    return came[0]


def _note_calls(planted: Collection[Fault], reached: set[str]) -> None:
    """Let each function that can have a fault note, as the first thing it does, that it ran."""
    places = {(each.module, each.function): each.place for each in planted}

    def with_notes(module: str, text: str) -> ast.Module:
        tree = ast.parse(text)
        for name, node in functions(tree):
            if place := places.get((module, name)):
                note = ast.parse(f"_note_that_it_runs({place!r})").body
                node.body[1:1] = note if ast.get_docstring(node) else []
                node.body[0:0] = [] if ast.get_docstring(node) else note
        return tree

    retell({module for module, _ in places}, with_notes, _note_that_it_runs=reached.add)


def _of_each(session: pytest.Session, reached: set[str], workers: int) -> Reach:
    """Each test in a child of its own, where nothing is that another test has kept for later.

    The cases of one test share a child, which is quicker, and what any of them reaches counts for all.
    """
    before = frozenset(reached)
    groups: dict[str, list[pytest.Item]] = {}
    for test in session.items:
        groups.setdefault(test.nodeid.partition("[")[0], []).append(test)

    def alone(tests: list[pytest.Item]) -> _Alone:
        reached.clear()
        return _run_alone(tests, reached)

    came = [
        _Alone({}, frozenset(), tuple(test.nodeid for test in tests)) if isinstance(found, Broken) else found
        for tests, found in in_children(groups.values(), alone, workers)
    ]
    seconds = {test: long for each in came for test, long in each.seconds.items()}
    failing = tuple(test for each in came for test in each.failing)
    return Reach(before, seconds, _by_place(came, seconds), failing)


def _run_alone(tests: list[pytest.Item], reached: set[str]) -> _Alone:
    limit_time(LONG)
    seconds: dict[str, float] = {}
    for test, following in with_next(tests):
        began = time.process_time()
        if not passes(test, following):
            return _Alone(seconds, frozenset(reached), (test.nodeid,))
        seconds[test.nodeid] = time.process_time() - began
    return _Alone(seconds, frozenset(reached), ())


def _by_place(came: list[_Alone], seconds: Mapping[str, float]) -> dict[str, list[str]]:
    tests: dict[str, list[str]] = {}
    for each in came:
        for place in each.reached:
            tests.setdefault(place, []).extend(each.seconds)
    return {place: sorted(found, key=seconds.__getitem__) for place, found in tests.items()}
