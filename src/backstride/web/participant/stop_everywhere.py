"""Whoever is stopped for an emergency sign finds the way to what to do now on every page."""

from __future__ import annotations

import logging
from typing import Any

from backstride.heart.state import Mode
from backstride.web import clock
from backstride.web.journals.kept import Kept
from backstride.web.journals.standing import stands
from backstride.web.participant.emergency import HelpNow, help_now

LOG = logging.getLogger(__name__)


def stop_of(request: Any) -> HelpNow | None:
    """What to do about the signs that stopped somebody; None where nobody is stopped, or nobody knows."""
    try:
        kept = kept_of(request)
    except Exception:
        LOG.exception("Where somebody stands could not be found out; the page comes without it.")
        return None
    stopped = kept is not None and kept.decision.mode is Mode.STOPPED
    return help_now(request, kept.signs) if kept and stopped else None


def kept_of(request: Any) -> Kept | None:
    """Where the participant of a page stands: as the page found it out, if it did; looked for once."""
    kept: Kept | None = getattr(request, "kept", None)
    person = getattr(request, "participant", None)
    if kept is None and person:
        kept = request.kept = stands(person, clock.now())
    return kept
