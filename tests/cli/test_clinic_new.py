"""`backstride clinic new`: a clinic begins with a code that works once, for whoever leads it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import jsonschema
import pytest

from backstride.cli.answer import DONE, REFUSED
from backstride.cli.main import main
from backstride.cli.schemas import document_schema

NAME = "Riverside Back Care"


@pytest.fixture(autouse=True)
def _a_place_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("BACKSTRIDE_DATA", "put back after the test")


def test_it_prints_a_code_and_where_to_use_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clinic", "new", NAME, "--data", str(tmp_path / "data"), "--json"]) == DONE
    printed = json.loads(capsys.readouterr().out)
    jsonschema.validate(printed, document_schema("clinic-new"))
    assert printed["clinic"] == NAME
    assert printed["path"] == f"join/{printed['code']}/"


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({}, "(`backstride serve` prints it), followed by join/"),
        ({"BACKSTRIDE_HOSTS": "walk.example.org"}, "Sign in, then open: https://walk.example.org/join/"),
        ({"BACKSTRIDE_ADDRESS": "http://localhost:8311"}, "Sign in, then open: http://localhost:8311/join/"),
    ],
)
def test_it_names_an_address_only_where_it_can_know_it(
    told: dict[str, str],
    says: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("BACKSTRIDE_HOSTS", "BACKSTRIDE_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    assert main(["clinic", "new", NAME, "--data", str(tmp_path / "data")]) == DONE
    assert says in capsys.readouterr().out


@pytest.mark.parametrize("name", ["", "   ", "x" * 121])
def test_a_name_that_is_none_is_refused(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["clinic", "new", name, "--data", str(tmp_path / "data")]) == REFUSED
    assert "120" in capsys.readouterr().err
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("said", "kept"),
    [(["--zone", "Europe/Madrid"], "Europe/Madrid"), (["--zone", "UTC"], "Etc/UTC"), ([], "UTC")],
)
def test_where_the_clinic_is_can_be_said(
    said: list[str], kept: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """That nobody has said it is kept as UTC, and UTC that was said by its other name."""
    data = tmp_path / "data"
    assert main(["clinic", "new", NAME, *said, "--data", str(data)]) == DONE
    assert NAME in capsys.readouterr().out
    with closing(sqlite3.connect(data / "backstride.sqlite3")) as database:
        assert database.execute("SELECT zone FROM clinic_clinic").fetchall() == [(kept,)]


@pytest.mark.parametrize("zone", ["Madrid", "../etc/passwd", "x" * 300])
def test_a_place_without_a_clock_is_refused(
    zone: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["clinic", "new", NAME, "--zone", zone, "--data", str(tmp_path / "data")]) == REFUSED
    assert "Europe/Madrid" in capsys.readouterr().err
    assert not (tmp_path / "data").exists()


def test_where_there_is_no_room_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert main(["clinic", "new", NAME, "--lang", "es", "--data", str(tmp_path / "file")]) == REFUSED
    assert "No se ha empezado ninguna clínica" in capsys.readouterr().err
