"""A line of JSON may nest twenty levels deep, its values counted, and be 256 kilobytes long.

A wide one is not a deep one.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from backstride.heart.json_line import DEEPEST_NESTING, LONGEST_LINE_BYTES, read_json_line

JSON = Any


def lists(levels: int, innermost: JSON) -> JSON:
    """Lists in lists, each with an empty one beside it: so that there are more brackets than levels."""
    value = innermost
    for _ in range(levels):
        value = [value, [], []]
    return value


def objects(levels: int, innermost: JSON) -> JSON:
    value = innermost
    for _ in range(levels):
        value = {"in": value, "beside": {}, "and": {}}
    return value


DEEPEST: dict[str, JSON] = {
    "lists around a number": lists(19, 7),
    "lists around an empty one": lists(19, []),
    "objects around a word": objects(19, "rain"),
    "objects around an empty one": objects(19, {}),
    "both": objects(10, lists(9, None)),
}


@pytest.mark.parametrize("what", DEEPEST)
def test_twenty_levels_are_read(what: str) -> None:
    line = json.dumps(DEEPEST[what]).encode()
    assert line.count(b"[") + line.count(b"{") > DEEPEST_NESTING
    assert read_json_line(line) == DEEPEST[what]


@pytest.mark.parametrize("what", DEEPEST)
@pytest.mark.parametrize("around", [lists, objects])
def test_one_more_is_too_deep(what: str, around: Any) -> None:
    with pytest.raises(ValueError, match=r"^it is nested too deeply$"):
        read_json_line(json.dumps(around(1, DEEPEST[what])).encode())


def test_a_wide_line_is_not_a_deep_one() -> None:
    wide = [[each] for each in range(100)]
    assert read_json_line(json.dumps(wide).encode()) == wide


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_a_number_that_is_none_is_refused(number: str) -> None:
    with pytest.raises(ValueError, match=r"^it holds a number that is none, or has thousands of digits$"):
        read_json_line(number.encode())


def test_a_line_may_be_256_kilobytes_long() -> None:
    longest = b'"' + b"x" * (LONGEST_LINE_BYTES - 2) + b'"'
    assert len(read_json_line(longest)) == LONGEST_LINE_BYTES - 2
    with pytest.raises(ValueError, match=r"^the line is 262145 bytes long, more than 262144$"):
        read_json_line(longest + b" ")


@pytest.mark.parametrize("line", [b'"\xff"', b'"\\ud83d"'])
def test_what_is_no_text_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError, match=r"^this is not text in UTF-8$"):
        read_json_line(line)


def test_nor_is_a_number_in_twenty_plain_lists_read_which_is_the_twenty_first_level() -> None:
    assert read_json_line(b"[" * 19 + b"7" + b"]" * 19) is not None
    with pytest.raises(ValueError, match=r"^it is nested too deeply$"):
        read_json_line(b"[" * 20 + b"7" + b"]" * 20)
