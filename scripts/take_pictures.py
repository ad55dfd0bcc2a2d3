"""Takes the pictures of the manual: the real server, a made-up person with a session today, a phone's window.

    python scripts/take_pictures.py          writes docs/pictures/*.webp

Run it when a page that is shown there looks different. The day in the pictures is the day on which they were
taken; nothing else in them is chance. It needs Chromium, as the journeys do.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import BrowserContext, Locator, Page, Playwright, sync_playwright  # noqa: E402

from backstride.web.place import DEMO_MARK  # noqa: E402
from bench.phone import BROWSERS, WINDOW, phone, wait_until_kept  # noqa: E402
from tests.web.served import Served, environment, free_port, run, served, serving  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
WIDTH, HEIGHT = WINDOW.values()
QUALITY = 70
"""Of the WebP files, 0 to 100: letters stay sharp, and each picture is a few kilobytes."""
MOST_OF_IT = 0.72
"""So much of a window says what a page is, and keeps the picture light."""
GRAINS = 2
"""Dots of the picture for each dot of the page, as on a phone."""
AROUND_PX = 12
MOST_BYTES = 60_000
IN_THE_THIRD_RUN_S = 5 * 60 + 2 * (75 + 90) + 12
A_MOMENT_MS = 1500
"""Until what a press sets going has come to rest."""
OF_THE_WEEKS = {
    "week-6": {
        "lesson": "/lessons/why-backs-hurt/",
        "check-in": "/check-in/",
        "progress": "/progress/",
        "reminders": "/reminders/",
    },
    "flare-up": {"flare-up": "/flare-up/"},
    "maintenance": {"measures": "/measures/"},
}
"""For each made-up person: the name of a picture, and the page that it shows."""
DESK = {"width": 1100, "height": 760}
"""The window of a clinic's computer."""
OF_A_CLINIC = {
    "clinic-people": "/clinic/",
    "clinic-person": "/clinic/person/{Farid}/",
    "clinic-course": "/clinic/person/{Carmen}/course/charts/",
    "clinic-contact": "/clinic/person/{Bo}/contacts/4/",
}
"""The name of a picture, and the page that it shows; `clinic-change` needs a form to be filled in."""
HEARS = """
  const play = HTMLMediaElement.prototype.play
  HTMLMediaElement.prototype.play = function () { window.sound = this; return play.call(this) }
"""
"""Script: keeps hold of the sound, so that a picture can be taken in the middle of a session."""


def main() -> int:
    """Take them all; 1 where one came out too big for a page."""
    PICTURES.mkdir(exist_ok=True)
    for old in PICTURES.glob("*.webp"):
        old.unlink()
    with (
        tempfile.TemporaryDirectory() as folder,
        served(Path(folder), "run-walk") as there,
        sync_playwright() as playwright,
        phone(playwright, there) as context,
    ):
        context.add_init_script(HEARS)
        take_all(context)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        take_the_weeks(Path(folder), playwright)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        take_the_clinic(Path(folder), playwright)
    sizes = {path.name: path.stat().st_size for path in sorted(PICTURES.glob("*.webp"))}
    print(*(f"{size:7,} {name}" for name, size in sizes.items()), sep="\n")
    return int(max(sizes.values()) > MOST_BYTES)


def take_all(context: BrowserContext) -> None:
    """One after the other, as somebody comes by on their way."""
    page = context.new_page()
    page.goto("/today/")
    wait_until_kept(page)
    window(page, "today")
    page.goto("/carry/")
    around(section_with(page, ".mp3"), "track")
    around(section_with(page, ".fit"), "watch")
    context.set_offline(True)
    plays(page)
    window(page, "player")
    says_how_much_it_hurts(page)
    window(page, "player-hurts")
    tells_how_it_was(page)
    save(page, "not-sent", 0, HEIGHT * 0.55)
    page.close()


def take_the_weeks(folder: Path, playwright: Playwright) -> None:
    """What comes beside the sessions, with the people of the demo."""
    ways = dict(json.loads(run(["backstride.web.prepare", "--demo"], environment(folder))))
    (folder / DEMO_MARK).unlink()  # served as a folder of one's own
    home = f"http://localhost:{free_port()}"
    with serving(folder, home):
        for who, pictures in OF_THE_WEEKS.items():
            there = Served(home, f"{home}/enter/{ways[who]}/")
            with phone(playwright, there) as context:
                page = context.new_page()
                for name, address in pictures.items():
                    page.goto(address)
                    save(page, name, 0, HEIGHT * MOST_OF_IT)
                page.close()


