"""The file of a laptop or a small practice: copied by SQLite itself, while others go on writing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from backstride.web.backup.counted import counted
from backstride.web.backup.manifest import Table
from backstride.web.backup.not_done import NotDone

TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
MIGRATIONS = "SELECT app, name FROM django_migrations ORDER BY app, name"


class Copied:
    """A copy of a database file, and what is in it."""

    def __init__(self, file: Path) -> None:
        """Raises NotDone for a file that SQLite finds damaged, or that is none of ours."""
        try:
            with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as database:
                _refuse_damaged(database)
                self.migrations = tuple((app, name) for app, name in database.execute(MIGRATIONS))
                names = [name for (name,) in database.execute(TABLES)]
                self.tables = {name: _counted(database, name) for name in names}
        except sqlite3.DatabaseError as why:
            raise NotDone("database", why=str(why)) from None


def copy(source: Path, target: Path) -> None:
    """Copy a database in one state of it, whoever writes meanwhile. Raises NotDone."""
    try:
        with (
            closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as whole,
            closing(sqlite3.connect(target)) as into,
        ):
            whole.backup(into)
            into.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
    except sqlite3.DatabaseError as why:
        raise NotDone("database", why=str(why)) from None


def _refuse_damaged(database: sqlite3.Connection) -> None:
    (first,) = database.execute("PRAGMA integrity_check(1)").fetchone()
    if first != "ok":
        raise NotDone("database", why=first)


def _counted(database: sqlite3.Connection, name: str) -> Table:
    return counted(_rows(database, name))


def _rows(database: sqlite3.Connection, name: str) -> Iterator[str]:
    quoted = name.replace('"', '""')
    yield from map(repr, database.execute(f'SELECT * FROM "{quoted}"'))  # noqa: S608 - a table's own name
