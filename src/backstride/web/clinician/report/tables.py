"""The clinic's own data as tables, one row a person, session, need or contact; only what is shared.

An empty cell was not told. `not_shared` is what the person does not let the clinic see. The columns stand in
`docs/reference/clinic-csv.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from backstride.web.clinic.models import Grant
from backstride.web.clinician.report.people_table import COLUMNS as OF_PEOPLE
from backstride.web.clinician.report.people_table import NEEDS_COLUMNS as OF_NEEDS
from backstride.web.clinician.report.people_table import needs_rows, people_rows
from backstride.web.clinician.report.told_tables import CONTACT_COLUMNS as OF_CONTACTS
from backstride.web.clinician.report.told_tables import SESSION_COLUMNS as OF_SESSIONS
from backstride.web.clinician.report.told_tables import contact_rows, session_rows
from backstride.web.pages.table_file import table_file

Row = dict[str, str]


class Table(NamedTuple):
    """Its columns, and what makes its rows of the grants that hold at a moment."""

    columns: tuple[str, ...]
    rows: Callable[[Sequence[Grant], datetime], Iterator[Row]]


TABLES: dict[str, Table] = {
    "people": Table(OF_PEOPLE, people_rows),
    "sessions": Table(OF_SESSIONS, session_rows),
    "needs": Table(OF_NEEDS, needs_rows),
    "contacts": Table(OF_CONTACTS, contact_rows),
}
"""By the name of the file."""


def table_of(name: str, grants: Sequence[Grant], now: datetime) -> bytes:
    """A table as a file."""
    table = TABLES[name]
    return table_file(table.columns, table.rows(grants, now))
