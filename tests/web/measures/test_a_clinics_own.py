"""A clinic's questionnaire: offered, asked as it stands, scored as it says; a broken one is left out."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.book.measures.garden import TICKED, TICKS, garden, sets
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.measures.test_measures import ANA, answers, kept, reads

GARDEN = "clinic-garden-day"


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    """The folder of an instance."""
    settings.QUESTIONNAIRES = tmp_path
    return tmp_path


@pytest.fixture(autouse=True)
def _begun(tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-05 10:05")
    tells(ANA)
    clock.at("2026-01-12 19:00")


def test_without_a_folder_nothing_is_offered(ana: Client, settings: Any, tmp_path: Path) -> None:
    settings.QUESTIONNAIRES = tmp_path / "none"
    assert "From your clinic" not in reads(ana.get("/measures/"))
    assert ana.get(f"/measures/{GARDEN}/").status_code == 404


def test_what_is_put_there_is_offered_at_once_in_its_own_words(ana: Client, folder: Path) -> None:
    assert "From your clinic" not in reads(ana.get("/measures/"))
    (folder / "garden.json").write_bytes(garden())
    assert "From your clinic A day in the garden" in reads(ana.get("/measures/"))
    page = reads(ana.get(f"/measures/{GARDEN}/"))
    assert "Think of the last day on which you did something in a garden" in page
    assert "Easy Hard I could not do it" in page
    assert "Made up by the Backstride project" in page
    ana.cookies["django_language"] = "es"
    assert "¿Cómo fue agacharse hacia las plantas?" in reads(ana.get(f"/measures/{GARDEN}/"))


def test_it_is_answered_and_scored(ana: Client, folder: Path) -> None:
    (folder / "garden.json").write_bytes(garden())
    page = reads(answers(ana, GARDEN, q1="hard", q2="3", q3="yes"))
    assert "6 points" in page
    (entry,) = kept()
    assert entry["measure"] == GARDEN
    assert entry["items"] == {"1": "hard", "2": 3, "3": "yes"}
    assert entry["version"].startswith("1.0 ")


def test_another_version_is_not_compared(ana: Client, folder: Path, clock: Clock) -> None:
    (folder / "garden.json").write_bytes(garden())
    answers(ana, GARDEN, q1="hard", q2="3", q3="yes")
    (folder / "garden.json").write_bytes(garden(sets("title", to="A day outside")))
    clock.at("2026-02-12 19:00")
    page = reads(answers(ana, GARDEN, q1="easy", q2="1", q3="no"))
    assert "better" not in page.partition("What this rests on")[0]
    assert "1 point" in page


def test_a_list_to_tick_takes_what_is_left_for_no_once_something_is_said(ana: Client, folder: Path) -> None:
    (folder / "kitchen.json").write_text(json.dumps(TICKS), encoding="utf-8")
    (folder / "kitchen.scoring.json").write_text(json.dumps(TICKED), encoding="utf-8")
    name = "clinic-kitchen"
    assert answers(ana, name).status_code == 422
    assert "You ticked “none of these” and something else" in reads(answers(ana, name, ticked=["q1", "none"]))
    assert kept() == []
    assert "2 points" in reads(answers(ana, name, ticked=["q1", "q3"]))
    assert kept()[0]["items"] == {"pots": True, "sit": False, "floor": True}
    assert "0 points" in reads(answers(ana, name, ticked=["none"]))


def test_a_broken_file_is_left_out_and_named_in_the_log(
    ana: Client, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "broken.json").write_bytes(garden(sets("status", to="draft")))
    (folder / "garden.json").write_bytes(garden())
    (folder / "same.json").write_bytes(garden())
    with caplog.at_level(logging.WARNING):
        assert "A day in the garden" in reads(ana.get("/measures/"))
    assert "broken.json is left out: status" in caplog.text
    assert "same.json is left out: another file has the same id" in caplog.text


def test_what_was_answered_stays_in_the_journal_where_the_file_is_gone(ana: Client, folder: Path) -> None:
    (folder / "garden.json").write_bytes(garden())
    answers(ana, GARDEN, q1="hard", q2="3", q3="yes")
    (folder / "garden.json").unlink()
    assert GARDEN in reads(ana.get("/log/journal/"))
    assert ana.get("/today/").status_code == 200
