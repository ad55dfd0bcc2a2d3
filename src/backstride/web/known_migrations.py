"""Whether tables are of a newer program than this one: it would not know what it leaves out of them."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from backstride.web.readiness import NewerTables

LOG = logging.getLogger(__name__)
HERE = Path(__file__).parent
Migration = tuple[str, str]
"""The app, and the name."""


def unknown_among(applied: Iterable[Migration]) -> list[Migration]:
    """Those that belong to an app of this program, but to no program as old as this one."""
    known = _known()
    ours = {app for app, _ in known}
    return sorted(each for each in applied if each[0] in ours and each not in known)


def tables_are_newer() -> bool:
    """Whether a newer program kept the tables of the database that Django is set up for."""
    from django.db import connection  # noqa: PLC0415 - only now is there one
    from django.db.migrations.recorder import MigrationRecorder  # noqa: PLC0415

    return bool(unknown_among(MigrationRecorder(connection).applied_migrations()))


def refuse_newer_tables() -> None:
    """For a server that begins. Raises NewerTables.

    A database that does not answer yet stops nothing: whoever asks for a page is told, and so is health.
    """
    from django.db import DatabaseError, connection  # noqa: PLC0415

    try:
        newer = tables_are_newer()
    except DatabaseError:
        LOG.exception("Whether a newer program kept the tables is not known.")
        return
    finally:
        connection.close()
    if newer:
        raise NewerTables


@cache
def _known() -> frozenset[Migration]:
    return frozenset((path.parents[1].name, path.stem) for path in HERE.glob("*/migrations/*.py"))
