"""`backstride clinic lead`: a code for somebody else to lead a clinic that is there already."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from backstride.cli.answer import DONE, REFUSED
from backstride.cli.main import main
from backstride.cli.schemas import document_schema

NAME = "Riverside Back Care"
Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _a_place_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("BACKSTRIDE_DATA", "put back after the test")


@pytest.fixture(name="data")
def _data(tmp_path: Path, capsys: Said) -> Path:
    """Where a clinic has begun."""
    data = tmp_path / "data"
    assert main(["clinic", "new", NAME, "--data", str(data)]) == DONE
    capsys.readouterr()
    return data


def rows(data: Path, asks: str) -> list[Any]:
    with closing(sqlite3.connect(data / "backstride.sqlite3")) as database:
        return database.execute(asks).fetchall()


def test_it_prints_a_further_code_for_the_same_clinic(data: Path, capsys: Said) -> None:
    assert main(["clinic", "lead", " riverside  back CARE ", "--data", str(data), "--json"]) == DONE
    printed = json.loads(capsys.readouterr().out)
    jsonschema.validate(printed, document_schema("clinic-lead"))
    assert (printed["clinic"], printed["work"], printed["lead"]) == (NAME, 0, 0)
    assert printed["path"] == f"join/{printed['code']}/"
    (first, _), (second, _) = rows(data, "SELECT clinic_id, digest FROM clinic_invitation")
    assert first == second
    assert rows(data, "SELECT leads, to_work, used FROM clinic_invitation") == [(1, 1, 0)] * 2
    assert rows(data, "SELECT count(*) FROM clinic_clinic") == [(1,)]


def test_the_page_says_who_is_there_and_to_be_careful(data: Path, capsys: Said) -> None:
    assert main(["clinic", "lead", NAME, "--data", str(data)]) == DONE
    said = " ".join(capsys.readouterr().out.split())
    assert f"{NAME} has 0 working there now, 0 of them leading it." in said
    assert f"A code to lead {NAME}, once, within 30 days: " in said
    assert "sees everybody who lets this clinic see them" in said


def test_a_name_of_no_clinic_is_refused_with_those_there_are(data: Path, capsys: Said) -> None:
    assert main(["clinic", "lead", "Hillside", "--data", str(data)]) == REFUSED
    said = " ".join(capsys.readouterr().err.split())
    assert "no clinic here is called Hillside" in said
    assert f"{NAME} (" in said
    assert rows(data, "SELECT count(*) FROM clinic_invitation") == [(1,)]


def test_of_two_with_one_name_the_id_says_which(data: Path, capsys: Said) -> None:
    assert main(["clinic", "new", NAME, "--data", str(data)]) == DONE
    assert main(["clinic", "lead", NAME, "--data", str(data), "--lang", "es"]) == REFUSED
    said = " ".join(capsys.readouterr().err.split())
    assert f"varias clínicas se llaman {NAME}" in said
    for (each,) in rows(data, "SELECT id FROM clinic_clinic"):
        assert main(["clinic", "lead", each, "--data", str(data)]) == DONE
    of_each = "SELECT count(*) FROM clinic_invitation GROUP BY clinic_id"
    assert rows(data, of_each) == [(2,), (2,)]


def test_where_there_is_no_data_nothing_is_begun(tmp_path: Path, capsys: Said) -> None:
    assert main(["clinic", "lead", NAME, "--data", str(tmp_path / "none")]) == REFUSED
    assert "there is no data yet" in " ".join(capsys.readouterr().err.split())
    assert not (tmp_path / "none").exists()
