"""Pages for people: durations as people say them, within the width, the verdict first, and no noise."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from backstride.book.words import Words
from backstride.cli.session_page import session_line
from backstride.heart.notation import read_session
from tests.cli.journals import ON_TRACK, WALKED, write_journal
from tests.cli.test_schemas import wrongs
from tests.cli.typing_at_it import Typed
from tests.recordings.corpus import whole_files

pytestmark = pytest.mark.usefixtures("uncounted")


@pytest.mark.parametrize(
    ("text", "lang", "said"),
    [
        ("walk 330 s", "en", "walk 5 min 30 s"),
        ("walk 930 s", "es", "caminar 15 min 30 s"),
        ("walk 5 min, 6 x (run 75 s, walk 90 s)", "en", "walk 5 min, 6 x (run 75 s, walk 90 s)"),
    ],
)
def test_long_stretches_are_said_in_minutes_and_seconds(text: str, lang: str, said: str) -> None:
    assert session_line(read_session(text), Words(lang)) == said


@pytest.mark.parametrize("columns", ["40", "80", "96"])
@pytest.mark.parametrize(
    "words",
    [("list",), ("show", "walk"), ("show", "run-walk"), ("show", "couch-to-5k")],
    ids=" ".join,
)
def test_no_line_about_programmes_is_wider_than_the_page(
    typed: Typed, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    for lang in ("en", "es"):
        told = typed("programme", *words, "--lang", lang)
        assert max(map(len, told.out.splitlines())) <= int(columns)


def test_a_number_is_never_parted_from_its_unit(typed: Typed) -> None:
    lines = typed("programme", "show", "run-walk").out.splitlines()
    assert not any(line.strip().startswith(("s,", "s)", "min,", "min)")) for line in lines)


def test_the_strip_under_the_table_has_a_title(typed: Typed) -> None:
    lines = typed("programme", "show", "run-walk").out.splitlines()
    strip = next(number for number, line in enumerate(lines) if "█" in line)
    assert lines[strip - 1].strip() == "The last stage, from left to right:"


def test_the_verdict_of_a_check_comes_before_the_laws_and_the_table_of_events(typed: Typed) -> None:
    page = typed("programme", "check", "walk").out
    places = [page.index(part) for part in ("Every law holds.", "✓  1", "States, by mode", "Edges that")]
    assert places == sorted(places)


@pytest.mark.parametrize("words", [("list",), ("list", "--json")], ids=" ".join)
def test_a_full_disk_is_told_without_a_traceback(words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        command = [sys.executable, "-m", "backstride", "programme", *words]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert "The answer could not be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_wrong_usage_prints_one_document_with_json(typed: Typed) -> None:
    told = typed("today", "j", "--on", "1999-01-01", "--json")
    assert told.code == 2
    assert wrongs("refused.json", told.document) == []
    assert told.document["refused"][0]["file"] == "backstride today"
    assert "--on" in told.document["refused"][0]["what"]


def test_wrong_usage_repeats_the_bad_value_and_tells_the_range(typed: Typed) -> None:
    told = typed("today", "j", "--on", "1999-01-01")
    assert "“1999-01-01”" in told.problems
    assert "from 2000-01-01 to 2199-12-31" in told.problems


def test_pain_as_a_bare_number_is_told_how_it_should_be(typed: Typed, tmp_path: Path) -> None:
    journal = write_journal(tmp_path / "j.jsonl", (*ON_TRACK[:2], {**WALKED, "pain": 14}))
    problems = typed("today", journal, "--on", "2026-03-04").problems
    assert "from 0 to 10" in problems
    assert "worst, the worst during the session, is all that is needed" in problems


def test_nothing_was_written_is_said_only_where_something_would_have_been(
    typed: Typed, tmp_path: Path
) -> None:
    said = "Nothing was written."
    missing = tmp_path / "missing"
    assert said not in typed("today", missing).err
    assert said not in typed("screen", missing, "--programme", "walk").err
    assert said not in typed("programme", "show", missing).err
    assert said in typed("screen", missing, "--programme", "walk", "--letter", tmp_path / "a.txt").err
    assert (
        said
        in typed("log", missing, "--from", missing, "--ended", "done", "--worst", "1", "--legs", "none").err
    )


def test_read_tells_the_same_fault_once(typed: Typed, tmp_path: Path) -> None:
    for name, content in whole_files().items():
        path = tmp_path / name
        path.write_bytes(content[: len(content) // 2])
        told = [line for line in typed("read", path).out.splitlines() if line.startswith("  ! ")]
        assert len(set(told)) == len(told)
