"""Somebody who sits down in front of the player; and one folder for all of their sound."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings

from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.player.at_the_player import EAVESDROPS, Listener, Sits, asked_for
from tests.web.browser.whose import SetUp

NO_NETWORK = "Failed to load resource"
"""What the browser says by itself where a test has cut the network."""


@pytest.fixture(scope="session")
def sound_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the instance keeps its sound: each track is rendered once for all of these tests."""
    return tmp_path_factory.mktemp("sound")


@pytest.fixture
def listener(
    visitor: Visitor, arrives: Arrives, settings: LazySettings, sound_folder: Path
) -> Iterator[Sits]:
    """Sits somebody down, signed in, with a session to play; and no script fails before they get up again."""

    def sit(set_up: SetUp | None = None, rate: float = 1, lang: str = "en") -> Listener:
        settings.DATA = sound_folder
        arrives(set_up or asked_for(), lang)
        visitor.context.add_init_script(f"window.rate = {rate}")
        visitor.context.add_init_script(EAVESDROPS)
        return Listener(visitor, rate)

    yield sit
    assert [each for each in visitor.complaints if not each.startswith(NO_NETWORK)] == []
