"""Spec: a backup holds one state of the data: what was not yet kept when it began is not in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg

from backstride.web import place
from backstride.web.backup.making import make_backup
from backstride.web.backup.of_postgresql import with_slashes
from backstride.web.backup.restoring import restore_backup
from tests.web.backup.conftest import ask, manifest_of
from tests.web.instance import Instance

A_ROW = """INSERT INTO journals_tombstone (id, erased_on, entries)
    VALUES ('00000000000040008000000000000000', '2026-01-05', 7)"""


@contextmanager
def half_written(instance: Instance) -> Iterator[None]:
    """Somebody else has written a row, and has not yet finished."""
    if address := instance.environ.get("DATABASE_URL"):
        with psycopg.connect(with_slashes(address)) as server:
            server.execute(A_ROW)
            yield
        return
    file = Path(instance.environ["BACKSTRIDE_DATA"]) / place.SQLITE_FILE
    with closing(sqlite3.connect(file)) as database:
        database.execute(A_ROW)
        yield
        database.commit()


def test_what_is_half_written_is_not_in_it_and_is_kept_all_the_same(
    backup: Path, nothing_yet: Instance, tmp_path: Path
) -> None:
    restore_backup(backup, nothing_yet.environ)
    with half_written(nothing_yet):
        make_backup(tmp_path / "meanwhile.zip", nothing_yet.environ)
    make_backup(tmp_path / "afterwards.zip", nothing_yet.environ)
    told = [manifest_of(tmp_path / f"{name}.zip")["tables"] for name in ("meanwhile", "afterwards")]
    assert [each["journals_tombstone"]["rows"] for each in told] == [0, 1]
    assert ask(nothing_yet, "SELECT entries FROM journals_tombstone") == [(7,)]
