"""Ana on the day after her start: Tuesday, 6 January 2026, seven in the evening."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.log.ana import ANA


@pytest.fixture(autouse=True)
def _ana_has_begun(tells: Callable[[Story], Any], clock: Clock) -> None:
    clock.at("2026-01-05 10:05")
    tells(ANA)
    clock.at("2026-01-06 19:00")
