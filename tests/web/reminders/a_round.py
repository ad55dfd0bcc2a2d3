"""Run by a test: one round at a moment, in a process of its own; told to, it dies after its first claim."""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime
from typing import Any

import django

django.setup()

from django.conf import settings  # noqa: E402

from backstride.web.reminders import round as rounds  # noqa: E402


def die(*_: Any) -> None:
    """End as a power cut would."""
    sys.stdout.write("{}")
    sys.stdout.flush()
    os._exit(0)


def main() -> None:
    """What came of the round."""
    asked = json.load(sys.stdin)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", asked["port"]
    settings.DEFAULT_FROM_EMAIL = "walk@walk.example"
    if asked.get("dies"):
        setattr(rounds, "send_mail", die)  # noqa: B010 - the round's own name for it
    json.dump(rounds.one_round(datetime.fromisoformat(asked["now"])), sys.stdout)


main()
