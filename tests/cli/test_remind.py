"""`backstride remind`: one round, and what came of it; without data it says so and makes none."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from backstride.cli.answer import DONE, REFUSED
from backstride.cli.main import main
from backstride.cli.schemas import document_schema
from backstride.web.reminders import once

CAME = {"sent": 2, "failed": 1, "refused": 0, "unsure": 0, "left": 0}


@pytest.fixture(autouse=True)
def _a_round(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backstride.cli.remind.remind_once", lambda _: CAME)


def test_it_says_what_came_of_the_round(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["remind"]) == DONE
    assert capsys.readouterr().out.splitlines()[:2] == [
        "2 sent",
        "1 could not be handed over; tried again while its hour lasts",
    ]


def test_in_spanish_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["remind", "--lang", "es"]) == DONE
    assert capsys.readouterr().out.startswith("2 enviados\n")


def test_its_document_is_as_published(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["remind", "--json"]) == DONE
    printed = json.loads(capsys.readouterr().out)
    jsonschema.validate(printed, document_schema("remind"))
    assert printed == CAME


def test_without_data_it_is_refused_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("BACKSTRIDE_DATA", "put back after the test")
    monkeypatch.setattr("backstride.cli.remind.remind_once", once.remind_once)
    assert main(["remind", "--data", str(tmp_path / "nothing")]) == REFUSED
    assert "backstride serve" in capsys.readouterr().err
    assert not (tmp_path / "nothing").exists()
