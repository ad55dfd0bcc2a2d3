"""An instance with five made-up people, and a backup of it: made once, read by many."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from backstride.web import place
from backstride.web.backup.making import make_backup
from backstride.web.backup.of_postgresql import with_slashes
from tests.postgres import programs
from tests.web.instance import ROOT, Instance

QUESTIONNAIRE = "questionnaires/our-own.json"
Changed = Callable[[Mapping[str, bytes | None]], Path]


@pytest.fixture(autouse=True)
def _programs_of_postgresql(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the server that the tests start: a dump is read by no older one."""
    monkeypatch.setenv("PATH", str(programs()), prepend=":")


@pytest.fixture(scope="session")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Instance:
    """An instance in which people have told something."""
    made = Instance.empty(tmp_path_factory.mktemp("lived-in") / "data")
    words = [sys.executable, "-m", "backstride.web.prepare", "--demo"]
    subprocess.run(words, cwd=ROOT, env=made.environ, check=True, capture_output=True)
    folder = Path(made.environ["BACKSTRIDE_DATA"])
    (folder / QUESTIONNAIRE).parent.mkdir()
    (folder / QUESTIONNAIRE).write_text("{}")
    (folder / place.PUSH_KEY_FILE).write_text("the key by which push services know us")
    return made


@pytest.fixture(scope="session")
def backup(lived_in: Instance, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of it."""
    file = tmp_path_factory.mktemp("kept") / "backup.zip"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(programs()), prepend=":")
        make_backup(file, lived_in.environ)
    return file


@pytest.fixture
def nothing_yet(tmp_path: Path) -> Instance:
    """A place with nothing in it."""
    return Instance.empty(tmp_path / "new" / "data")


@pytest.fixture
def changed(backup: Path, tmp_path: Path) -> Changed:
    """Copies the backup with some of its parts changed, added, or left out (None)."""

    def change(parts: Mapping[str, bytes | None]) -> Path:
        file = tmp_path / "changed.zip"
        with zipfile.ZipFile(backup) as was, zipfile.ZipFile(file, "w") as now:
            whole = {name: was.read(name) for name in was.namelist()} | dict(parts)
            for name, content in whole.items():
                if content is not None:
                    now.writestr(name, content)
        return file

    return change


def manifest_of(backup: Path) -> dict[str, Any]:
    """What a backup says about itself."""
    with zipfile.ZipFile(backup) as archive:
        told: dict[str, Any] = json.loads(archive.read("manifest.json"))
    return told


def ask(instance: Instance, question: str) -> list[Any]:
    """Ask, or change, the database of an instance, whichever it is."""
    if address := instance.environ.get("DATABASE_URL"):
        with psycopg.connect(with_slashes(address), autocommit=True) as server:
            answered = server.execute(question)
            return answered.fetchall() if answered.description else []
    file = Path(instance.environ["BACKSTRIDE_DATA"]) / place.SQLITE_FILE
    with closing(sqlite3.connect(file)) as database:
        answers = database.execute(question).fetchall()
        database.commit()
    return answers
