"""A real browser for the journeys: pages in several widths, pictures of them, and a check with axe."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

PICTURES = Path(__file__).parents[3] / "screenshots"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]
PHONE, SMALL_PHONE, DESKTOP = (
    {"width": 390, "height": 844},
    {"width": 320, "height": 640},
    {"width": 1280, "height": 900},
)
SCHEMES = ("light", "dark")
LANGUAGES = ("en", "es")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, as it is installed on the machine."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright runs a loop of its own in this thread
    path = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@dataclass
class Visitor:
    """Somebody with a browser window, who looks at pages and has pictures taken of them."""

    context: BrowserContext
    home: str
    page: Page = field(init=False)
    complaints: list[str] = field(default_factory=list)
    """What the browser itself complained of: a script that failed, something the page may not load."""

    def __post_init__(self) -> None:
        """Open a page, and listen."""
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._hear)

    def _hear(self, message: Any) -> None:
        if message.type == "error" and "status of" not in message.text:
            self.complaints.append(message.text)

    def go(self, path: str) -> Page:
        """Open an address of the app."""
        self.page.goto(f"{self.home}{path}")
        return self.page

    def press(self, name: str) -> None:
        """Press the button or the link of that name."""
        self.page.get_by_role("button", name=name).or_(self.page.get_by_role("link", name=name)).first.click()

    def choose(self, question: str, answer: str) -> None:
        """Press an answer in the group of that question."""
        group = self.page.get_by_role("group", name=question)
        group.get_by_text(answer, exact=True).click()

    def picture(self, name: str) -> None:
        """A picture of the whole page at phone and at desktop width, light and dark."""
        for width, size in (("phone", PHONE), ("desktop", DESKTOP)):
            for scheme in SCHEMES:
                self.page.set_viewport_size(size)  # type: ignore[arg-type]
                self.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                to = PICTURES / f"{name}-{width}-{scheme}.png"
                self.page.screenshot(path=to, full_page=True)
        self.page.set_viewport_size(PHONE)  # type: ignore[arg-type]

    def check(self) -> None:
        """Axe finds nothing in either scheme, nothing is wider than a small phone, the browser is content."""
        for scheme in SCHEMES:
            self.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            found = Axe().run(self.page)
            assert found.violations_count == 0, f"{self.page.url} {scheme}\n{found.generate_report()}"
        self.page.set_viewport_size(SMALL_PHONE)  # type: ignore[arg-type]
        wide = self.page.evaluate("() => document.documentElement.scrollWidth")
        assert wide <= SMALL_PHONE["width"], f"{self.page.url} is {wide} px wide on a small phone"
        self.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        assert self.complaints == [], self.page.url


@pytest.fixture
def visitor(browser: Browser, live_server: Any) -> Iterator[Visitor]:
    """A newcomer with a phone, in Madrid."""
    home = live_server.url.replace("127.0.0.1", "localhost")
    context = browser.new_context(viewport=PHONE, locale="en-GB", timezone_id="Europe/Madrid")  # type: ignore[arg-type]
    context.set_default_timeout(8000)
    yield Visitor(context, home)
    context.close()
