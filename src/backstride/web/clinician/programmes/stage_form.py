"""The ladder as a form: one row a stage, with what was typed in it, and back to what a file says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from django.http import QueryDict

from backstride.heart.parameters import MOST_STAGES
from backstride.heart.programme import Programme, Stage

KEYS = {"days_per_week": "days", "session": "session", "settled_needed": "settled"}
"""What a file calls the parts of a row, in its own order."""
WHOLE = re.compile(r"-?\d{1,9}")
BACKED_BY = {"source": "clinic-opinion", "certainty": "opinion"}
"""What stands behind a stage that a clinic wrote itself."""


class Row(NamedTuple):
    """What was typed for a stage."""

    session: str = ""
    days: str = ""
    settled: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not any(self)


def rows_of(programme: Programme) -> list[Row]:
    """The rows of a programme as it is."""
    return [_row(stage) for stage in programme.stages]


def rows_in(form: QueryDict) -> list[Row]:
    """What was typed, row by row."""
    columns = [[each.strip() for each in form.getlist(name)[: MOST_STAGES + 2]] for name in Row._fields]
    return [Row(*each) for each in zip(*columns, strict=False)]


def with_one_row_changed(rows: Sequence[Row], form: QueryDict) -> list[Row] | None:
    """With a row put in or taken out, where that was asked for; None where it was not."""
    for asked, instead in (("insert", [Row()]), ("remove", [])):
        after = form.get(asked, "")
        if WHOLE.fullmatch(after) and 0 <= int(after) <= len(rows):
            at = int(after)
            left_out = 0 if instead else 1
            return [*rows[:at], *instead, *rows[at + left_out :]]
    return None


def stages_in(rows: Sequence[Row], before: Programme) -> list[dict[str, Any]]:
    """The rows as a file has them; one that stays as it was keeps what stands behind it."""
    known = {_row(stage): stage for stage in before.stages}
    return [dict(_pairs(row, known.get(row))) for row in rows]


def _pairs(row: Row, before: Stage | None) -> Iterator[tuple[str, Any]]:
    for name, part in KEYS.items():
        if typed := getattr(row, part):
            counted = name != "session" and WHOLE.fullmatch(typed)
            yield name, int(typed) if counted else typed
    yield from BACKED_BY.items() if before is None else _backed(before)


def _backed(stage: Stage) -> Iterator[tuple[str, str]]:
    yield "source", stage.source
    yield "certainty", stage.certainty


def _row(stage: Stage) -> Row:
    return Row(stage.session.text, str(stage.days_per_week), str(stage.settled_needed))
