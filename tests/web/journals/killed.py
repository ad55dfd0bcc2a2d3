"""Run by a test: kills an append before each of its database statements in turn, and looks each time.

Answers with what it found after each: how many entries there were, whether they are numbered without a hole,
and to which number the standing belongs. The last append is not killed.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any

import django

django.setup()

from django.db import connection  # noqa: E402

from backstride.web.journals.append import append  # noqa: E402
from backstride.web.journals.models import Entry, Participant, Standing  # noqa: E402

NO_LIMIT = 10_000


def die_before(number: int) -> Callable[..., Any]:
    """A wrapper that kills this very process before the statement with that number (from 1)."""
    seen = 0

    def wrapper(execute: Callable[..., Any], *statement: Any) -> Any:
        nonlocal seen
        seen += 1
        if seen == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(*statement)

    return wrapper


def append_and_die(participant: uuid.UUID, told: list[dict[str, Any]], number: int) -> bool:
    """Append in a child that dies before a statement; whether it died."""
    child = os.fork()
    if child == 0:
        with connection.execute_wrapper(die_before(number)):
            append(participant, told, datetime.fromisoformat(told[-1]["at"]))
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def look(participant: uuid.UUID) -> dict[str, Any]:
    """What another process finds there."""
    numbers = list(
        Entry.objects.filter(participant=participant).order_by("seq").values_list("seq", flat=True)
    )
    standing = Standing.objects.filter(participant=participant).values_list("last_seq", flat=True).first()
    connection.close()
    whole = numbers == list(range(1, len(numbers) + 1))
    return {"entries": len(numbers), "whole": whole, "standing": standing}


def main() -> None:
    """Die before the first statement, the second, and so on, until nothing is left to die before."""
    told = json.load(sys.stdin)
    participant = Participant.objects.create(zone="Europe/Madrid", language="en").pk
    connection.close()
    found = []
    for number in range(1, NO_LIMIT):
        killed = append_and_die(participant, told, number)
        found.append({"killed": killed, **look(participant)})
        if not killed:
            break
    json.dump(found, sys.stdout)


main()
