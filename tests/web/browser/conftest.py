"""A real browser for the journeys: pages in several widths, pictures of them, and a check with axe."""

from __future__ import annotations

import os
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, CDPSession, Page

from tests.web.conftest import Clock
from tests.web.one_at_a_time import nothing_is_under_way

PICTURES = Path(__file__).parents[3] / "screenshots"
PHONE, SMALL_PHONE, DESKTOP = (
    {"width": 390, "height": 844},
    {"width": 320, "height": 640},
    {"width": 1280, "height": 900},
)
ZOOMED = {"width": 640, "height": 450}
"""A window 1280 px wide, zoomed to 200 %."""
TOO_WIDE = """larger => {
  const root = document.documentElement, was = root.className
  if (larger) root.className = 'larger'
  const list = document.querySelector('.wide:has(> .people)')
  const found = list?.scrollWidth > list?.clientWidth ? ['the list'] : root.scrollWidth > window.innerWidth
    ? [...document.body.querySelectorAll('*')]
        .filter(one => one.getBoundingClientRect().right > window.innerWidth && !one.closest('.wide'))
        .map(one => `${one.tagName}.${one.className}`).slice(0, 5)
    : []
  root.className = was
  return found
}"""
"""Script: what reaches beyond the right edge of the window, with larger text or without."""
HARD_TO_HIT = """() =>
  [...document.querySelectorAll('a.button, button, summary, select, .choice, .bar a, .tap, .ring')]
    .map(one => [one, one.getBoundingClientRect()])
    .filter(([, box]) => box.width && (box.width < 44 || box.height < 43.9))
    .map(([one, box]) => `hard to hit: ${one.outerHTML.slice(0, 90)} ${box.width} x ${box.height}`)
"""
"""Script: what is there to be pressed and is smaller than a thumb (44 px)."""
FILLED = """() => {
  const isFilled = one => {
    const { backgroundColor, borderTopColor } = getComputedStyle(one)
    return one.offsetParent && backgroundColor === borderTopColor
  }
  const within = document.querySelector('dialog[open]') ?? document.querySelector('main') ?? document
  const all = [...within.querySelectorAll('button, .button')] // behind a question nothing can be pressed
  return all.filter(isFilled).map(one => one.innerText)
}"""
"""Script: the filled buttons that are seen. Only the one that most people want should be."""
AXE = Axe().axe_script
FOUND = """only => axe.run(document, only).then(({ violations }) =>
  violations.map(({ help, nodes }) => `${help}: ${nodes.slice(0, 3).map(({ html }) => html)}`))"""
"""Script: the rules of axe that the page breaks, each with where."""
SCHEMES = ("light", "dark")
LANGUAGES = ("en", "es")


