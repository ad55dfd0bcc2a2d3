"""Somebody with sessions to come, a data folder of their own, and nothing counted yet."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.test import Client

from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells

WEEK_1 = ANA.settled("2026-01-05", minutes=16)
"""Her first session, and a usual morning on Tuesday, 6 January 2026."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: LazySettings) -> Path:
    """Where the instance keeps its things."""
    settings.DATA = tmp_path
    cache.clear()
    return tmp_path


@pytest.fixture
def walks(ana: Client, tells: Tells, clock: Clock) -> Client:
    """Ana's browser, in her first week."""
    clock.at("2026-01-06 10:00")
    tells(WEEK_1)
    return ana


@pytest.fixture
def stopped(walks: Client, tells: Tells, clock: Clock) -> Story:
    """Ana, numb between the legs on the evening of 6 January."""
    clock.at("2026-01-06 22:00")
    story = WEEK_1.symptom("2026-01-06 20:00", "saddle_numbness")
    tells(story)
    return story
