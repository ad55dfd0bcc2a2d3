"""Reminds while the app serves: one thread, a round a minute. Nothing needs to be set up for it."""

from __future__ import annotations

import logging
import threading

from backstride.web import clock

LOG = logging.getLogger(__name__)

EVERY_S = 60
"""How often it looks whose hour it is (seconds)."""


def remind_beside(stop: threading.Event | None = None, every_s: float = EVERY_S) -> threading.Thread:
    """Begin reminding, until the process ends or `stop` is set. The first round is after the first wait."""
    thread = threading.Thread(target=_rounds, args=(stop or threading.Event(), every_s), daemon=True)
    thread.name = "reminders"
    thread.start()
    return thread


def _rounds(stop: threading.Event, every_s: float) -> None:
    while not stop.wait(every_s):
        _round()


def _round() -> None:
    """A round that fails as a whole, such as without a database, is left for the next one."""
    from django.db import close_old_connections, connection  # noqa: PLC0415 - a start stays quick

    from backstride.web.reminders.round import one_round  # noqa: PLC0415

    close_old_connections()
    try:
        one_round(clock.now())
    except Exception:
        LOG.exception("Nobody could be reminded in this round; the next one is in a minute.")
    finally:
        connection.close()
