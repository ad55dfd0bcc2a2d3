"""Walks through the safety check in a browser without scripts, page by page, as somebody who is well."""

from __future__ import annotations

from typing import Any

from django.test import Client

WELL: dict[str, dict[str, Any]] = {
    "right_now": {"emergency_body": "none", "emergency_back": "none"},
    "lately": {"same_day_signs": "none", "this_week_signs": "none"},
    "you": {"birth_year": "1990", "walk_minutes": "20"},
    "back": {"back_state": "chronic", "trend": "same", "leg_signs": "none", "inflammatory_signs": "none"},
    "health": {"long_term": "none", "medicines": "none"},
    "history": {"history": "none", "pregnancy": "no"},
    "falls": {"falls": "none"},
    "running": {
        "brisk_days": "5",
        "flare_lately": "no",
        "leg_injury": "no",
        "settled_weeks": "6",
        "runner": "no",
    },
    "word": {"word": "not_asked"},
}
"""What the form of each page says."""

MOST_PAGES = 12


def begin(client: Client, **said: str) -> Any:
    return client.post("/check/", {"zone": "Europe/Madrid", **said})


def answer(client: Client, page: str, /, **changed: Any) -> Any:
    """Send one page's form; every question of the page was shown."""
    said = {**WELL[page], **changed}
    shown = {"shown": list(said)}
    return send(client, page, {**said, **shown})


def send(client: Client, page: str, form: dict[str, Any]) -> Any:
    """Send a form as it is given."""
    return client.post(f"/check/{page}/", form)


def walk(client: Client, until: str = "", **changed: dict[str, Any]) -> Any:
    """From the first page to the outcome, or up to a page: where it leads last."""
    last = begin(client)
    for _ in range(MOST_PAGES):
        page = last.url.removeprefix("/check/").partition("/")[0]
        if page in ("outcome", "seen", until):
            break
        last = answer(client, page, **changed.get(page, {}))
    return last


def kept(client: Client) -> dict[str, Any]:
    """What the session holds of the check."""
    found: dict[str, Any] = client.session["check"]
    return found
