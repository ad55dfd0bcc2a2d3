"""Each kind of value: what is right, what is not, the words for it, and the same as a JSON Schema."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

import pytest

from backstride.heart import fields
from backstride.heart.fields import Field

JSON = Any
ID = "6f1c2f0e-3a52-4c1e-9d6b-0d4b8a1f2c3d"


class Value(NamedTuple):
    """A kind of value: how it is made, right values, wrong ones with the words they get, its schema."""

    made: Callable[[], Field]
    right: tuple[JSON, ...]
    wrong: tuple[tuple[JSON, str], ...]
    schema: dict[str, JSON]


A_NUMBER = "a number from 0.5 to 12 (minutes)"
A_WHOLE_NUMBER = "a whole number from 1 to 4 (stages)"
ONE_OF = "one of: rain, snow"
A_TEXT = "text of at most 3 characters"
A_UUID = "a UUID such as 6f1c2f0e-3a52-4c1e-9d6b-0d4b8a1f2c3d"
UUIDS = "a list of entry ids (UUIDs)"
AN_INSTANT = "a moment with its offset, such as 2026-03-02T18:30:00+01:00"
A_DAY = "a date such as 2026-03-02, from 1900 on"
A_LATE_DAY = "a date such as 2026-03-02, from 1990 on"
SEVERAL = "a list of: mon, tue"
AN_OBJECT = "an object with hurts, where"

UUID_PATTERN = f"^{fields.UUID.pattern}$"

VALUES: dict[str, Value] = {
    "number": Value(
        lambda: fields.number(0.5, 12, "minutes"),
        (0.5, 12, 3),
        ((0.4, A_NUMBER), (12.1, A_NUMBER), (True, A_NUMBER), ("3", A_NUMBER), (None, A_NUMBER)),
        {"type": "number", "minimum": 0.5, "maximum": 12, "description": "minutes"},
    ),
    "whole": Value(
        lambda: fields.whole(1, 4, "stages"),
        (1, 4, 3.0),
        ((0, A_WHOLE_NUMBER), (5, A_WHOLE_NUMBER), (2.5, A_WHOLE_NUMBER), (True, A_WHOLE_NUMBER)),
        {"type": "integer", "minimum": 1, "maximum": 4, "description": "stages"},
    ),
    "pain": Value(
        fields.pain,
        (0, 10, 2.5),
        ((10.5, "a number from 0 to 10 (0 no pain, 10 the worst imaginable)"),),
        {"type": "number", "minimum": 0, "maximum": 10, "description": "0 no pain, 10 the worst imaginable"},
    ),
    "word": Value(
        lambda: fields.word("rain", "snow"),
        ("rain", "snow"),
        (("sun", ONE_OF), (1, ONE_OF), (["rain"], ONE_OF)),
        {"enum": ["rain", "snow"]},
    ),
    "yes_or_no": Value(
        fields.yes_or_no,
        (True, False, "yes", "no"),
        (("true", "true or false"), (1, "true or false"), (None, "true or false")),
        {"enum": [True, False, "yes", "no"]},
    ),
    "text": Value(
        lambda: fields.text(3),
        ("", "abc"),
        (("abcd", A_TEXT), (3, A_TEXT)),
        {"type": "string", "maxLength": 3},
    ),
    "uuid": Value(
        fields.uuid,
        (ID, ID.upper()),
        (("x" + ID, A_UUID), (ID[1:], A_UUID), (7, A_UUID)),
        {"type": "string", "pattern": UUID_PATTERN},
    ),
    "uuids": Value(
        fields.uuids,
        ([], [ID], [ID] * 1_000),
        (([ID] * 1_001, UUIDS), (ID, UUIDS), ([ID, "x"], UUIDS), ({}, UUIDS)),
        {"type": "array", "items": {"type": "string", "pattern": UUID_PATTERN}, "maxItems": 1_000},
    ),
    "instant": Value(
        fields.instant,
        ("2026-03-02T18:30:00+01:00", "2000-01-01T00:00:00Z", "2199-12-31T23:59:59+00:00"),
        (
            ("2026-03-02T18:30:00", AN_INSTANT),
            ("1999-12-31T23:59:59Z", AN_INSTANT),
            ("2200-01-01T00:00:00Z", AN_INSTANT),
            ("20260302T183000Z", AN_INSTANT),
            ("2026-03-02T18:30+01", AN_INSTANT),
            (7, AN_INSTANT),
        ),
        {"type": "string", "format": "date-time"},
    ),
    "day": Value(
        fields.day,
        ("1900-01-01", "2199-12-31"),
        (
            ("1899-12-31", A_DAY),
            ("2200-01-01", A_DAY),
            ("2026-W10-1", A_DAY),
            ("20260302", A_DAY),
            (7, A_DAY),
        ),
        {"type": "string", "format": "date"},
    ),
    "a later day": Value(
        lambda: fields.day(1990),
        ("1990-01-01",),
        (("1989-12-31", A_LATE_DAY),),
        {"type": "string", "format": "date"},
    ),
    "several": Value(
        lambda: fields.several("mon", "tue", least=1),
        (["mon"], ["tue", "mon"]),
        (
            ([], SEVERAL),
            (["mon", "mon"], SEVERAL),
            (["sun"], SEVERAL),
            ("mon", SEVERAL),
            ([["mon"]], SEVERAL),
        ),
        {"type": "array", "items": {"enum": ["mon", "tue"]}, "uniqueItems": True, "minItems": 1},
    ),
    "several or none": Value(
        lambda: fields.several("mon"),
        ([], ["mon"]),
        (),
        {"type": "array", "items": {"enum": ["mon"]}, "uniqueItems": True, "minItems": 0},
    ),
    "mapping": Value(
        lambda: fields.mapping(hurts=fields.yes_or_no().needed(), where=fields.text(9)),
        ({"hurts": True}, {"hurts": "no", "where": "shin"}),
        (
            ([], AN_OBJECT),
            ({"hurts": True, "when": 1}, f"{AN_OBJECT}; 'when' is none of them"),
            ({"hurts": True, "w" * 50: 1}, f"{AN_OBJECT}; '{'w' * 40}' is none of them"),
            ({"where": "shin"}, "an object whose 'hurts' is there"),
            ({"hurts": 3}, "an object whose 'hurts' is true or false"),
            ({"hurts": True, "where": 3}, "an object whose 'where' is text of at most 9 characters"),
        ),
        {
            "type": "object",
            "properties": {
                "hurts": {"enum": [True, False, "yes", "no"]},
                "where": {"type": "string", "maxLength": 9},
            },
            "required": ["hurts"],
            "additionalProperties": False,
        },
    ),
    "none or a word": Value(
        lambda: fields.none_or(fields.word("limp")),
        ("none", "limp"),
        (("fine", "'none', or one of: limp"), (None, "'none', or one of: limp")),
        {"anyOf": [{"const": "none"}, {"enum": ["limp"]}]},
    ),
    "none or an object": Value(
        lambda: fields.none_or(fields.mapping(limp=fields.yes_or_no())),
        ("none", {"limp": True}),
        (({"limp": 3}, "'none', or an object whose 'limp' is true or false"),),
        {"anyOf": [{"const": "none"}, fields.object_schema({"limp": fields.yes_or_no()})]},
    ),
    "anything": Value(
        fields.anything,
        ({}, dict.fromkeys(map(str, range(1_000)))),
        ((dict.fromkeys(map(str, range(1_001))), "an object"), ([], "an object")),
        {"type": "object", "maxProperties": 1_000},
    ),
}


@pytest.mark.parametrize("name", VALUES)
def test_what_is_right_is_taken(name: str) -> None:
    field = VALUES[name].made()
    assert [field.wrong(value) for value in VALUES[name].right] == [None] * len(VALUES[name].right)


@pytest.mark.parametrize("name", VALUES)
def test_what_is_wrong_is_told_what_would_be_right(name: str) -> None:
    field = VALUES[name].made()
    told = [(value, field.wrong(value)) for value, _ in VALUES[name].wrong]
    assert told == list(VALUES[name].wrong)


@pytest.mark.parametrize("name", VALUES)
def test_the_schema_says_the_same(name: str) -> None:
    assert VALUES[name].made().schema == VALUES[name].schema


def test_a_value_may_be_left_out_unless_it_is_needed() -> None:
    field = fields.pain()
    assert (field.required, field.needed().required) == (False, True)
    assert field.needed().schema == field.schema


def test_a_text_is_at_most_four_thousand_characters_unless_told_otherwise() -> None:
    assert fields.text().schema["maxLength"] == 4_000
    assert fields.text().wrong("x" * 4_000) is None


@pytest.mark.parametrize("word", [True, "yes"])
def test_yes_is_a_word_or_a_truth(word: JSON) -> None:
    assert fields.is_yes(word)


@pytest.mark.parametrize("word", [False, "no", "YES", 1, None])
def test_anything_else_is_no_yes(word: JSON) -> None:
    assert not fields.is_yes(word)


def test_a_moment_and_a_day_are_read_as_they_were_written() -> None:
    assert fields.read_instant("2026-03-02T18:30:00Z") == datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
    assert fields.read_day("2026-03-02") == date(2026, 3, 2)
    assert fields.read_day("1900-01-01") == date(1900, 1, 1)
    assert fields.read_day("1899-12-31") is None
    assert fields.read_day(None) is None
