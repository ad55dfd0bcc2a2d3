"""A journal file is read whole or refused whole, with the line and key of every problem."""

from __future__ import annotations

import json
from typing import Any

import pytest

from backstride.heart.entries import (
    LARGEST_JOURNAL_BYTES,
    MOST_PROBLEMS,
    JournalRefused,
    Problem,
    read_journal,
)
from tests.spec.entries.test_each_key_of_each_kind import ID, entry

JSON = Any
NOTE = json.dumps(entry("noted")).encode()


def note(number: int, **says: JSON) -> bytes:
    return json.dumps(entry("noted", id=f"{number:08}{ID[8:]}", **says)).encode()


def problems(journal: bytes) -> list[Problem]:
    with pytest.raises(JournalRefused) as refused:
        read_journal(journal)
    return list(refused.value.problems)


def refused(journal: bytes) -> Problem:
    (problem,) = problems(journal)
    return problem


# -- what is read -----------------------------------------------------------------------------


def test_entries_come_in_the_order_of_the_file() -> None:
    assert [read.id[:8] for read in read_journal(note(2) + b"\n" + note(1))] == ["00000002", "00000001"]


@pytest.mark.parametrize("journal", [b"", b"\n", b"\n\n  \n"])
def test_nothing_is_an_empty_journal(journal: bytes) -> None:
    assert read_journal(journal) == ()


@pytest.mark.parametrize(
    "journal",
    [NOTE, NOTE + b"\n", NOTE + b"\r\n", b"\n" + NOTE, b"  " + NOTE + b"  ", b"\xef\xbb\xbf" + NOTE],
)
def test_line_ends_blanks_and_a_byte_order_mark_do_not_matter(journal: bytes) -> None:
    assert len(read_journal(journal)) == 1


def test_letters_of_every_language_are_read_escaped_or_not() -> None:
    plain = json.dumps(entry("noted", text="caminó 😀"), ensure_ascii=False).encode()
    escaped = json.dumps(entry("noted", text="caminó 😀")).encode()
    assert read_journal(plain) == read_journal(escaped)


def test_the_same_entry_twice_is_there_once_whenever_it_was_received() -> None:
    again = json.dumps(entry("noted", received="2026-03-03T00:00:00Z")).encode()
    assert len(read_journal(NOTE + b"\n" + again)) == 1


# -- what is refused --------------------------------------------------------------------------

BAD_LINES: dict[str, tuple[bytes, str]] = {
    "truncated": (NOTE[:-20], "this is not whole JSON"),
    "not json": (b"walked 20 minutes", "this is not whole JSON"),
    "two on a line": (NOTE + NOTE, "this is not whole JSON"),
    "binary": (bytes(range(128, 256)), "this is not text in UTF-8"),
    "another encoding": (
        json.dumps(entry("noted", text="caminó"), ensure_ascii=False).encode("latin-1"),
        "UTF-8",
    ),
    "half a letter": (NOTE.replace(b"rain", b"\\ud83d"), "this is not text in UTF-8"),
    "a nesting bomb": (NOTE.replace(b'"rain"', b"[" * 90_000 + b"]" * 90_000), "nested too deeply"),
    "a small nesting bomb": (NOTE.replace(b'"rain"', b"[" * 985 + b"]" * 985), "nested too deeply"),
    "a bomb in an object": (NOTE.replace(b'"rain"', b'{"a":' * 30 + b"0" + b"}" * 30), "nested too deeply"),
    "NaN": (NOTE.replace(b'"rain"', b"NaN"), "a number that is none"),
    "Infinity": (NOTE.replace(b'"rain"', b"-Infinity"), "a number that is none"),
    "thousands of digits": (NOTE.replace(b'"rain"', b"1" * 5_000), "thousands of digits"),
    "a key twice": (NOTE[:-1] + b', "text": "snow"}', "it says 'text' twice"),
    "a key twice, inside": (NOTE.replace(b'"rain"', b'{"a": 1, "b": 2, "a": 1}'), "it says 'a' twice"),
    "a long key twice": (
        NOTE.replace(b'"rain"', b'{"' + b"k" * 99 + b'": 1, "' + b"k" * 99 + b'": 1}'),
        f"it says '{'k' * 40}' twice",
    ),
    "a huge line": (NOTE.replace(b"rain", b"rain" * 70_000), "bytes long, more than 262144"),
    "no object": (b"[1, 2]", "this is not an object"),
}


