"""`backstride summary`: the file, what is printed, and what is refused."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.journals import ON_TRACK, STOPPED, lines, write_journal
from tests.cli.test_schemas import wrongs
from tests.cli.typing_at_it import Typed

ON = ("--on", "2026-03-04")
TITLES = [("en", "Summary of a programme"), ("es", "Resumen de un programa")]


def text_of(path: Path) -> str:
    pages = PdfReader(BytesIO(path.read_bytes())).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize(("lang", "title"), TITLES)
def test_it_writes_the_page_and_tells_what_it_shows(
    typed: Typed, journal: Path, tmp_path: Path, lang: str, title: str
) -> None:
    path = tmp_path / "summary.pdf"
    told = typed("summary", journal, "-o", path, *ON, "--lang", lang)
    assert (told.code, told.err) == (0, "")
    assert title in text_of(path)
    assert "summary.pdf" in told.out


def test_its_document_holds_every_chart(typed: Typed, journal: Path, tmp_path: Path) -> None:
    told = typed("summary", journal, "-o", tmp_path / "s.pdf", *ON, "--json")
    assert wrongs("summary.json", told.document) == []
    assert [chart["name"] for chart in told.document["charts"]] == ["minutes", "pain", "climb", "mornings"]
    assert told.document["decision"][:12] in text_of(tmp_path / "s.pdf")
    assert told.document["replaced"] is False


def test_a_name_stands_on_it_where_one_is_given(typed: Typed, journal: Path, tmp_path: Path) -> None:
    typed("summary", journal, "-o", tmp_path / "s.pdf", *ON, "--name", "Ana Example")
    assert "Ana Example" in text_of(tmp_path / "s.pdf")


def test_an_earlier_summary_is_renewed_and_anything_else_left_alone(
    typed: Typed, journal: Path, tmp_path: Path
) -> None:
    path, notes = tmp_path / "s.pdf", tmp_path / "notes.pdf"
    typed("summary", journal, "-o", path, *ON)
    assert typed("summary", journal, "-o", path, *ON, "--json").document["replaced"] is True
    notes.write_text("mine", encoding="utf-8")
    refused = typed("summary", journal, "-o", notes, *ON)
    assert refused.code == 1
    assert "Nothing was written." in refused.err
    assert notes.read_text(encoding="utf-8") == "mine"
    assert typed("summary", journal, "-o", journal, *ON, "--force").code == 1
    assert journal.read_text(encoding="utf-8") == lines(ON_TRACK)


def test_before_the_enrolment_there_is_nothing_to_sum_up(typed: Typed, journal: Path, tmp_path: Path) -> None:
    told = typed("summary", journal, "-o", tmp_path / "s.pdf", "--on", "2020-01-01")
    assert told.code == 1
    assert "nobody is enrolled" in told.problems
    assert not (tmp_path / "s.pdf").exists()


def test_an_emergency_is_told_first_and_nothing_calming_beside_it(typed: Typed, tmp_path: Path) -> None:
    journal = write_journal(tmp_path / "j.jsonl", STOPPED)
    told = typed("summary", journal, "-o", tmp_path / "s.pdf", *ON)
    assert told.code == 0
    assert told.out.startswith("█")
    assert "Minutes a week" not in told.out
    assert "First of all" in text_of(tmp_path / "s.pdf")
