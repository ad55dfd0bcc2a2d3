"""Spec: with PostgreSQL, what is missing is said: its programs, or the right to make a database to try in."""

from __future__ import annotations

from collections.abc import Iterator
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
CREATE DATABASE clinic OWNER clinic;
"""


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
