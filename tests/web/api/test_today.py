"""Today, for programs: word for word what `backstride today --json` says of the exported journal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from backstride.cli.schemas import document_schema
from backstride.web.journals.journal_of import journal_file
from backstride.web.journals.models import Participant
from tests.cli.typing_at_it import Typed
from tests.web.api.program import Program, entry, told
from tests.web.conftest import Clock

STORIES: dict[str, tuple[dict[str, Any], ...]] = {
    "as usual": (),
    "in a flare-up": (entry("flared_up", pain=7, symptoms=[]),),
    "in an emergency": (entry("symptom_reported", symptoms=["saddle_numbness"]),),
    "with an entry of tomorrow": (entry(at="2026-01-07T10:00:00+01:00"),),
}

Command = Callable[[str], Any]
"""What the command says in a language on 6 January about the journal as it is exported."""


@pytest.fixture
def command(begun: Participant, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    def says(lang: str) -> Any:
        exported = tmp_path / "journal.jsonl"
        exported.write_bytes(journal_file(begun.pk))
        return Typed(capsys)("today", exported, "--on", "2026-01-06", "--json", "--lang", lang).document

    return says


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("story", STORIES)
def test_it_is_the_document_of_the_command_line(
    program: Program, command: Command, story: str, lang: str
) -> None:
    if STORIES[story]:
        program.tells(*STORIES[story])
    answer, said = program.asks(lang), command(lang)
    assert answer.status_code == 200
    assert answer.json() == said
    Draft202012Validator(document_schema("today")).validate(answer.json())


def test_the_day_is_the_persons_own(program: Program, clock: Clock) -> None:
    clock.at("2026-01-07 00:30")
    assert program.asks().json()["on"] == "2026-01-07"


def test_what_it_prescribes_is_recorded(program: Program, clock: Clock) -> None:
    before = len(told("prescribed"))
    clock.at("2026-03-05 10:00")
    program.asks()
    program.asks()
    assert len(told("prescribed")) == before + 1


def test_it_is_kept_by_no_cache_on_the_way(program: Program) -> None:
    assert program.asks().headers["Cache-Control"].startswith("private")
