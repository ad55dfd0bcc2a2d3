"""`backstride screen`: from answers to a result, and a letter to take along."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from backstride.book.counter_example import answers_that_open_all
from backstride.heart.fields import JSON
from tests.cli.typing_at_it import Typed

HEALTHY = answers_that_open_all()


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    return write_answers(tmp_path / "answers.json")


def write_answers(path: Path, **changed: JSON) -> Path:
    path.write_text(json.dumps({**HEALTHY, **changed}), encoding="utf-8")
    return path


def test_somebody_in_good_health_may_walk_and_run(typed: Typed, answers: Path) -> None:
    told = typed("screen", answers, "--programme", "run-walk", "--on", "2026-03-02", "--json")
    assert told.code == 0
    assert told.document["outcome"] == "clear"
    assert told.document["scope"] == ["walk", "run"]
    assert told.document["questionnaire"] == "screening-1"
    assert (told.document["on"], told.document["programme"]) == ("2026-03-02", "run-walk")
    assert told.document["letter"] is None


def test_the_page_says_what_is_open_and_why(typed: Typed, answers: Path) -> None:
    page = typed("screen", answers, "--programme", "run-walk", "--on", "2026-03-02").page
    assert page.startswith("You can start")
    assert "Open to you walking and running" in page
    assert "Sources:" in page


def test_an_emergency_sign_is_answered_at_once_whatever_else_is_missing(typed: Typed, tmp_path: Path) -> None:
    path = tmp_path / "answers.json"
    path.write_text('{"emergency_back": ["saddle_numbness"]}', encoding="utf-8")
    told = typed("screen", path, "--programme", "walk", "--on", "2026-03-02")
    assert told.code == 0
    assert told.out.startswith("█" * 80)
    assert "Go to a hospital emergency department now." in told.page
    assert "Open to you –" in told.page


def test_the_page_speaks_spanish(typed: Typed, answers: Path) -> None:
    page = typed("screen", answers, "--programme", "walk", "--on", "2026-03-02", "--lang", "es").page
    assert "Puede hacer caminar" in page


def test_a_whole_screened_entry_will_do(typed: Typed, tmp_path: Path) -> None:
    path = tmp_path / "entry.json"
    path.write_text(json.dumps({"questionnaire": "screening-1", "answers": HEALTHY}), encoding="utf-8")
    told = typed("screen", path, "--programme", "walk", "--on", "2026-03-02", "--json")
    assert told.document["outcome"] == "clear"


def test_the_letter_is_one_page_of_pdf(typed: Typed, answers: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.pdf"
    told = typed("screen", answers, "--programme", "walk", "--on", "2026-03-02", "--letter", letter)
    assert told.code == 0
    assert f"Letter {letter}"[:60] in told.page
    assert len(PdfReader(letter).pages) == 1
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["answers.json", "letter.pdf"]


def test_the_letter_may_be_plain_text(typed: Typed, answers: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.TXT"
    typed("screen", answers, "--programme", "walk", "--on", "2026-03-02", "--letter", letter, "--lang", "es")
    assert "2 de marzo de 2026" in letter.read_text(encoding="utf-8")


def test_a_letter_that_cannot_be_written_is_told(typed: Typed, answers: Path, tmp_path: Path) -> None:
    letter = tmp_path / "nowhere" / "letter.txt"
    told = typed("screen", answers, "--programme", "walk", "--on", "2026-03-02", "--letter", letter)
    assert told.code == 1
    assert "nothing was written" in told.problems.lower()


def test_what_is_not_answered_is_never_taken_for_a_no(typed: Typed, tmp_path: Path) -> None:
    path = write_answers(tmp_path / "answers.json")
    told = json.loads(path.read_text(encoding="utf-8"))
    del told["falls"]
    path.write_text(json.dumps(told), encoding="utf-8")
    refused = typed("screen", path, "--programme", "walk", "--on", "2026-03-02", "--json")
    assert refused.code == 1
    assert [each["key"] for each in refused.document["refused"]] == ["falls"]
    assert "This question is not answered." in refused.document["refused"][0]["what"]


def test_without_a_day_it_is_today_here(typed: Typed, answers: Path) -> None:
    assert typed("screen", answers, "--programme", "walk", "--json").document["on"] >= "2026-01-01"
