"""What an older program finds of a newer one's tables: every process of it leaves them alone and says so."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from django.db import DatabaseError

from backstride.cli.answer import REFUSED
from backstride.cli.main import main
from backstride.web import known_migrations, place
from backstride.web.known_migrations import refuse_newer_tables
from backstride.web.readiness import NEWER_TABLES, NewerTables
from tests.cli.test_serve import A_NEWER_PROGRAM_WAS_HERE
from tests.web.instance import ROOT, Instance

SAYS = "what lies there was kept by a newer version of this program"


@pytest.fixture(name="newer")
def _newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Instance:
    """An instance that a newer program has been at."""
    instance = Instance.make(tmp_path)
    if address := instance.environ.get("DATABASE_URL"):
        with psycopg.connect(os.environ["DATABASE_URL"], dbname=urlsplit(address).path[1:]) as server:
            server.execute(A_NEWER_PROGRAM_WAS_HERE.splitlines()[1])
    else:
        file = Path(instance.environ["BACKSTRIDE_DATA"]) / place.SQLITE_FILE
        with closing(sqlite3.connect(file)) as database:
            database.executescript(A_NEWER_PROGRAM_WAS_HERE)
    for name in ("BACKSTRIDE_DATA", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
        if name in instance.environ:
            monkeypatch.setenv(name, instance.environ[name])
    return instance


@pytest.mark.parametrize(
    ("module", "ends"),
    [("backstride.web.reminders.once", NEWER_TABLES), ("backstride.web.wsgi", 1)],
)
def test_a_process_ends_with_one_line_about_it(newer: Instance, module: str, ends: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", module],
        cwd=ROOT, env=newer.environ, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == ends
    assert done.stdout == ""
    assert SAYS in done.stderr.strip().splitlines()[-1]


@pytest.mark.usefixtures("newer")
@pytest.mark.parametrize("typed", [["remind"], ["clinic", "new", "Riverside Back Care"]])
def test_commands_refuse_it_with_what_to_do(typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(typed) == REFUSED
    told = capsys.readouterr().err
    assert SAYS in told
    assert "docs/how-to/run-it-for-a-clinic.md" in told


def test_a_server_begins_though_the_database_is_not_there_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    def away() -> bool:
        raise DatabaseError("away")

    monkeypatch.setattr(known_migrations, "tables_are_newer", away)
    refuse_newer_tables()
    monkeypatch.setattr(known_migrations, "tables_are_newer", lambda: True)
    with pytest.raises(NewerTables, match=SAYS):
        refuse_newer_tables()