def take_the_clinic(folder: Path, playwright: Playwright) -> None:
    """What a clinician sees of the same people."""
    run(["backstride.web.prepare", "--demo"], environment(folder))
    at_work = json.loads(run(["tests.web.served_to_a_clinic"], environment(folder)))
    (folder / DEMO_MARK).unlink()
    home = f"http://localhost:{free_port()}"
    with serving(folder, home), desk(playwright, home, at_work["cookie"]) as page:
        for name, address in OF_A_CLINIC.items():
            page.goto(address.format(**at_work))
            save(page, name, 0, DESK["height"])
        page.goto(f"/clinic/person/{at_work['Bo']}/change/set-stage/")
        page.locator("#q-stage").select_option("16")
        page.locator("#q-why").fill("Your mornings are calm, and you walk as far to your sister.")
        page.locator("button.go").click()
        page.locator(".months").wait_for()
        save(page, "clinic-change", 0, DESK["height"])


@contextmanager
def desk(playwright: Playwright, home: str, cookie: str) -> Iterator[Page]:
    """The browser of who works at a clinic, signed in."""
    path = next(filter(None, map(shutil.which, BROWSERS)))
    browser = playwright.chromium.launch(executable_path=path)
    context = browser.new_context(viewport=DESK, locale="en-GB", base_url=home)  # type: ignore[arg-type]
    context.add_cookies([{"name": "backstride_session", "value": cookie, "url": home}])
    yield context.new_page()
    browser.close()


def section_with(page: Page, ending: str) -> Locator:
    """The section of a page that gives a file."""
    return page.locator("section").filter(has=page.locator(f"a[href$='{ending}']"))


def plays(page: Page) -> None:
    """The player, in the third run."""
    page.goto("/session/")
    press(page, "Start")
    page.wait_for_function("() => window.sound?.currentTime > 0")
    page.evaluate(f"window.sound.currentTime = {IN_THE_THIRD_RUN_S}")
    page.locator("[data-part=along]").get_by_text("run 3 of 7").wait_for()
    page.wait_for_timeout(A_MOMENT_MS)


def says_how_much_it_hurts(page: Page) -> None:
    """More than usual, in the middle of it."""
    press(page, "It hurts")
    press(page, "5")
    page.wait_for_timeout(A_MOMENT_MS)


def tells_how_it_was(page: Page) -> None:
    """Enough for today, with no network: it stays on the phone."""
    press(page, "Enough for today")
    if page.locator("[data-part=enough]").is_visible():
        press(page, "Pain")
    for name, value in (("worst", "5"), ("legs", "fine"), ("signs", "none")):
        page.locator(f"form#session [name={name}][value='{value}']").check(force=True)
    page.locator("form#session button.go").click()
    page.locator("[data-part=told]").wait_for()
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(A_MOMENT_MS)


def press(page: Page, name: str) -> None:
    """The button of that name that can be seen; of several the one in front."""
    page.get_by_role("button", name=name, exact=True).locator("visible=true").last.click()


def window(page: Page, name: str) -> None:
    """What the phone shows."""
    save(page, name, 0, HEIGHT)


def around(what: Locator, name: str) -> None:
    """One part of a page, from edge to edge of the window."""
    top, tall = what.evaluate("one => [one.getBoundingClientRect().y + scrollY, one.offsetHeight]")
    save(what.page, name, top - AROUND_PX, tall + 2 * AROUND_PX)


def save(page: Page, name: str, top: float, height: float) -> None:
    """Write a picture of a part of the page."""
    devtools = page.context.new_cdp_session(page)
    width = page.viewport_size["width"] if page.viewport_size else WIDTH
    grains = GRAINS if width == WIDTH else 1
    clip = {"x": 0, "y": top, "width": width, "height": height, "scale": grains}
    how = {"format": "webp", "quality": QUALITY, "captureBeyondViewport": True}
    taken = devtools.send("Page.captureScreenshot", {**how, "clip": clip})
    (PICTURES / f"{name}.webp").write_bytes(b64decode(taken["data"]))
    devtools.detach()


if __name__ == "__main__":
    sys.exit(main())
