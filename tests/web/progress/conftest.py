"""Ana after five weeks: told day by day, so that what she was asked was recorded day by day."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.cast.people import ANA
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells

IN_WEEK_5 = (
    ANA.lives_until("2026-01-17")
    .tell("session_skipped", "2026-01-17", why="Rain all day")
    .lives_until("2026-01-24")
    .check_in("2026-01-24", 2.5)
    .flared_up("2026-01-25", 7)
    .lives_until("2026-02-03")
)
"""Until Tuesday, 3 February 2026, in the middle of her fifth week."""


@pytest.fixture
def weeks(ana: Client, tells: Tells, clock: Clock) -> Client:
    """Her browser."""
    clock.at("2026-02-03 10:00")
    tells(IN_WEEK_5)
    return ana
