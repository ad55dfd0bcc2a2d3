"""What is wrong with the tables of a programme file, key by key: all of it, not only the first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from backstride.book.programme_form import (
    CONTACT,
    FIGURES,
    FLOOR,
    HEADER,
    NAMES,
    STAGE,
    UNITS,
    Form,
    nearest,
)
from backstride.book.programme_refused import MISSING, Phrase, Place, Problem, in_row, in_table, phrase, says
from backstride.heart.parameters import MOST_STAGES

MOST_CONTACTS = 60
TABLES: Mapping[str, Form] = {"floor": FLOOR, "names": NAMES, "units": UNITS}
ROWS: Mapping[str, tuple[Form, int, int]] = {
    "stages": (STAGE, 1, MOST_STAGES),
    "contacts": (CONTACT, 0, MOST_CONTACTS),
}
TOP = (*HEADER, *ROWS, *TABLES, "figures")


LIST_THEM_UP_TO = 15
"""Of more keys that are known nobody wants a list."""


def slips_in(tables: Mapping[str, Any]) -> list[Problem]:
    """Every unknown, missing or impossible value of a programme file."""
    found = [*_unknown(tables, TOP, str), *_in_keys(tables, HEADER, str)]
    for name, (form, least, most) in ROWS.items():
        found += _in_rows(tables.get(name, []), form, name, (least, most))
    for name, form in TABLES.items():
        found += _in_table(tables, name, form, name)
    figures = tables.get("figures")
    if not isinstance(figures, dict):
        return [*found, Problem("figures", MISSING, phrase("right.figures", number=f"{len(FIGURES)}"))]
    found += _unknown(figures, tuple(FIGURES), in_table("figures"))
    for name, form in FIGURES.items():
        found += _in_table(figures, name, form, f"figures.{name}")
    return found


def _in_rows(rows: object, form: Form, name: str, counts: tuple[int, int]) -> Iterator[Problem]:
    least, most = (f"{each}" for each in counts)
    if not isinstance(rows, list) or not counts[0] <= len(rows) <= counts[1]:
        what = phrase("what.there_are", number=f"{len(rows)}") if isinstance(rows, list) else says(rows)
        yield Problem(name, what, phrase("right.rows", least=least, most=most, keys=", ".join(form)))
        return
    for number, row in enumerate(rows, start=1):
        if isinstance(row, dict):
            yield from _unknown(row, tuple(form), in_row(name, number))
            yield from _in_keys(row, form, in_row(name, number))
        else:
            yield Problem(phrase(f"where.{name}.row", number=f"{number}"), says(row), _a_table(form))


def _in_table(tables: Mapping[str, Any], name: str, form: Form, place: str) -> Iterator[Problem]:
    table = tables.get(name)
    if isinstance(table, dict):
        yield from _unknown(table, tuple(form), in_table(place))
        yield from _in_keys(table, form, in_table(place))
    else:
        yield Problem(place, says(table) if name in tables else MISSING, _a_table(form))


def _a_table(form: Form) -> Phrase:
    return phrase("right.table", keys=", ".join(form))


def _unknown(table: Mapping[str, Any], keys: tuple[str, ...], place: Place) -> Iterator[Problem]:
    for key in table:
        if key not in keys:
            yield Problem(place(key[:80]), phrase("what.no_key"), _known(key, keys))


def _known(key: str, keys: tuple[str, ...]) -> Phrase:
    if near := nearest(key[:80], keys):
        return phrase("right.known_perhaps", nearest=near)
    if len(keys) < LIST_THEM_UP_TO:
        return phrase("right.known_keys", keys=", ".join(keys))
    return phrase("right.known")


def _in_keys(table: Mapping[str, Any], form: Form, place: Place) -> Iterator[Problem]:
    for name, key in form.items():
        wrong = key.check(table.get(name))
        if wrong and name in table:
            yield Problem(place(name), *wrong)
        elif wrong and key.needed:
            yield Problem(place(name), MISSING, wrong.would_be_right)
