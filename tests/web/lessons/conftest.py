"""Who reads lessons in these tests."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.cast.people import ANA
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells

MON = "2026-01-05"


@pytest.fixture
def begun(ana: Client, tells: Tells, clock: Clock) -> Client:
    """Ana on her first day, before her first session."""
    clock.at(f"{MON} 20:00")
    tells(ANA)
    return ana
