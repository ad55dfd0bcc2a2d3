"""Ana, enrolled and cleared; and the form of her session, filled in."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from django.test import Client

from backstride.web.journals.models import Entry
from tests.cast.story import Story

ANA = Story("Ana").enrolled("2026-01-05").cleared("2026-01-05")
FILLED: Mapping[str, Any] = {"ended": "done", "worst": "3", "legs": "fine", "signs": "none", "do": "save"}
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')


def hidden_in(page: Any) -> dict[str, str]:
    """The hidden fields of the page's own form."""
    inside = page.content.decode().partition("<main")[2]
    return {name: value for name, value in HIDDEN.findall(inside) if name != "csrfmiddlewaretoken"}


def filled(page: Any, **more: Any) -> dict[str, Any]:
    """The form of a page, its required questions answered."""
    return {**hidden_in(page), **FILLED, **more}


def opens(client: Client, **more: Any) -> dict[str, Any]:
    """A fresh form of a session, answered."""
    return filled(client.get("/log/"), **more)


def saves(client: Client, **more: Any) -> Any:
    """A session told; the page that answers."""
    return client.post("/log/", opens(client, **more), follow=True)


def entries(*kinds: str) -> list[dict[str, Any]]:
    """What the journal holds of these kinds, as it came."""
    rows = Entry.objects.filter(kind__in=kinds).order_by("seq")
    return [json.loads(line) for line in rows.values_list("payload", flat=True)]


def text_of(page: Any) -> str:
    """The page, as text."""
    text: str = page.content.decode()
    return text
