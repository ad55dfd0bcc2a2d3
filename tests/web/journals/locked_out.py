"""Run by a test: another process holds the one participant's lock, and an append has to give up."""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime
from typing import Any

os.environ["BACKSTRIDE_TEST_PATIENCE_S"] = "1"

import django

django.setup()

from django.db import OperationalError, connection, transaction  # noqa: E402

from backstride.web.journals.append import append  # noqa: E402
from backstride.web.journals.models import Entry, Participant  # noqa: E402
from tests.cast.story import Story  # noqa: E402

NOTE = Story("late").tell("noted", "2026-01-06", text="x").told[0]


def hold_the_lock(held: int, let_go: int) -> None:
    """In a child: lock the participant, say so, and keep it until told to let go."""
    with transaction.atomic():
        Participant.objects.select_for_update().get()
        os.write(held, b".")
        os.read(let_go, 1)
    os._exit(0)


def main() -> None:
    """Append while somebody else holds the lock."""
    (held, say_held), (let_go, say_let_go) = os.pipe(), os.pipe()
    if os.fork() == 0:
        hold_the_lock(say_held, let_go)
    os.read(held, 1)
    found: dict[str, Any] = {"error": None, "entries_before": Entry.objects.count()}
    try:
        append(Participant.objects.get().pk, [NOTE], datetime.fromisoformat(NOTE["at"]))
    except OperationalError as error:
        found["error"] = type(error).__name__
    connection.close()
    os.write(say_let_go, b".")
    os.wait()
    json.dump({**found, "entries_after": Entry.objects.count()}, sys.stdout)


main()
