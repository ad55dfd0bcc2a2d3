"""What a browser and a proxy are told about pages that hold health data."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from django.test import Client

ASK = """
import json
from backstride.web import settings
names = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_HSTS_SECONDS", "CSRF_TRUSTED_ORIGINS",
         "ALLAUTH_TRUSTED_PROXY_COUNT", "ALLOWED_HOSTS")
print(json.dumps({name: getattr(settings, name) for name in names}))
"""


def settings_for(**environ: str) -> dict[str, Any]:
    told = subprocess.run(
        [sys.executable, "-c", ASK], env={**os.environ, **environ}, capture_output=True, text=True, check=True
    )
    found: dict[str, Any] = json.loads(told.stdout)
    return found


def test_an_instance_that_others_reach_insists_on_https() -> None:
    told = settings_for(BACKSTRIDE_HOSTS="walk.example")
    assert told["SESSION_COOKIE_SECURE"]
    assert told["CSRF_COOKIE_SECURE"]
    assert told["SECURE_HSTS_SECONDS"] > 0
    assert told["CSRF_TRUSTED_ORIGINS"] == ["https://walk.example"]
    assert told["ALLAUTH_TRUSTED_PROXY_COUNT"] == 1, "else one person's mistakes lock everybody out"


def test_a_laptop_needs_none_of_that() -> None:
    told = settings_for(BACKSTRIDE_HOSTS="")
    assert not told["SESSION_COOKIE_SECURE"]
    assert told["CSRF_TRUSTED_ORIGINS"] == []
    assert told["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]


def test_nothing_between_us_and_a_person_keeps_a_page(ana: Client) -> None:
    assert ana.get("/").headers["Cache-Control"] == "private, no-cache"


def test_after_signing_out_the_browser_forgets_the_pages(ana: Client) -> None:
    assert "Clear-Site-Data" not in ana.get("/accounts/logout/").headers
    assert ana.post("/accounts/logout/").headers["Clear-Site-Data"] == '"cache"'


def test_a_page_may_load_nothing_from_elsewhere_and_nothing_inline(client: Client, db: None) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    parts = dict(part.strip().partition(" ")[::2] for part in policy.split(";"))
    assert parts["default-src"] == "'none'"
    assert parts["script-src"] == parts["style-src"] == "'self'"
    assert "unsafe" not in policy
