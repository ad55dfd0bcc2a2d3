"""Ana in the evening of her first check-in's day."""

from __future__ import annotations

import pytest

from tests.web.check_ins.asking import ANA, FIRST
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells


@pytest.fixture(autouse=True)
def _a_week_in(tells: Tells, clock: Clock) -> None:
    clock.at(f"{FIRST} 19:00")
    tells(ANA)
