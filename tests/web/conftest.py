"""What tests of the web share: people with a journal, and a clock that stands where a test puts it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from inspect import signature
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core.servers.basehttp import WSGIRequestHandler
from django.db import connection
from django.test import Client
from django.utils import translation
from playwright.sync_api import Browser, BrowserType, sync_playwright

from backstride.web import clock
from backstride.web.accounts.models import User
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from backstride.web.pages import language
from tests.cast.story import Story

HERE = Path(__file__).parent
MADRID = ZoneInfo("Europe/Madrid")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
LIGHT = "chromium-headless-shell"
"""The same Chromium without windows and notifications, where it is installed: a quarter less work."""
WSGIRequestHandler.disable_nagle_algorithm = True  # else small answers of the live server wait, 40 ms each
QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]


ITS_OWN_DATABASE = ("api", "backup", "health", "journals", "reminders/test_once_only.py", "serving")
"""Where a test may start a program of its own, which opens a database by itself."""
ASKS_FOR_ONE = {"db", "transactional_db", "live_server"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What asks for no database is marked as such: with PostgreSQL it would only be the same once more.

    Were one of these to open a database, it would fail with SQLite: pytest-django stops who did not ask.
    """
    by_itself = tuple(str(HERE / each) for each in ITS_OWN_DATABASE)
    for item in items:
        here = item.path.is_relative_to(HERE) and not str(item.path).startswith(by_itself)
        if here and not asks_for_a_database(item):
            item.add_marker(pytest.mark.sqlite)


def asks_for_a_database(item: pytest.Item) -> bool:
    """Whether this test may open the one that tests share; who has `request` can ask for that later."""
    takes = signature(item.function).parameters if isinstance(item, pytest.Function) else ("request",)
    fixtures = set(getattr(item, "fixturenames", ()))
    return bool(item.get_closest_marker("django_db") or fixtures & ASKS_FOR_ONE or "request" in takes)


class Clock:
    """The app's clock, in Madrid: `clock.at("2026-01-05 10:00")`."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 5, 10, tzinfo=MADRID)

    def at(self, moment: str) -> None:
        """Put it to a local moment, or to ten in the morning of a day."""
        moment = moment if " " in moment else f"{moment} 10:00"
        self.now = datetime.fromisoformat(moment).replace(tzinfo=MADRID)


@pytest.fixture(name="clock")
def _clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock that a test moves."""
    moved = Clock()
    monkeypatch.setattr(clock, "now", lambda: moved.now)
    return moved


@pytest.fixture(autouse=True)
def _every_sentence_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page with a missing sentence fails its test."""
    monkeypatch.setattr(language, "STRICT", True)


@pytest.fixture(autouse=True)
def _nobody_has_spoken_before() -> None:
    """Outside a request the language is the default one, whatever the test before asked for."""
    translation.deactivate()


OTHERS = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()"""


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Before the database of the tests goes, whoever still holds on to it is shown out.

    A process that a test has ended may be a moment in going; PostgreSQL drops no database that is in use.
    """
    yield
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(OTHERS)


@pytest.fixture
def participant(db: None) -> Participant:
    """Somebody who can sign in and has told nothing yet."""
    user = User.objects.create_user(email="ana@example.org", password="quiet lane walking")
    return Participant.objects.create(user=user, zone="Europe/Madrid", language="en")


@pytest.fixture
def tells(participant: Participant) -> Callable[[Story], Any]:
    """Puts a story of the cast into the participant's journal, through `append`, at the clock's moment."""

    def tell(story: Story) -> Any:
        return append(participant.pk, story.told, clock.now())

    return tell


@pytest.fixture
def ana(client: Client, participant: Participant) -> Client:
    """The participant's browser, signed in."""
    assert participant.user is not None
    client.force_login(participant.user)
    return client


@pytest.fixture(scope="session")
def chromium() -> Iterator[BrowserType]:
    """What starts a Chromium of those that are installed on the machine."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright runs a loop of its own in this thread
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="session")
def browser(chromium: BrowserType) -> Iterator[Browser]:
    """The light one, or the whole."""
    yield from _started(chromium, LIGHT, *BROWSERS)


@pytest.fixture(scope="session")
def whole_browser(chromium: BrowserType) -> Iterator[Browser]:
    """The whole one, for what the light one cannot do."""
    yield from _started(chromium, *BROWSERS)


def _started(chromium: BrowserType, *names: str) -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, names)))
    browser = chromium.launch(executable_path=path, args=QUIET)
    yield browser
    browser.close()
