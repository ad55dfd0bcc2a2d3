"""A folder that is ready is not made ready again; one that is not, always is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from backstride.web import place, readiness


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """A folder with a database and the files of pages, marked ready."""
    (tmp_path / place.STATIC_FOLDER).mkdir()
    told = {"BACKSTRIDE_DATA": str(tmp_path)}
    readiness.mark_ready(told)
    return told


def file_in(environ: dict[str, str]) -> Path:
    return Path(environ["BACKSTRIDE_DATA"]) / place.SQLITE_FILE


def test_a_marked_folder_is_ready(environ: dict[str, str]) -> None:
    assert readiness.is_ready(environ)


def test_whether_somebody_has_come_in_is_asked_of_the_file(environ: dict[str, str]) -> None:
    assert not readiness.somebody_came_in(environ), "there are no tables yet"
    with closing(sqlite3.connect(file_in(environ))) as file:
        file.execute("CREATE TABLE accounts_user (last_login)")
        file.execute("INSERT INTO accounts_user VALUES (NULL)")
        file.commit()
        assert not readiness.somebody_came_in(environ)
        file.execute("UPDATE accounts_user SET last_login = '2026-01-05'")
        file.commit()
    assert readiness.somebody_came_in(environ)


def test_without_a_file_nobody_has(tmp_path: Path) -> None:
    assert not readiness.somebody_came_in({"BACKSTRIDE_DATA": str(tmp_path)})


def test_after_an_update_it_is_not(environ: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readiness, "version", "a newer {}".format)
    assert not readiness.is_ready(environ)


def test_an_older_database_put_back_is_not(environ: dict[str, str]) -> None:
    file_in(environ).unlink()
    with closing(sqlite3.connect(file_in(environ))) as older:
        older.execute("CREATE TABLE journal (line)")
    assert not readiness.is_ready(environ)


def test_an_empty_folder_is_not(tmp_path: Path) -> None:
    assert not readiness.is_ready({"BACKSTRIDE_DATA": str(tmp_path)})


def test_without_the_files_of_pages_it_is_not(environ: dict[str, str]) -> None:
    (Path(environ["BACKSTRIDE_DATA"]) / place.STATIC_FOLDER).rmdir()
    assert not readiness.is_ready(environ)


def test_a_file_that_is_no_database_is_not(environ: dict[str, str]) -> None:
    file_in(environ).write_bytes(b"no database, whatever its name says" * 100)
    assert not readiness.is_ready(environ)


def test_another_database_is_looked_at_on_every_start(environ: dict[str, str]) -> None:
    assert not readiness.is_ready({**environ, "DATABASE_URL": "postgresql://somewhere/backstride"})
