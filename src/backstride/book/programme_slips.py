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
from backstride.book.programme_refused import Problem, shown
from backstride.heart.parameters import MOST_STAGES

MOST_CONTACTS = 60
TABLES: Mapping[str, Form] = {"floor": FLOOR, "names": NAMES, "units": UNITS}
ROWS: Mapping[str, tuple[Form, int, int]] = {
    "stages": (STAGE, 1, MOST_STAGES),
    "contacts": (CONTACT, 0, MOST_CONTACTS),
}
TOP = (*HEADER, *ROWS, *TABLES, "figures")


def slips_in(tables: Mapping[str, Any]) -> list[Problem]:
    """Every unknown, missing or impossible value of a programme file."""
    found = [*_unknown(tables, TOP, ""), *_in_keys(tables, HEADER, "")]
    for name, (form, least, most) in ROWS.items():
        found += _in_rows(tables.get(name, []), form, name, (least, most))
    for name, form in TABLES.items():
        found += _in_table(tables, name, form, "")
    figures = tables.get("figures")
    if not isinstance(figures, dict):
        return [*found, Problem("figures", "is missing", f"a table with {len(FIGURES)} figures")]
    found += _unknown(figures, tuple(FIGURES), "figures.")
    for name, form in FIGURES.items():
        found += _in_table(figures, name, form, "figures.")
    return found


def _in_rows(rows: object, form: Form, name: str, counts: tuple[int, int]) -> Iterator[Problem]:
    least, most = counts
    if not isinstance(rows, list) or not least <= len(rows) <= most:
        what = f"there are {len(rows)} of them" if isinstance(rows, list) else f"it says {shown(rows)}"
        yield Problem(name, what, f"a list of {least} to {most} tables with {', '.join(form)}")
        return
    for number, row in enumerate(rows, start=1):
        place = f"{name.removesuffix('s')} {number}"
        if isinstance(row, dict):
            yield from _unknown(row, tuple(form), f"{place}, ")
            yield from _in_keys(row, form, f"{place}, ")
        else:
            yield Problem(place, f"it says {shown(row)}", f"a table with {', '.join(form)}")


def _in_table(tables: Mapping[str, Any], name: str, form: Form, prefix: str) -> Iterator[Problem]:
    table = tables.get(name)
    if isinstance(table, dict):
        yield from _unknown(table, tuple(form), f"{prefix}{name}.")
        yield from _in_keys(table, form, f"{prefix}{name}.")
    else:
        what = f"it says {shown(table)}" if name in tables else "is missing"
        yield Problem(f"{prefix}{name}", what, f"a table with {', '.join(form)}")


def _unknown(table: Mapping[str, Any], keys: tuple[str, ...], prefix: str) -> Iterator[Problem]:
    for key in table:
        if key not in keys:
            known = nearest(key[:80], keys) or (f": {', '.join(keys)}" if len(keys) < 15 else "")
            right = f"left out, or one that is known{known}"
            yield Problem(f"{prefix}{key[:80]}", "nobody reads this key", right)


def _in_keys(table: Mapping[str, Any], form: Form, prefix: str) -> Iterator[Problem]:
    for name, key in form.items():
        wrong = key.check(table.get(name))
        if wrong and name in table:
            yield Problem(f"{prefix}{name}", *wrong)
        elif wrong and key.needed:
            yield Problem(f"{prefix}{name}", "is missing", wrong.would_be_right)
