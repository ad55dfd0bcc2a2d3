"""What the JSON Schema of a kind allows is read; what the reader refuses, the schema refuses."""

from __future__ import annotations

from math import isnan
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as some
from jsonschema import Draft202012Validator

from backstride.book.entry_schemas import entry_schema
from backstride.heart.entries import JournalRefused, read_entry
from backstride.heart.kinds import KINDS
from tests.cast.from_schema import values_of
from tests.spec.entries.test_each_key_of_each_kind import BAD, BAD_VALUES, DEMANDS, SMALLEST, entry

JSON = Any
VALID = {kind: Draft202012Validator(entry_schema(kind)) for kind in KINDS}
IN_OTHER_WORDS = {
    *("at", "recorded", "received", "started_at", "episode_began", "recovered_on", "seen_on", "day", "to"),
    *("due", "came_back_on", "since", "until"),
}
"""Moments and days: `format` is a note in JSON Schema, so only the reader refuses what is none."""


def is_read(told: JSON) -> bool:
    try:
        read_entry(told)
    except JournalRefused:
        return False
    return True


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25)
@given(data=some.data())
def test_whatever_the_schema_allows_is_read(kind: str, data: some.DataObject) -> None:
    told = data.draw(values_of(entry_schema(kind)))
    assume(VALID[kind].is_valid(told))  # what several keys demand together is not drawn
    assert is_read(told)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25)
@given(data=some.data())
def test_whatever_is_read_the_schema_allows(kind: str, data: some.DataObject) -> None:
    key = data.draw(some.sampled_from(sorted(entry_schema(kind)["properties"])))
    scraps = (
        some.none() | some.booleans() | some.integers(-3, 70) | some.floats(-1, 11) | some.text(max_size=3)
    )
    value = data.draw(scraps | some.lists(scraps, max_size=2) | some.dictionaries(some.just("worst"), scraps))
    told = entry(kind, **{key: value})
    if is_read(told):
        assert VALID[kind].is_valid(told)
    elif key not in IN_OTHER_WORDS:
        assert not VALID[kind].is_valid(told)


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    BAD_VALUES + [("noted", key, value) for key, values in BAD.items() for value in values],
)
def test_every_bad_value_is_one_to_the_schema_too(kind: str, key: str, value: JSON) -> None:
    only_the_reader = (key in IN_OTHER_WORDS and isinstance(value, str)) or is_nan(value)
    assert VALID[kind].is_valid(entry(kind, **{key: value})) is only_the_reader


def is_nan(value: JSON) -> bool:
    """No JSON holds it, so no schema speaks of it."""
    return isinstance(value, float) and isnan(value)


@pytest.mark.parametrize(("kind", "says"), [(kind, says) for kind, says, _ in DEMANDS])
def test_what_several_keys_demand_the_schema_demands(kind: str, says: dict[str, JSON]) -> None:
    told = {name: value for name, value in entry(kind, **says).items() if value is not None}
    assert not VALID[kind].is_valid(told)


@pytest.mark.parametrize("kind", KINDS)
def test_what_must_be_there_is_the_same(kind: str) -> None:
    assert VALID[kind].is_valid(entry(kind))
    for key in SMALLEST[kind]:
        told = entry(kind)
        del told[key]
        assert not VALID[kind].is_valid(told)
