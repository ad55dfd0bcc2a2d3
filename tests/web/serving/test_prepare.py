"""Making a folder ready: what is made, what is left alone, and what goes."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from backstride.web import place

IN_A_LONG_TIME, LONG_AGO = "2999-01-01 00:00:00", "2001-01-01 00:00:00"


def prepare(folder: Path, *asked: str) -> list[Any]:
    """As `backstride serve` runs it: a process of its own; the ways in that it prints."""
    environ = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    typed = [sys.executable, "-m", "backstride.web.prepare", *asked]
    told = {**environ, "BACKSTRIDE_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "backstride.web.settings"}
    done = subprocess.run(typed, env=told, capture_output=True, text=True, check=True)
    ways: list[Any] = json.loads(done.stdout)
    return ways


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder made ready once."""
    made = tmp_path_factory.mktemp("data") / "new"
    assert len(prepare(made)) == 1
    return made


def ask(folder: Path, question: str, *told: str) -> list[Any]:
    with closing(sqlite3.connect(folder / place.SQLITE_FILE)) as database:
        answers = database.execute(question, told).fetchall()
        database.commit()
    return answers


def test_sessions_that_have_ended_go_and_others_stay(folder: Path) -> None:
    for key, ends in (("ended", LONG_AGO), ("goes-on", IN_A_LONG_TIME)):
        ask(folder, "INSERT INTO django_session VALUES (?, 'x', ?)", key, ends)
    prepare(folder)
    assert ask(folder, "SELECT session_key FROM django_session") == [("goes-on",)]


def test_what_is_ready_is_not_made_again(folder: Path) -> None:
    icon = next((folder / place.STATIC_FOLDER).rglob("icon*.svg"))
    icon.unlink()
    prepare(folder)
    assert not icon.exists()


def test_until_somebody_has_come_in_each_start_has_a_way_in(folder: Path) -> None:
    assert [len(prepare(folder)) for _ in range(2)] == [1, 1]
    ask(folder, "UPDATE accounts_user SET last_login = ?", LONG_AGO)
    assert prepare(folder) == []
    assert len(prepare(folder, "--link")) == 1
    ask(folder, "UPDATE accounts_user SET last_login = NULL")
