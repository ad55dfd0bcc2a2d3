"""Spec: with PostgreSQL, what is missing is said: its programs, or the right to make a database to try in."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import psycopg
import pytest

from backstride.web.backup import of_postgresql
from backstride.web.backup.making import make_backup
from backstride.web.backup.not_done import NotDone
from backstride.web.backup.verifying import verify_backup
from tests.postgres import server

TABLES = """
CREATE ROLE clinic LOGIN;
CREATE ROLE maker LOGIN CREATEDB;
CREATE DATABASE clinic OWNER clinic;
"""


OFTEN_AND_SLOWLY = """
ALTER SYSTEM SET autovacuum_naptime = '1s';
ALTER SYSTEM SET autovacuum_vacuum_cost_delay = '100ms';
ALTER SYSTEM SET autovacuum_vacuum_cost_limit = 1;
SELECT pg_reload_conf();
"""
VACUUMS = "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'autovacuum worker' AND datname = %s"
MANY = "CREATE TABLE many AS SELECT generate_series(1, 200000) AS number"
LONGEST = 60
"""Seconds until the server's own vacuum is at work."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A database whose owner may do nothing but own it, with the least that a backup asks for."""
    with server() as root:
        with psycopg.connect(root, autocommit=True) as connection:
            for line in filter(str.strip, TABLES.split(";")):
                connection.execute(line)
        owned = root.replace("/postgres?", "/clinic?").replace("user=backstride", "user=clinic")
        with psycopg.connect(owned, autocommit=True) as connection:
            connection.execute("CREATE TABLE django_migrations (app text, name text)")
        yield owned


@pytest.fixture
def environ(address: str, tmp_path: Path) -> dict[str, str]:
    return {"DATABASE_URL": address, "BACKSTRIDE_DATA": str(tmp_path / "data")}


def test_who_may_make_no_database_is_told_so(environ: dict[str, str], tmp_path: Path) -> None:
    make_backup(tmp_path / "backup.zip", environ)
    with pytest.raises(NotDone) as why:
        verify_backup(tmp_path / "backup.zip", environ)
    assert (why.value.why, why.value.figures) == ("no_right", {"user": "clinic"})


def test_without_its_programs_it_says_which_one_is_missing(
    environ: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(of_postgresql, "DEBIAN", "/nowhere/*/bin")
    with pytest.raises(NotDone) as why:
        make_backup(tmp_path / "backup.zip", environ)
    assert (why.value.why, why.value.figures) == ("no_program", {"program": "pg_dump"})
    assert not list(tmp_path.glob("*.zip"))


def test_a_server_that_is_away_is_told(environ: dict[str, str], tmp_path: Path) -> None:
    away = {**environ, "DATABASE_URL": f"postgresql://clinic@/clinic?host={tmp_path}"}
    with pytest.raises(NotDone, match="database") as why:
        make_backup(tmp_path / "backup.zip", away)
    assert "No such file" in why.value.figures["why"]


@pytest.fixture
def busy(address: str) -> str:
    """A server whose own vacuum comes often and stays long; as its owner sees it."""
    root = address.replace("/clinic?", "/postgres?").replace("user=clinic", "user=backstride")
    with psycopg.connect(root, autocommit=True) as connection:
        for line in filter(str.strip, OFTEN_AND_SLOWLY.split(";")):
            connection.execute(line)
    return root


def test_what_was_tried_out_is_gone_though_the_server_is_cleaning_it(busy: str) -> None:
    with of_postgresql.fresh(busy.replace("user=backstride", "user=maker")) as fresh:
        with psycopg.connect(fresh, autocommit=True) as connection:
            connection.execute(MANY)
        wait_for_a_vacuum(busy, database := fresh.partition("?")[0].rpartition("/")[2])
    assert not is_there(busy, database)


def test_what_was_tried_out_is_gone_though_a_program_is_still_connected(address: str) -> None:
    maker = address.replace("user=clinic", "user=maker")
    with ExitStack() as left_open:
        with of_postgresql.fresh(maker) as fresh:
            connection = left_open.enter_context(closing(psycopg.connect(fresh)))
        assert not is_there(address, connection.info.dbname)


def wait_for_a_vacuum(address: str, database: str) -> None:
    until = time.monotonic() + LONGEST
    with psycopg.connect(address, autocommit=True) as connection:
        while connection.execute(VACUUMS, [database]).fetchone() == (0,):
            assert time.monotonic() < until, "the server does not clean"
            time.sleep(0.05)


def is_there(address: str, database: str) -> bool:
    with psycopg.connect(address) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database]).fetchone()
    return found is not None
