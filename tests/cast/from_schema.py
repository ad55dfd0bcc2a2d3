"""Values that a JSON Schema allows, for every schema that entries are published with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as some

JSON = Any
Schema = dict[str, JSON]
Some = some.SearchStrategy[JSON]


def values_of(schema: Schema) -> Some:
    """Any value that the schema allows."""
    if "const" in schema:
        return some.just(schema["const"])
    if "enum" in schema:
        return some.sampled_from(schema["enum"])
    if "type" not in schema:
        return some.one_of(*map(values_of, schema["anyOf"]))
    return _BY_TYPE[schema["type"]](schema)


def _numbers(schema: Schema) -> Some:
    least, most = schema["minimum"], schema["maximum"]
    return some.integers(least, most) | some.floats(least, most, allow_nan=False)


def _strings(schema: Schema) -> Some:
    if "pattern" in schema:
        return some.uuids().map(str)
    if schema.get("format") == "date":
        return some.dates(date(2000, 1, 1), date(2199, 12, 31)).map(date.isoformat)
    if schema.get("format") == "date-time":
        return moments()
    return some.text(max_size=min(20, schema["maxLength"]))


def moments() -> Some:
    """Moments from 2001 to 2198, with any offset from UTC."""
    days = some.dates(date(2001, 1, 1), date(2198, 12, 31))
    offsets = some.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
    moments = some.builds(datetime.combine, days, some.times(), offsets)
    return moments.map(datetime.isoformat)


def _arrays(schema: Schema) -> Some:
    return some.lists(
        values_of(schema["items"]),
        min_size=schema.get("minItems", 0),
        max_size=4,
        unique=schema.get("uniqueItems", False),
    )


def _objects(schema: Schema) -> Some:
    if "properties" not in schema:
        return some.dictionaries(some.text(max_size=5), some.integers() | some.text(max_size=5), max_size=3)
    needed = {key: values_of(schema["properties"][key]) for key in schema["required"]}
    other = {key: values_of(each) for key, each in schema["properties"].items() if key not in needed}
    return some.fixed_dictionaries(needed, optional=other)


_BY_TYPE: dict[str, Callable[[Schema], Some]] = {
    "number": _numbers,
    "integer": lambda schema: some.integers(schema["minimum"], schema["maximum"]),
    "string": _strings,
    "array": _arrays,
    "object": _objects,
}