@dataclass
class Visitor:
    """Somebody with a browser window, who looks at pages and has pictures taken of them."""

    context: BrowserContext
    home: str
    page: Page = field(init=False)
    _devtools: CDPSession = field(init=False)
    complaints: list[str] = field(default_factory=list)
    """What the browser itself complained of: a script that failed, something the page may not load."""

    def __post_init__(self) -> None:
        """Open a page, and listen."""
        self.page = self.context.new_page()
        self._devtools = self.context.new_cdp_session(self.page)
        PICTURES.mkdir(exist_ok=True)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._hear)

    def _hear(self, message: Any) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
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
        """A picture of the whole page at phone and at desktop width, light and dark. In CI nobody looks."""
        if os.environ.get("CI"):
            return
        for width, size in (("phone", PHONE), ("desktop", DESKTOP)):
            self._as_tall_as_the_page(size)
            for scheme in SCHEMES:
                self.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                (PICTURES / f"{name}-{width}-{scheme}.png").write_bytes(self._seen())
        self.page.set_viewport_size(PHONE)  # type: ignore[arg-type]

    def _seen(self) -> bytes:
        """What the window shows, taken in the quick way."""
        taken = self._devtools.send("Page.captureScreenshot", {"optimizeForSpeed": True})
        return b64decode(taken["data"])

    def _as_tall_as_the_page(self, size: dict[str, int]) -> None:
        """A window in which the bar stands where the page ends, and covers nothing."""
        self.page.set_viewport_size(size)  # type: ignore[arg-type]
        tall = self.page.evaluate("document.documentElement.scrollHeight")
        self.page.set_viewport_size({"width": size["width"], "height": max(tall, size["height"])})

    def check(self) -> None:
        """Nothing is wrong with the page."""
        assert list(self.what_is_wrong()) == [], self.page.url

    def what_is_wrong(self, *, dark_too: bool = True) -> Iterator[str]:
        """What axe finds, what is too wide, too small or too loud, what the browser complains of."""
        yield from self._found_by_axe(dark_too=dark_too)
        yield from self._too_wide(desktop_too=dark_too)
        yield from self.page.evaluate(HARD_TO_HIT)
        filled = self.page.evaluate(FILLED)
        yield from [f"{len(filled)} filled buttons: {filled}"] * (len(filled) > 1)
        yield from self.complaints
        self.complaints.clear()

    def _found_by_axe(self, *, dark_too: bool) -> Iterator[str]:
        """Everything in the light; in the dark the colours, which alone are other ones there."""
        self.page.evaluate(AXE)
        for scheme, only in (("light", {}), ("dark", {"runOnly": ["color-contrast"]}))[: 1 + dark_too]:
            self.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            yield from (f"{scheme}: {found}" for found in self.page.evaluate(FOUND, only))
        self.page.emulate_media(color_scheme="light")

    def _too_wide(self, *, desktop_too: bool) -> Iterator[str]:
        sizes = ((SMALL_PHONE, False), (SMALL_PHONE, True), (ZOOMED, False), (DESKTOP, False))
        for size, larger in sizes[: 3 + desktop_too]:
            self.page.set_viewport_size(size)  # type: ignore[arg-type]
            wide = self.page.evaluate(TOO_WIDE, larger)
            if wide:
                yield f"wider than {size['width']} px{', with larger text' * larger}: {wide}"
        self.page.set_viewport_size(PHONE)  # type: ignore[arg-type]


@contextmanager
def a_phone(browser: Browser, live_server: Any, *, keeps: bool, patience_ms: int = 8000) -> Iterator[Visitor]:
    """A phone in Madrid. `keeps`: whether it keeps pages for a time without a network; that costs seconds."""
    home = live_server.url.replace("127.0.0.1", "localhost")
    context = browser.new_context(
        viewport=PHONE,  # type: ignore[arg-type] # Playwright has a type of its own for it
        locale="en-GB",
        timezone_id="Europe/Madrid",
        service_workers="allow" if keeps else "block",
    )
    context.set_default_timeout(patience_ms)
    yield Visitor(context, home)
    context.close()
    nothing_is_under_way()


@pytest.fixture
def visitor(request: pytest.FixtureRequest, live_server: Any) -> Iterator[Visitor]:
    """A newcomer with a phone; in tests marked `online` it keeps nothing, marked `whole` it can do all."""
    keeps = request.node.get_closest_marker("online") is None
    whole = request.node.get_closest_marker("whole") is not None
    browser: Browser = request.getfixturevalue("whole_browser" if whole else "browser")
    with a_phone(browser, live_server, keeps=keeps) as somebody:
        yield somebody


Arrives = Callable[..., dict[str, str]]


@pytest.fixture
def arrives(visitor: Visitor, client: Client, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Arrives:
    """Makes the visitor somebody of `whose`, signed in as they are; what stands in their addresses."""

    def arrive(set_up: Callable[..., dict[str, str]], lang: str = "en") -> dict[str, str]:
        figures = set_up(client, clock, monkeypatch)
        cookies = {name: morsel.value for name, morsel in client.cookies.items()}
        cookies["django_language"] = lang
        visitor.context.add_cookies(
            [{"name": name, "value": value, "url": visitor.home} for name, value in cookies.items()]
        )
        return figures

    return arrive
