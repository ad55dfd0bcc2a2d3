"""What a year needs: a browser, a folder for what is kept on disk, and mails that are caught."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from playwright.sync_api import Browser

from backstride.heart.entries import read_again
from backstride.web.journals import journal_of
from tests.web.browser.conftest import Visitor, a_phone, arrives

__all__ = ["arrives"]


@pytest.fixture
def visitor(browser: Browser, live_server: Any) -> Iterator[Visitor]:
    """A phone in Madrid whose browser keeps nothing for a day without a network.

    One that does shows a kept page where the app takes too long, and fetches all that can be kept, sound too,
    on each day on which somebody looks. Other tests look at that.
    """
    with a_phone(browser, live_server, keeps=False, patience_ms=20_000) as somebody:
        yield somebody


@pytest.fixture(autouse=True)
def _here(settings: LazySettings, tmp_path: Path) -> None:
    settings.DATA, settings.ADDRESS = tmp_path, "https://walk.example/"
    settings.DEFAULT_FROM_EMAIL = "walk@walk.example"


@pytest.fixture(autouse=True)
def _cheap_enough(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Some two thousand requests: a line of a journal is read into an entry once, not after each word told.

    And what was in memory before the year began is not swept through again and again.
    """
    known = cache(read_again)
    monkeypatch.setattr(journal_of, "read_all_again", lambda lines: tuple(map(known, lines)))
    gc.freeze()
    yield
    gc.unfreeze()
