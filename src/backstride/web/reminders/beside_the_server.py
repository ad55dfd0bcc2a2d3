"""Does what is due while the app serves: one thread, a round a minute. Nothing needs to be set up for it."""

from __future__ import annotations

import logging
import threading
from datetime import datetime

from backstride.web import clock

LOG = logging.getLogger(__name__)

EVERY_S = 60
"""How often it looks what is due (seconds)."""


class Rounds:
    """The rounds of this process: since when there are any, the last one, and what failed in it."""

    def __init__(self) -> None:
        self.since: datetime | None = None
        self.last: datetime | None = None
        self.failed: tuple[str, ...] = ()


ROUNDS = Rounds()


def remind_beside(stop: threading.Event | None = None, every_s: float = EVERY_S) -> threading.Thread:
    """Begin, until the process ends or `stop` is set. The first round is after the first wait."""
    thread = threading.Thread(target=_rounds, args=(stop or threading.Event(), every_s), daemon=True)
    thread.name = "reminders"
    ROUNDS.since = clock.now()
    thread.start()
    return thread


def _rounds(stop: threading.Event, every_s: float) -> None:
    while not stop.wait(every_s):
        _round()


def _round() -> None:
    """What fails in a round, such as without a database, is left for the next one."""
    from django.db import close_old_connections, connection  # noqa: PLC0415 - a start stays quick

    from backstride.web.duties import do_all  # noqa: PLC0415

    close_old_connections()
    try:
        ROUNDS.failed = do_all(clock.now()).failed
        ROUNDS.last = clock.now()
    finally:
        connection.close()
