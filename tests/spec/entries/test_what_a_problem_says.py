"""Where a line cannot be used, each problem says the line, the key, what is wrong, what would be right."""

from __future__ import annotations

import json
from typing import Any

import pytest

from backstride.heart.entries import LARGEST_JOURNAL_BYTES, JournalRefused, Problem, read_entry, read_journal
from backstride.heart.kinds import KINDS
from tests.spec.entries.test_each_key_of_each_kind import ID, entry

OTHER = "7a2d3e1f-4b63-4d2f-8e7c-1e5c9b2a3d4e"
KNOWN = ", ".join(KINDS)
AN_OBJECT = 'an object such as {"id": …, "kind": …}'
LONG = "x" * 50


def without(told: dict[str, Any], key: str) -> dict[str, Any]:
    """The same entry, with nothing said under a key."""
    return {name: value for name, value in told.items() if name != key}


ONE: dict[str, tuple[Any, Problem]] = {
    "no object": ([], Problem(7, "", "this is not an object", AN_OBJECT)),
    "no kind": (without(entry("noted"), "kind"), Problem(7, "kind", "is missing", f"one of: {KNOWN}")),
    "a kind that is none": (
        {**entry("noted"), "kind": LONG},
        Problem(7, "kind", f"'{LONG[:40]}' is no kind of entry", f"one of: {KNOWN}"),
    ),
    "a kind that is no word": (
        {**entry("noted"), "kind": 3},
        Problem(7, "kind", "'3' is no kind of entry", f"one of: {KNOWN}"),
    ),
    "a key of another kind": (
        entry("schedule_changed", pain=3),
        Problem(
            7, "pain", "is no key of 'schedule_changed'", f"one of: {', '.join(KINDS['schedule_changed'])}"
        ),
    ),
    "a long key": (
        entry("noted", **{LONG: 3}),
        Problem(7, LONG[:40], "is no key of 'noted'", f"one of: {', '.join(KINDS['noted'])}"),
    ),
    "a key of a kind that has none": (
        entry("withdrawn", pain=3),
        Problem(7, "pain", "is no key of 'withdrawn'", "one of: none of its own"),
    ),
    "a value that cannot be": (
        entry("flared_up", pain=14),
        Problem(7, "pain", "14 cannot be used", "a number from 0 to 10 (0 no pain, 10 the worst imaginable)"),
    ),
    "words in another script": (
        entry("flared_up", pain="mucho ñ"),
        Problem(
            7,
            "pain",
            '"mucho ñ" cannot be used',
            "a number from 0 to 10 (0 no pain, 10 the worst imaginable)",
        ),
    ),
    "a missing key": (
        without(entry("flared_up"), "pain"),
        Problem(7, "pain", "is missing", "a number from 0 to 10 (0 no pain, 10 the worst imaginable)"),
    ),
    "an undo of nothing": (
        without(entry("withdrawn"), "about"),
        Problem(7, "about", "is missing", "the ids of the entries to undo"),
    ),
    "an enrolment replaced": (
        entry("enrolled", replaces=OTHER),
        Problem(
            7,
            "replaces",
            "an enrolment cannot be replaced",
            "left out: an enrolment is changed by programme_changed or schedule_changed",
        ),
    ),
    "a measure without a figure": (
        without(entry("measured"), "total"),
        Problem(7, "total", "is missing", "the total, or the items"),
    ),
    "a stage to set that is not said": (
        entry("clinician_decided", decision="set_stage"),
        Problem(7, "stage", "is missing", "the stage to set, from 1"),
    ),
    "an answer to what needs somebody, of which nothing came": (
        without(entry("attention_answered"), "outcome"),
        Problem(7, "outcome", "is missing", "what came of it, in a few words"),
    ),
    "an answer that puts off without a day": (
        entry("attention_answered", how="snoozed"),
        Problem(7, "until", "is missing", "the day on which to look again"),
    ),
    "seen, but nobody says when": (
        entry("screened", seen_by="a nurse"),
        Problem(7, "seen_by", "who and when belong together", "with seen_on, or neither"),
    ),
}


@pytest.mark.parametrize("what", ONE)
def test_one_entry_that_cannot_be_used(what: str) -> None:
    told, problem = ONE[what]
    with pytest.raises(JournalRefused) as refused:
        read_entry(told, line=7)
    assert refused.value.problems == (problem,)


def test_the_items_of_a_measure_do_as_well_as_its_total() -> None:
    items = {**without(entry("measured"), "total"), "items": {"one": 2}}
    assert read_entry(items).says["items"] == {"one": 2}


def lines(*told: dict[str, Any]) -> bytes:
    """Entries as a journal file."""
    return "".join(json.dumps(each) + "\n" for each in told).encode()


FIRST = entry("noted", id=OTHER)
WORD = entry("clinician_decided", id=OTHER)
EARLIER = "the id of an earlier entry of the same kind"

TWO: dict[str, tuple[bytes, Problem]] = {
    "one id for two": (
        lines(FIRST, entry("noted", id=OTHER, text="snow")),
        Problem(2, "id", f"{OTHER} was already used on line 1, for something else", "an id of its own"),
    ),
    "a correction of another kind": (
        lines(FIRST, entry("left", replaces=OTHER)),
        Problem(2, "replaces", "a 'left' replaces a 'noted'", EARLIER),
    ),
    "a correction of itself": (
        lines(FIRST, entry("noted", replaces=ID)),
        Problem(2, "replaces", "it replaces itself", EARLIER),
    ),
    "a clinician's word corrected by somebody else": (
        lines(WORD, {**entry("clinician_decided", replaces=OTHER), "by": "participant"}),
        Problem(2, "by", '"participant" cannot be used', "one of: clinician"),
    ),
    "a clinician's word undone by somebody else": (
        lines(WORD, entry("withdrawn", about=[OTHER])),
        Problem(2, "about", "it takes back what a clinician told", "told by a clinician too"),
    ),
    "half a line": (
        lines(FIRST) + b'{"id": ',
        Problem(
            2,
            "",
            "this is not whole JSON (Expecting value, column 8)",
            "one whole JSON object a line, in UTF-8",
        ),
    ),
    "too large": (
        b" " * (LARGEST_JOURNAL_BYTES + 1),
        Problem(0, "", "it holds 33 MB", "a journal of at most 32 MB"),
    ),
}


@pytest.mark.parametrize("what", TWO)
def test_a_journal_that_cannot_be_used(what: str) -> None:
    journal, problem = TWO[what]
    with pytest.raises(JournalRefused) as refused:
        read_journal(journal)
    assert refused.value.problems == (problem,)


def test_the_largest_journal_is_read() -> None:
    assert read_journal(b" " * LARGEST_JOURNAL_BYTES) == ()
