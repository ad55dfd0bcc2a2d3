"""A journal that was read before goes on with one more entry, and is not checked all over again."""

from __future__ import annotations

import json
from typing import Any

import pytest

from backstride.heart.entries import (
    Entry,
    JournalRefused,
    Problem,
    read_again,
    read_all_again,
    read_entry,
    read_journal,
    read_next,
)
from tests.spec.entries.test_each_key_of_each_kind import ID, entry

JSON = Any

A, B, C = (f"{number:08}{ID[8:]}" for number in (1, 2, 3))
NOTE = entry("noted", id=A)
BY_A_CLINICIAN = entry("noted", id=A, by="clinician")
RIGHT = "the id of an earlier entry of the same kind"
CLINICIANS = ("it takes back what a clinician told", "told by a clinician too")


def journal(*told: dict[str, JSON]) -> tuple[Entry, ...]:
    return tuple(read_entry(each) for each in told)


def refused(told: JSON, known: tuple[Entry, ...] = ()) -> list[Problem]:
    with pytest.raises(JournalRefused) as problems:
        read_next(told, known)
    return list(problems.value.problems)


# -- what is accepted -------------------------------------------------------------------------


@pytest.mark.parametrize("known", [(), journal(NOTE), journal(NOTE, entry("left", id=C))])
def test_an_entry_of_its_own_is_read_as_in_a_file(known: tuple[Entry, ...]) -> None:
    told = entry("noted", id=B, text="sun")
    assert read_next(told, known) == read_entry(told)


def test_the_same_entry_again_is_given_back_whenever_it_was_received() -> None:
    again = {**NOTE, "received": "2026-03-03T00:00:00Z", "id": A.upper()}
    assert read_next(again, journal(NOTE, entry("left", id=C))) == read_entry(NOTE)


def test_a_correction_or_an_undo_of_what_is_known_is_read() -> None:
    assert read_next(entry("noted", id=B, replaces=A), journal(NOTE)).replaces == A
    assert read_next(entry("withdrawn", id=B, about=[A]), journal(NOTE)).about == (A,)


def test_so_is_one_of_what_nobody_has_told_yet() -> None:
    assert read_next(entry("noted", id=B, replaces=A), ()).replaces == A
    assert read_next(entry("withdrawn", id=B, about=[A]), journal(entry("left", id=C))).about == (A,)


@pytest.mark.parametrize("told", [entry("noted", id=B, replaces=A), entry("withdrawn", id=B, about=[A])])
def test_what_a_clinician_told_a_clinician_takes_back(told: dict[str, JSON]) -> None:
    assert read_next({**told, "by": "clinician"}, journal(BY_A_CLINICIAN)).id == B


def test_entries_that_are_known_are_not_checked_again() -> None:
    unreadable = read_entry(NOTE)._replace(kind="jogged", says={"far": "very"})
    assert read_next(entry("noted", id=B), [unreadable]).id == B


# -- what is refused --------------------------------------------------------------------------


def test_a_key_that_cannot_be_used_is_named_without_a_line() -> None:
    (problem,) = refused(entry("flared_up", pain=14), journal(NOTE))
    right = "a number from 0 to 10 (0 no pain, 10 the worst imaginable)"
    assert problem == Problem(0, "pain", "14 cannot be used", right)
    assert str(problem) == f"the file, 'pain': 14 cannot be used; it should be {right}"


def test_an_entry_that_cannot_be_read_says_only_that() -> None:
    (problem,) = refused(7, journal(entry("withdrawn", id=B, about=[A])))
    assert (problem.line, problem.key, problem.what) == (0, "", "this is not an object")


def test_an_id_that_was_used_for_something_else() -> None:
    problems = refused({**NOTE, "text": "sun"}, journal(NOTE))
    assert problems == [Problem(0, "id", f"{A} was already used, for something else", "an id of its own")]


@pytest.mark.parametrize(
    ("told", "known", "problem"),
    [
        (
            entry("goal_set", id=B, replaces=A),
            NOTE,
            Problem(0, "replaces", "a 'goal_set' replaces a 'noted'", RIGHT),
        ),
        (entry("noted", id=B, replaces=A), BY_A_CLINICIAN, Problem(0, "replaces", *CLINICIANS)),
        (entry("withdrawn", id=B, about=[A]), BY_A_CLINICIAN, Problem(0, "about", *CLINICIANS)),
        (entry("noted", id=B, replaces=B), NOTE, Problem(0, "replaces", "it replaces itself", RIGHT)),
    ],
)
def test_a_correction_or_an_undo_that_may_not_be(
    told: dict[str, JSON], known: dict[str, JSON], problem: Problem
) -> None:
    assert refused(told, journal(known)) == [problem]


def test_a_circle_of_corrections() -> None:
    problems = refused(entry("noted", id=B, replaces=A), journal(entry("noted", id=A, replaces=B)))
    assert problems == [Problem(0, "replaces", "it replaces itself", RIGHT)] * 2


# -- a line that was read before --------------------------------------------------------------


@pytest.mark.parametrize(
    "told", [NOTE, entry("withdrawn", id=B.upper(), about=[A.upper()]), entry("noted", replaces=B, who="x")]
)
def test_a_line_that_was_read_before_gives_the_same_entry(told: dict[str, JSON]) -> None:
    line = json.dumps(told)
    assert (read_again(line),) == read_journal(line.encode())
    assert read_all_again([line, line]) == (read_again(line), read_again(line))
    assert read_all_again([]) == ()


def test_and_nothing_in_it_is_checked_a_second_time() -> None:
    told = entry("flared_up", pain=99, mood="good")
    assert read_again(json.dumps(told)).says == {"pain": 99, "symptoms": [], "mood": "good"}
    assert read_again(json.dumps({**NOTE, "kind": "jogged"})).kind == "jogged"
