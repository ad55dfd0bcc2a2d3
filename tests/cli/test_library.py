"""`from backstride import replay, decide, read_programme`: the same things as frozen dataclasses."""

from __future__ import annotations

import doctest
from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pytest

import backstride
from backstride import decide, read_programme, replay
from backstride.book.programmes import FOLDER
from backstride.book.rulebook import shipped_rulebook
from backstride.heart.entries import JournalRefused, read_journal
from tests.cli.journals import ENROLLED, ON_TRACK, SCREENED, write_journal
from tests.cli.typing_at_it import Typed

ON = date(2026, 3, 4)


def test_the_example_in_the_package_s_own_words_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_journal(tmp_path / "journal.jsonl", (ENROLLED, SCREENED))
    monkeypatch.chdir(tmp_path)
    ran = doctest.testmod(backstride)
    assert (ran.failed, ran.attempted) == (0, 5)


def test_it_decides_what_the_command_line_prints(typed: Typed, journal: Path) -> None:
    decision = decide(replay(journal, ON))
    printed = typed("today", journal, "--on", ON, "--json").document
    assert (printed["stage"], printed["due"], printed["mode"]) == (
        decision.stage,
        decision.due,
        decision.mode,
    )
    assert [reason.rule for reason in decision.reasons] == [each["rule"] for each in printed["reasons"]]


def test_a_journal_may_be_a_path_its_bytes_or_its_entries(journal: Path) -> None:
    content = journal.read_bytes()
    ways = (journal, str(journal), content, read_journal(content))
    decisions = [decide(replay(way, ON)) for way in ways]
    assert all(decision == decisions[0] for decision in decisions)


def test_a_programme_and_a_rule_book_may_be_given(journal: Path) -> None:
    run_walk = read_programme("run-walk")
    assert decide(replay(journal, ON, run_walk, shipped_rulebook())).programme == "run-walk"


def test_a_programme_is_read_by_its_id_or_from_its_file() -> None:
    by_file = read_programme(FOLDER / "walk" / "1.0.0.toml")
    assert by_file.sha256 == read_programme("walk").sha256


def test_what_comes_back_is_frozen(journal: Path) -> None:
    course = replay(journal, ON)
    for frozen in (course, decide(course), course.programme):
        with pytest.raises(FrozenInstanceError):
            frozen.on = ON  # type: ignore[misc, union-attr]


def test_a_journal_that_cannot_be_used_is_refused() -> None:
    with pytest.raises(JournalRefused):
        replay(b"{", ON)


def test_the_whole_face_is_named() -> None:
    assert set(backstride.__all__) == {"decide", "read_programme", "replay"}
    assert len(ON_TRACK) == 4
