"""What must be so that an instance can keep what people tell, and look after what is due.

A check says that something is wrong, and in the log what; an answer that strangers can read says only where.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import cache

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from backstride.heart.fields import JSON
from backstride.web.known_migrations import unknown_among
from backstride.web.reminders import beside_the_server

LOG = logging.getLogger(__name__)

Part = dict[str, JSON]
A_PIECE = 64 * 1024
"""So much is written to see whether there is room (bytes)."""
LATE_AFTER = timedelta(minutes=10)
"""A round comes each minute; one that waits for a slow mail server takes longer."""


def look(now: datetime) -> dict[str, Part]:
    """Every part and how it is: `database`, `migrations`, `disk`, `round`."""
    return {name: _safely(name, check, now) for name, check in CHECKS.items()}


def _safely(name: str, check: Callable[[datetime], Part], now: datetime) -> Part:
    try:
        return check(now)
    except Exception as why:  # noqa: BLE001 - whatever it is, this part is not well
        LOG.error("health: %s: %s", name, why)  # noqa: TRY400 - asked each minute: a line is enough
        return {"ok": False}


def database(_: datetime) -> Part:
    """It answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return {"ok": cursor.fetchone() == (1,)}


def migrations(_: datetime) -> Part:
    """Every table is as this program needs it."""
    applied = MigrationRecorder(connection).applied_migrations()
    missing = [each for each in _known() if each not in applied]
    if missing:
        LOG.error("health: migrations not applied: %s", missing)
    newer = unknown_among(applied)
    if newer:
        LOG.error("health: migrations of a newer program: %s", newer)
    return {"ok": not (missing or newer)}


@cache
def _known() -> tuple[tuple[str, str], ...]:
    """The newest migrations of this program; its files do not change while it runs."""
    return tuple(MigrationLoader(None).graph.leaf_nodes())


def disk(_: datetime) -> Part:
    """The data folder takes what is written."""
    with tempfile.TemporaryFile(dir=settings.DATA) as file:
        file.write(bytes(A_PIECE))
    return {"ok": True}


def round_beside(now: datetime) -> Part:
    """The round beside the server was there a short while ago, and nothing failed in it.

    Where this process makes no rounds (`backstride remind` does, from a timer), there is none to look at.
    """
    rounds = beside_the_server.ROUNDS
    seen = rounds.last or rounds.since
    if seen is None:
        return {"ok": True, "seconds_ago": None}
    ago = now - seen
    late = ago > LATE_AFTER
    return {
        "ok": not late and not rounds.failed,
        "seconds_ago": round(ago.total_seconds()),
        "failed": list(rounds.failed),
    }


CHECKS: Mapping[str, Callable[[datetime], Part]] = {
    "database": database,
    "migrations": migrations,
    "disk": disk,
    "round": round_beside,
}
