"""The app can be put on a phone's home screen."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page

from tests.web.browser import whose
from tests.web.browser.conftest import PHONE
from tests.web.conftest import BROWSERS, QUIET, Clock
from tests.web.one_at_a_time import nothing_is_under_way

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def ana(client: Client, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> str:
    """Ana in week 5; the cookie of her session."""
    whose.ana_in_week_5(client, clock, monkeypatch)
    return client.cookies["backstride_session"].value


@pytest.fixture
def at_home(browser: Browser, live_server: Any, ana: str, tmp_path: Path) -> Iterator[Page]:
    """Her own browser, which keeps things: no private window can install anything."""
    home = live_server.url.replace("127.0.0.1", "localhost")
    path = next(filter(None, map(shutil.which, BROWSERS)))
    with browser.browser_type.launch_persistent_context(
        tmp_path,
        executable_path=path,
        args=QUIET,
        viewport=PHONE,  # type: ignore[arg-type]
    ) as context:
        context.add_cookies([{"name": "backstride_session", "value": ana, "url": home}])
        page = context.pages[0]
        page.goto(f"{home}/today/")
        yield page
    nothing_is_under_way()


def test_nothing_keeps_a_browser_from_installing_it(at_home: Page) -> None:
    devtools = at_home.context.new_cdp_session(at_home)
    at_home.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    assert devtools.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    assert devtools.send("Page.getAppManifest")["errors"] == []
