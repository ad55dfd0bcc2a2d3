"""A push on its way to the service of a browser's maker, and what came of it."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import datetime
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings

from backstride.web.reminders.models import Device
from backstride.web.reminders.outcome import AWAY, FAILED, REFUSED, SENT, UNSURE, Outcome
from backstride.web.reminders.push_key import push_key, says_who
from backstride.web.reminders.push_services import may_go_to
from backstride.web.reminders.sealing import seal

PATIENCE_S = 10
"""How long a service may keep silent (seconds)."""
GONE = (404, 410)
"""The browser has taken the permission back, or is no more (RFC 8030, 7.3)."""
NOT_NOW = (408, 429)


class Push(NamedTuple):
    """What a push says, and for how long it is worth saying (seconds)."""

    says: dict[str, str]
    worth_s: int


def send_push(device: Device, push: Push, now: datetime) -> Outcome:
    """Send one push. A device that is gone is forgotten. Nothing is raised for what a service does."""
    if not may_go_to(device.endpoint):
        return REFUSED
    body = seal(json.dumps(push.says, ensure_ascii=False).encode(), device.key, device.secret)
    headers = {
        "Authorization": says_who(push_key(settings.DATA), device.endpoint, settings.PUSH_CONTACT, now),
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "TTL": str(push.worth_s),
        "Urgency": "normal",
        "Topic": "today",  # one that has not been shown yet gives way to the next
    }
    return _heard(device, _post(device.endpoint, body, headers))


def _post(endpoint: str, body: bytes, headers: dict[str, str]) -> int | Outcome:
    """The status it answers with. No redirect is followed."""
    parts = urlsplit(endpoint)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    path = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
    with closing(kind(parts.hostname or "", parts.port, timeout=PATIENCE_S)) as there:
        try:
            there.connect()
        except (OSError, HTTPException):
            return AWAY
        try:
            there.request("POST", path, body, headers)
            return there.getresponse().status
        except (OSError, HTTPException):
            return UNSURE


def _heard(device: Device, answer: int | Outcome) -> Outcome:
    if isinstance(answer, Outcome):
        return answer
    if answer in GONE:
        device.delete()
        return REFUSED
    if answer < 300:
        return SENT
    return FAILED if answer >= 500 or answer in NOT_NOW else REFUSED
