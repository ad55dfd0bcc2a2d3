"""With `-m browser` only files that name their journeys are read: none may be left out by that."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.conftest import holds_journeys, pytest_ignore_collect, pytest_itemcollected

TESTS = Path(__file__).parents[1]
A_JOURNEY, NO_JOURNEY = TESTS / "web/browser/test_progress.py", TESTS / "spec/notation/conftest.py"


def asked(words: str) -> Any:
    return SimpleNamespace(option=SimpleNamespace(markexpr=words))


def marked(path: Path) -> Any:
    return SimpleNamespace(
        path=path, nodeid="test_made_up", get_closest_marker=lambda name: name == "browser"
    )


def test_a_file_says_itself_that_it_holds_journeys() -> None:
    assert holds_journeys(A_JOURNEY)
    assert not holds_journeys(NO_JOURNEY)


def test_for_journeys_alone_other_files_are_left_out_and_folders_are_gone_through() -> None:
    assert pytest_ignore_collect(NO_JOURNEY, asked("browser")) is True
    assert pytest_ignore_collect(A_JOURNEY, asked("browser")) is None
    assert pytest_ignore_collect(TESTS / "spec", asked("browser")) is None


@pytest.mark.parametrize("words", ["", "not browser", "(not browser or both_databases) and not sqlite"])
def test_where_anything_else_is_asked_for_every_file_is_read(words: str) -> None:
    assert pytest_ignore_collect(NO_JOURNEY, asked(words)) is None


def test_a_journey_whose_file_does_not_say_so_is_refused() -> None:
    pytest_itemcollected(marked(A_JOURNEY))
    with pytest.raises(pytest.UsageError, match="its file has to say"):
        pytest_itemcollected(marked(NO_JOURNEY))
