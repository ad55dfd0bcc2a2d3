"""What is done each minute, beside the server or by a timer: one list, and one failing stops no other.

Each is a function of the moment, safe to run in however many processes at once. A new one needs a line here.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from django.utils.module_loading import import_string

LOG = logging.getLogger(__name__)

DUTIES: Mapping[str, str] = {
    "reminders": "backstride.web.reminders.round.one_round",
    "standings": "backstride.web.clinic.renewing.renew_standings",
    "cover": "backstride.web.clinic.escalating.escalate",
    "programmes": "backstride.web.own_programmes.checking_again.check_again",
}


class Done(NamedTuple):
    """What came of each duty, and which ones failed as a whole (their log says why)."""

    came: Mapping[str, Any]
    failed: tuple[str, ...]


def do_all(now: datetime) -> Done:
    """Do every duty once. What fails is left for the next minute."""
    came, failed = {}, []
    for name, where in DUTIES.items():
        try:
            came[name] = import_string(where)(now)
        except Exception:
            LOG.exception("Left for the next minute: %s.", name)
            failed.append(name)
    return Done(came, tuple(failed))