@pytest.mark.parametrize("line", BAD_LINES)
def test_a_line_that_cannot_be_used_is_named(line: str) -> None:
    bad, what = BAD_LINES[line]
    problem = refused(note(1) + b"\n" + bad + b"\n" + note(2))
    assert (problem.line, problem.key) == (2, "")
    assert what in problem.what
    assert problem.would_be_right
    str(problem).encode()


def test_a_journal_of_more_than_32_megabytes_is_refused_unread() -> None:
    problem = refused(b"x" * (LARGEST_JOURNAL_BYTES + 1))
    assert str(problem) == "the file: it holds 33 MB; it should be a journal of at most 32 MB"


def test_a_journal_in_utf_16_is_refused() -> None:
    assert "UTF-8" in problems(NOTE.decode().encode("utf-16"))[0].what


def test_one_id_for_two_things_is_refused_with_both_lines() -> None:
    other = json.dumps(entry("noted", text="sun")).encode()
    problem = refused(NOTE + b"\n\n" + other)
    assert (problem.line, problem.key) == (3, "id")
    assert "already used on line 1" in problem.what


def test_all_problems_are_told_at_once_each_with_its_line_and_key() -> None:
    journal = [note(1, text=7), b"{", note(2), note(3, at="now", mood="good")]
    told = [(problem.line, problem.key) for problem in problems(b"\n".join(journal))]
    assert told == [(1, "text"), (2, ""), (4, "at"), (4, "mood")]


def test_the_refusal_says_them_line_by_line() -> None:
    with pytest.raises(JournalRefused) as refused:
        read_journal(note(1, text=7) + b"\n" + note(2, text=8))
    right = "it should be text of at most 4000 characters"
    assert str(refused.value) == (
        f"line 1, 'text': 7 cannot be used; {right}\nline 2, 'text': 8 cannot be used; {right}"
    )


def test_more_than_anybody_reads_are_not_told() -> None:
    assert len(problems(b"{\n" * 1000)) == MOST_PROBLEMS


# -- what names another entry -----------------------------------------------------------------


def lines(*entries: dict[str, JSON]) -> bytes:
    return b"\n".join(json.dumps(each).encode() for each in entries)


A, B = f"{1:08}{ID[8:]}", f"{2:08}{ID[8:]}"
RIGHT = "the id of an earlier entry of the same kind"


def test_a_correction_is_of_the_same_kind() -> None:
    problem = refused(lines(entry("noted", id=A), entry("goal_set", id=B, replaces=A)))
    assert problem == Problem(2, "replaces", "a 'goal_set' replaces a 'noted'", RIGHT)


def test_a_correction_of_something_unknown_waits_for_it() -> None:
    assert len(read_journal(lines(entry("noted", id=B, replaces=A)))) == 1


def test_nothing_replaces_itself() -> None:
    itself = "it replaces itself"
    alone = refused(lines(entry("noted", id=A, replaces=A)))
    assert alone == Problem(1, "replaces", itself, RIGHT)
    circle = problems(lines(entry("noted", id=A, replaces=B), entry("noted", id=B, replaces=A)))
    assert circle == [Problem(1, "replaces", itself, RIGHT), Problem(2, "replaces", itself, RIGHT)]


def test_a_correction_of_what_went_wrong_is_no_circle() -> None:
    chain = lines(entry("noted", id=A), entry("noted", id=B, replaces=A), entry("noted", id=ID, replaces=B))
    assert len(read_journal(chain)) == 3


@pytest.mark.parametrize("by", ["participant", "device", "system"])
def test_what_a_clinician_told_is_taken_back_by_a_clinician(by: str) -> None:
    note = entry("noted", id=A, by="clinician")
    for taken_back, key in (
        (entry("noted", replaces=A), "replaces"),
        (entry("withdrawn", about=[A]), "about"),
    ):
        problem = refused(lines(note, {**taken_back, "id": B, "by": by}))
        what, right = "it takes back what a clinician told", "told by a clinician too"
        assert problem == Problem(2, key, what, right)
        assert len(read_journal(lines(note, {**taken_back, "id": B, "by": "clinician"}))) == 2


def test_an_undo_of_something_unknown_is_read() -> None:
    assert len(read_journal(lines(entry("withdrawn", id=B, about=[A])))) == 1
