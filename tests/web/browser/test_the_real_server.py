"""The server as it runs for people, files under their hashed names: one visit, it is gone, it comes back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browser.conftest import PHONE, Visitor
from tests.web.browser.pocket import IS_FILLED, until
from tests.web.served import served, serving

pytestmark = pytest.mark.browser

TO_BE_EXPECTED = "ERR_CONNECTION_REFUSED"
"""What the browser says of a server that is gone."""
NOT_SENT = "1 thing is not sent yet"


class LeftAlone(NamedTuple):
    """Somebody whose server is gone, and the folder that it served."""

    visitor: Visitor
    folder: Path

    @property
    def page(self) -> Page:
        """Their window."""
        return self.visitor.page

    def complaints(self) -> list[str]:
        """What the browser complained of, apart from what is to be expected."""
        return [each for each in self.visitor.complaints if TO_BE_EXPECTED not in each]


@pytest.fixture(name="left_alone", scope="module")
def _left_alone(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LeftAlone]:
    """Somebody with a walk today, who looked at one page before the server stopped."""
    context = browser.new_context(viewport=PHONE, locale="en-GB", timezone_id="Europe/Madrid")  # type: ignore[arg-type]
    context.set_default_timeout(8000)
    folder = tmp_path_factory.mktemp("served")
    with served(folder) as there:
        visitor = Visitor(context, there.home)
        visitor.page.goto(there.way_in)
        visitor.page.locator("main form button").click()
        visitor.go("/today/")
        until(visitor, IS_FILLED, tries=600)  # the sound is made, too
        assert visitor.complaints == []
    yield LeftAlone(visitor, folder)
    context.close()


def sessions_today(visitor: Visitor) -> list[dict[str, Any]]:
    """What the journal knows of sessions of today."""
    lines = visitor.page.request.get(f"{visitor.home}/plan/journal.jsonl").text().splitlines()
    day = visitor.page.evaluate("new Date().toLocaleDateString('sv', { timeZone: 'Europe/Madrid' })")
    entries = [json.loads(line) for line in lines]
    return [each for each in entries if each["kind"] == "session_done" and each["at"].startswith(day)]


def test_a_worry_still_finds_its_page(left_alone: LeftAlone) -> None:
    page = left_alone.visitor.go("/worried/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.locator("main form").count() > 0
    assert left_alone.complaints() == []


def test_the_session_plays_is_told_and_arrives_once_when_the_server_is_back(left_alone: LeftAlone) -> None:
    visitor, page = left_alone.visitor, left_alone.page
    visitor.go("/session/")
    visitor.press("Start")
    left = page.locator("[data-part=left]")
    at_first = left.inner_text()
    expect(page.locator("[data-part=word]")).to_have_text("Walk")
    expect(left).not_to_have_text(at_first)
    tells_that_it_was_enough(page)
    expect(page.get_by_text(NOT_SENT)).to_be_visible()
    with serving(left_alone.folder, visitor.home):
        visitor.go("/today/")
        expect(page.get_by_text(NOT_SENT)).to_have_count(0)
        visitor.go("/today/")
        (session,) = sessions_today(visitor)
    assert session["ended"] == "time"
    assert session["pain"]["worst"] == 2
    assert left_alone.complaints() == []


def tells_that_it_was_enough(page: Page) -> None:
    """Enough for today; how it was."""
    page.locator("[data-press=enough]").click()
    page.locator("[data-why=time]").click()
    for name, value in (("worst", "2"), ("legs", "fine"), ("signs", "none")):
        page.locator(f"form#session [name={name}][value='{value}']").check(force=True)
    page.locator("form#session button.go").click()
    expect(page.locator("[data-part=told]")).to_be_visible()
