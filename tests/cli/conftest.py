"""Everything that tests of the command line share: a way to type at it, and files to name."""

from __future__ import annotations

from pathlib import Path

import pytest

from backstride.cli import main as program
from tests.cli.journals import ON_TRACK, write_journal
from tests.cli.typing_at_it import Typed
from tests.recordings.corpus import whole_files


@pytest.fixture(autouse=True)
def _every_sentence_must_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "STRICT", True)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str]) -> Typed:
    return Typed(capsys)


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """A walker with one settled session, in Madrid."""
    return write_journal(tmp_path / "journal.jsonl", ON_TRACK)


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """A walk of 30 minutes, from a watch."""
    path = tmp_path / "walk.fit"
    path.write_bytes(whole_files()["walk-30-min.fit"])
    return path
