"""The player on a phone: how much a browser loads for it, and how soon it stands there without a network.

`phone_rows()` measures, in the system's Chromium with the real server; `python bench/phone.py [ROUNDS]`
prints the rows.
"""

from __future__ import annotations

import gzip
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright  # noqa: E402

from bench.row import Row, bounded  # noqa: E402
from bench.timing import ratio, typical  # noqa: E402
from tests.web.served import Served, served  # noqa: E402

PLAYER = "/session/"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WINDOW = {"width": 390, "height": 844}
WAIT_MS = 60_000

LOADED = """() => performance.getEntriesByType('resource')
  .filter(({ name, initiatorType }) => initiatorType !== 'fetch' && /\\.(js|css)$/.test(name))
  .map(({ name, encodedBodySize }) => [name, encodedBodySize])"""
"""Script: the scripts and styles of a page, with their bytes as they came, compressed."""
PAINTED = """() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"""
"""Script: milliseconds from the navigation to the first sight of the page."""
IS_FILLED = """async () => {
  const [name] = (await caches.keys()).filter(each => each.startsWith('pocket '))
  const list = name && await (await caches.open(name)).match('/pocket/what-to-keep.json')
  return Boolean(list && (await list.json()).version && navigator.serviceWorker.controller)
}"""
"""Script: whether the phone keeps all that it was told to keep, and a worker answers for the page."""


class Weight(NamedTuple):
    """Compressed bytes."""

    page: int
    scripts: int
    styles: int


def phone_rows(times: int = 15) -> Iterator[Row]:
    """Measure everything."""
    with (
        tempfile.TemporaryDirectory() as folder,
        served(Path(folder), "run-walk") as there,
        sync_playwright() as playwright,
        phone(playwright, there) as context,
    ):
        weight, rounds = weigh(context, there), starts(context, times)
    kinds = ", ".join(f"{name} {size / 1000:.1f}" for name, size in weight._asdict().items())
    yield bounded(f"player's page without its sound, compressed ({kinds})", sum(weight) / 1000, 80, "kB")
    yield Row("opening the player until it is seen, network there", f"{typical(rounds, 0):.2f} s")
    yield Row("opening it with the network cut", f"{typical(rounds, 1):.2f} s")
    yield Row("that / with the network", f"{ratio(rounds, [1], 0):.2f} ×")


@contextmanager
def phone(playwright: Playwright, there: Served) -> Iterator[BrowserContext]:
    """A browser of somebody who is signed in."""
    path = next(filter(None, map(shutil.which, BROWSERS)))
    browser = playwright.chromium.launch(executable_path=path)
    context = browser.new_context(
        viewport=WINDOW,  # type: ignore[arg-type]
        locale="en-GB",
        timezone_id="Europe/Madrid",
        base_url=there.home,
    )
    context.set_default_timeout(WAIT_MS)
    page = context.new_page()
    page.goto(there.way_in)
    page.locator("main form button").click()
    page.wait_for_url(lambda address: "/enter/" not in address)
    page.close()
    yield context
    browser.close()


def weigh(context: BrowserContext, there: Served) -> Weight:
    """What a first visit to the player loads. The page is compressed as a server for others would.

    Without a worker: whatever comes by way of one has its size told as it is unpacked.
    """
    assert context.browser
    first = context.browser.new_context(service_workers="block", storage_state=context.storage_state())
    page = first.new_page()
    answer = page.goto(there.home + PLAYER, wait_until="networkidle")
    assert answer
    assert page.get_by_role("button", name="Start", exact=True).is_enabled(), "the player did not begin"
    loaded: list[tuple[str, int]] = page.evaluate(LOADED)
    html = len(gzip.compress(answer.body()))
    sizes = {end: sum(size for name, size in loaded if name.endswith(end)) for end in (".js", ".css")}
    first.close()
    return Weight(html, sizes[".js"], sizes[".css"])


def starts(context: BrowserContext, times: int) -> list[tuple[float, ...]]:
    """Seconds with and without a network, in turn; the first round warms up and is dropped."""
    page = context.new_page()
    page.goto(PLAYER)
    wait_until_kept(page)
    rounds = [tuple(seen(page, cut=cut) for cut in (False, True)) for _ in range(times + 1)]
    page.close()
    return rounds[1:]


def wait_until_kept(page: Page) -> None:
    """Wait until all of it is on the phone."""
    for _ in range(WAIT_MS // 200):
        if page.evaluate(IS_FILLED):
            return
        page.wait_for_timeout(200)
    raise TimeoutError("The phone never kept what it should.")


def seen(page: Page, *, cut: bool) -> float:
    """Seconds until the player is seen, as if somebody opened it."""
    page.goto("about:blank")
    page.context.set_offline(cut)
    page.goto(PLAYER, wait_until="load")
    page.wait_for_function(PAINTED)
    took: float = page.evaluate(PAINTED) / 1000
    page.context.set_offline(False)
    return took


if __name__ == "__main__":
    for row in phone_rows(*map(int, sys.argv[1:])):
        print(*row[:3], row.holds, sep="  |  ")
