"""The worker's script and the manifest: the same for everybody, at the top of all addresses."""

from __future__ import annotations

import struct
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

ROOT = Path(__file__).parents[3]
STATIC = ROOT / "src" / "backstride" / "web" / "static" / "backstride"


def manifest(client: Client, lang: str = "en") -> Any:
    answer = client.get(f"/app.webmanifest?lang={lang}")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/manifest+json"
    return answer.json()


def on_disk(address: str) -> Path:
    found = finders.find(address.removeprefix("/static/"))
    assert isinstance(found, str)
    return Path(found)


@pytest.mark.parametrize("address", ["/worker.js", "/app.webmanifest"])
@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_they_are_only_read(client: Client, address: str, method: str) -> None:
    assert getattr(client, method)(address).status_code == 405


def test_the_worker_stands_at_the_top(client: Client) -> None:
    answer = client.get("/worker.js")
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert answer.content == (STATIC / "worker.js").read_bytes()


def test_a_worker_that_has_not_changed_is_not_sent_again(client: Client) -> None:
    known = client.get("/worker.js").headers["ETag"]
    assert client.get("/worker.js", headers={"If-None-Match": known}).status_code == 304


def test_the_worker_needs_no_more_rights_than_a_page(client: Client) -> None:
    policy = client.get("/worker.js").headers["Content-Security-Policy"]
    assert "connect-src 'self'" in policy
    assert "unsafe" not in policy


def test_the_manifest_speaks_both_languages(client: Client) -> None:
    english, spanish = manifest(client), manifest(client, "es")
    assert (english["lang"], spanish["lang"]) == ("en", "es")
    assert english["description"] != spanish["description"]
    assert english["short_name"] == "Backstride"


def test_an_unknown_language_is_that_of_the_browser(client: Client) -> None:
    answer = client.get("/app.webmanifest?lang=xx", headers={"Accept-Language": "es"})
    assert answer.json()["lang"] == "es"


def test_the_app_starts_with_today_in_a_window_of_its_own(client: Client) -> None:
    told = manifest(client)
    assert (told["start_url"], told["scope"], told["display"]) == ("/today/", "/", "standalone")


def test_every_icon_is_there_and_as_large_as_it_says(client: Client) -> None:
    icons = manifest(client)["icons"]
    assert {(each["sizes"], each["purpose"]) for each in icons} == {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }
    for each in icons:
        head = on_disk(each["src"]).read_bytes()[:24]
        assert head.startswith(b"\x89PNG")
        assert f"{struct.unpack('>II', head[16:])[0]}x{struct.unpack('>II', head[16:])[1]}" == each["sizes"]


def test_the_icons_are_what_the_script_draws() -> None:
    spec = spec_from_file_location("draw_icons", ROOT / "scripts" / "draw_icons.py")
    assert spec is not None
    assert spec.loader is not None
    script = module_from_spec(spec)
    spec.loader.exec_module(script)
    for name, (side, maskable) in script.ICONS.items():
        assert script.icon(side, maskable=maskable) == (STATIC / name).read_bytes(), name


def test_every_page_links_to_the_manifest_in_its_language(client: Client, db: None) -> None:
    client.cookies["django_language"] = "es"
    page = client.get("/").text
    assert '<link rel="manifest" href="/app.webmanifest?lang=es">' in page
    assert page.count('name="theme-color"') == 2
