"""A program that talks to the API, and the entries that it tells."""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

from django.test import Client

from backstride.web.journals.models import Entry

JSON = "application/json"


class Program:
    """A program with a token (none, where it is empty)."""

    def __init__(self, token: str = "") -> None:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        self.client = Client(headers=headers, enforce_csrf_checks=True, SERVER_NAME="localhost")

    def tells(self, *lines: Any, lang: str = "en", **more: Any) -> Any:
        """Send entries; the answer."""
        return self.sends(json.dumps({"entries": list(lines), **more}), lang=lang)

    def sends(self, body: str | bytes, content_type: str = JSON, lang: str = "en") -> Any:
        """Send a body as it is."""
        headers = {"Accept-Language": lang}
        return self.client.post("/api/entries", body, content_type=content_type, headers=headers)

    def asks(self, lang: str = "en") -> Any:
        """What is to be done today."""
        return self.client.get("/api/today", headers={"Accept-Language": lang})


def entry(kind: str = "noted", at: str = "2026-01-06T19:00:00+01:00", **says: Any) -> dict[str, Any]:
    """An entry by the participant, with a fresh id."""
    own: dict[str, Any] = {"text": "by the river"} if kind == "noted" else {}
    return {"id": str(uuid4()), "kind": kind, "at": at, "by": "participant", **own, **says}


def walked(**says: Any) -> dict[str, Any]:
    """A session that was fine."""
    done = {"minutes": 16, "ended": "done", "pain": {"worst": 2}, "legs": "none"}
    return entry("session_done", **{**done, **says})


def told(*kinds: str) -> list[dict[str, Any]]:
    """What the journals hold of these kinds, oldest first."""
    rows = Entry.objects.filter(kind__in=kinds).order_by("seq").values_list("payload", flat=True)
    return [json.loads(payload) for payload in rows]


def answers_in(answer: Any) -> list[str]:
    """What came of each entry."""
    return [each["answer"] for each in answer.json()["answers"]]
