"""Ana on the day of her first check-in, and the form of it."""

from __future__ import annotations

from typing import Any

from django.test import Client

from tests.cast.story import Story
from tests.web.log.ana import entries, hidden_in
from tests.web.today.reading import text_of

BEGAN = "2026-01-05"
FIRST, NEXT = "2026-01-12", "2026-01-19"
MONTH_4 = "2026-04-27"
"""Sixteen weeks after the start."""
ANA = Story("Ana").enrolled(BEGAN).cleared(BEGAN).lives_until(FIRST)
ASKED, TOLD = "check_in_asked", "checked_in"
LANGUAGES = ("en", "es")


def opens(client: Client, **more: Any) -> dict[str, Any]:
    """A fresh form, with these answers."""
    return {**hidden_in(client.get("/check-in/")), **more}


def saves(client: Client, **more: Any) -> Any:
    """A check-in told; the page that answers."""
    return client.post("/check-in/", opens(client, **more), follow=True)


def reads(answer: Any) -> str:
    """The page as a person reads it."""
    return text_of(answer.content.decode())


def asked() -> list[tuple[str, str, str]]:
    """What was told of asking: how, by whom, and about which day."""
    return [(each["how"], each["by"], each["due"]) for each in entries(ASKED)]
