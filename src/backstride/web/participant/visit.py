"""How long a browser's session holds what was told in it while nobody was signed in."""

from __future__ import annotations

import logging
from datetime import date, timedelta
from typing import Any

from django.contrib.auth.signals import user_logged_in
from django.contrib.sessions.backends.db import SessionStore
from django.db import Error as DatabaseProblem
from django.dispatch import receiver
from django.http import HttpRequest

from backstride.web import clock

LOG = logging.getLogger(__name__)

KEPT_FOR = {
    "check": timedelta(days=1),
    "typed": timedelta(days=1),
    "told_signed_out": timedelta(days=14),
    "sent_too_late": timedelta(hours=1),
}
"""By the session's keys (project opinion): answers are about the last days; signs should reach the journal of
somebody who was in hospital meanwhile, too. Then the session ends, and goes with whatever else is in it."""


def end_in_time(request: HttpRequest) -> None:
    """A session of nobody in particular lasts no longer than what is kept in it."""
    if request.user.is_authenticated:
        return
    times = [time for key, time in KEPT_FOR.items() if key in request.session]
    if times:
        request.session.set_expiry(int(max(times).total_seconds()))


@receiver(user_logged_in)
def stay_signed_in(sender: type, request: HttpRequest | None = None, **more: Any) -> None:
    """From here on it is somebody's own, and lasts as long as the settings say."""
    if request is not None:
        request.session.set_expiry(None)


def clear_once_a_day() -> None:
    """Sessions that have ended go, with everything in them. Whatever fails, the page comes."""
    today = clock.now().date()
    if _cleared_on == [today]:
        return
    _cleared_on[:] = [today]
    try:
        SessionStore.clear_expired()
    except DatabaseProblem:
        LOG.exception("Sessions that have ended could not be cleared; tomorrow again.")


_cleared_on: list[date] = []
"""The day on which this process last did."""
