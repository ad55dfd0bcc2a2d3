"""A journal as tables for a spreadsheet: one for each kind of entry that there is, one row an entry.

An empty cell was not asked or not answered. `none`, `no`, 0 and an empty list are answers, and stand there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from zoneinfo import ZoneInfo

from backstride.heart.corrections import follow_corrections
from backstride.heart.entries import Entry
from backstride.heart.fields import JSON
from backstride.heart.kinds import KINDS
from backstride.web.pages.table_file import safe, table_file

BEFORE = ("id", "day", "at", "by", "counts", "replaces", "about")
"""The columns of every table. `counts`: no where the entry was changed or undone since."""
NO_COLUMN = "decision"
"""What was prescribed is a whole document: it is in the journal, and no table's business."""


def tables_of(journal: Sequence[Entry], zone: str) -> Iterator[tuple[str, bytes]]:
    """The name of each kind that there is, and its table; in the order of the kinds."""
    in_order = sorted(journal, key=lambda entry: (entry.at, entry.id))
    gone = follow_corrections(in_order).gone
    for kind in KINDS:
        those = [entry for entry in in_order if entry.kind == kind]
        if those:
            yield kind, _table(those, gone, ZoneInfo(zone))


def _table(entries: Sequence[Entry], gone: set[str], zone: ZoneInfo) -> bytes:
    rows = [{**_common(entry, gone, zone), **dict(_cells(entry.says))} for entry in entries]
    columns = list(dict.fromkeys(name for row in rows for name in row))
    return table_file(columns, rows)


def _common(entry: Entry, gone: set[str], zone: ZoneInfo) -> dict[str, str]:
    day, counts = entry.at.astimezone(zone).date(), "no" if entry.id in gone else "yes"
    told = (
        entry.id,
        f"{day}",
        entry.at.isoformat(),
        entry.by,
        counts,
        entry.replaces or "",
        " ".join(entry.about),
    )
    return dict(zip(BEFORE, told, strict=True))


def _cells(says: Mapping[str, JSON], within: str = "") -> Iterator[tuple[str, str]]:
    """A column for each thing said: `pain.worst` for what lies inside `pain`."""
    for key, value in says.items():
        if key == NO_COLUMN and isinstance(value, dict):
            continue
        if isinstance(value, dict) and value:
            yield from _cells(value, f"{within}{key}.")
        else:
            yield f"{within}{key}", _cell(value)


def _cell(value: JSON) -> str:
    """Words as they are; everything else as JSON. A spreadsheet must not take words for a formula."""
    if not isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return safe(value)
