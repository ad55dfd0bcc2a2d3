"""What one key of an entry may hold: how to check it, and its JSON Schema, side by side."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NamedTuple

JSON = Any
"""Anything that `json.loads` gives."""

UUID = re.compile(r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")
EARLIEST_YEAR, LATEST_YEAR = 2000, 2199
DAYS_OF_THE_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LONGEST_TEXT = 4_000


class Field(NamedTuple):
    """A kind of value: `wrong(value)` says what would be right, or None where it is."""

    wrong: Callable[[JSON], str | None]
    schema: dict[str, JSON]
    required: bool = False

    def needed(self) -> Field:
        """The same, where the key must be there."""
        return self._replace(required=True)


NUMBERS = (int, float)
"""JSON's true and false are none; and what is not finite lies within no bounds."""


def number(least: float, most: float, unit: str) -> Field:
    """A number within bounds, in a unit."""
    right = f"a number from {least:g} to {most:g} ({unit})"

    def wrong(value: JSON) -> str | None:
        return None if type(value) in NUMBERS and least <= value <= most else right

    return Field(wrong, {"type": "number", "minimum": least, "maximum": most, "description": unit})


def whole(least: int, most: int, unit: str) -> Field:
    """A whole number within bounds, in a unit. JSON knows one kind of number: 5.0 is as whole as 5."""
    right = f"a whole number from {least} to {most} ({unit})"

    def wrong(value: JSON) -> str | None:
        good = type(value) in NUMBERS and least <= value <= most and value == int(value)
        return None if good else right

    return Field(wrong, {"type": "integer", "minimum": least, "maximum": most, "description": unit})


def pain() -> Field:
    """Pain from 0 (none) to 10 (the worst imaginable)."""
    return number(0, 10, "0 no pain, 10 the worst imaginable")


def word(*words: str) -> Field:
    """One of the words offered."""
    offered, right = frozenset(words), "one of: " + ", ".join(words)

    def wrong(value: JSON) -> str | None:
        return None if isinstance(value, str) and value in offered else right

    return Field(wrong, {"enum": list(words)})


def yes_or_no() -> Field:
    """Yes or no, as JSON's true and false or as words."""

    def wrong(value: JSON) -> str | None:
        return None if value is True or value is False or value in ("yes", "no") else "true or false"

    return Field(wrong, {"enum": [True, False, "yes", "no"]})


def is_yes(value: JSON) -> bool:
    """Whether a yes-or-no says yes."""
    return value is True or value == "yes"


def text(longest: int = LONGEST_TEXT) -> Field:
    """Words of somebody's own."""
    right = f"text of at most {longest} characters"

    def wrong(value: JSON) -> str | None:
        return None if isinstance(value, str) and len(value) <= longest else right

    return Field(wrong, {"type": "string", "maxLength": longest})


def uuid() -> Field:
    """An entry's id."""

    def wrong(value: JSON) -> str | None:
        good = isinstance(value, str) and UUID.fullmatch(value)
        return None if good else "a UUID such as 6f1c2f0e-3a52-4c1e-9d6b-0d4b8a1f2c3d"

    return Field(wrong, {"type": "string", "pattern": f"^{UUID.pattern}$"})


def uuids() -> Field:
    """Entries that this one is about."""
    one = uuid()

    def wrong(value: JSON) -> str | None:
        good = isinstance(value, list) and len(value) <= 1_000 and not any(map(one.wrong, value))
        return None if good else "a list of entry ids (UUIDs)"

    return Field(wrong, {"type": "array", "items": one.schema, "maxItems": 1_000})


def instant() -> Field:
    """A moment with its offset from UTC (RFC 3339)."""
    right = "a moment with its offset, such as 2026-03-02T18:30:00+01:00"

    def wrong(value: JSON) -> str | None:
        return None if read_instant(value) else right

    return Field(wrong, {"type": "string", "format": "date-time"})


def read_instant(value: JSON) -> datetime | None:
    """An RFC 3339 moment between 2000 and 2199, or None."""
    try:
        moment = datetime.fromisoformat(value)
    except (ValueError, TypeError):
        return None
    if moment.tzinfo is None or not EARLIEST_YEAR <= moment.year <= LATEST_YEAR or len(value) < 20:
        return None
    return moment


def day(earliest_year: int = 1900) -> Field:
    """A date, such as 2026-03-02."""

    def wrong(value: JSON) -> str | None:
        good = read_day(value, earliest_year) is not None
        return None if good else f"a date such as 2026-03-02, from {earliest_year} on"

    return Field(wrong, {"type": "string", "format": "date"})


def read_day(value: JSON, earliest_year: int = 1900) -> date | None:
    """A date written year-month-day, or None."""
    try:
        found = date.fromisoformat(value)
    except (ValueError, TypeError):
        return None
    as_written = found.isoformat() == value  # not as 2026-W10-1
    return found if as_written and earliest_year <= found.year <= LATEST_YEAR else None


def several(*words: str, least: int = 0) -> Field:
    """A list of the words offered, each at most once, in the order wished."""
    offered, right = frozenset(words), "a list of: " + ", ".join(words)

    def wrong(value: JSON) -> str | None:
        if not isinstance(value, list) or len(value) < least:
            return right
        good = all(isinstance(each, str) and each in offered for each in value)
        return None if good and len(set(value)) == len(value) else right

    items = {"enum": list(words)}
    return Field(wrong, {"type": "array", "items": items, "uniqueItems": True, "minItems": least})


def mapping(**keys: Field) -> Field:
    """An object with these keys and no others."""

    def wrong(value: JSON) -> str | None:
        if not isinstance(value, dict):
            return "an object with " + ", ".join(keys)
        for key in value:
            if key not in keys:
                return f"an object with {', '.join(keys)}; '{str(key)[:40]}' is none of them"
        for key, field in keys.items():
            right = field.wrong(value[key]) if key in value else "there" if field.required else None
            if right:
                return f"an object whose '{key}' is {right}"
        return None

    return Field(wrong, object_schema(keys))


def object_schema(keys: dict[str, Field]) -> dict[str, JSON]:
    """The JSON Schema of an object with these keys and no others."""
    return {
        "type": "object",
        "properties": {key: field.schema for key, field in keys.items()},
        "required": [key for key, field in keys.items() if field.required],
        "additionalProperties": False,
    }


def none_or(field: Field) -> Field:
    """The word `none`, or something."""

    def wrong(value: JSON) -> str | None:
        return None if value == "none" or field.wrong(value) is None else f"'none', or {field.wrong(value)}"

    return Field(wrong, {"anyOf": [{"const": "none"}, field.schema]})


def anything() -> Field:
    """Whatever the kind's own reader makes of it; an object of limited size."""

    def wrong(value: JSON) -> str | None:
        return None if isinstance(value, dict) and len(value) <= 1_000 else "an object"

    return Field(wrong, {"type": "object", "maxProperties": 1_000})
