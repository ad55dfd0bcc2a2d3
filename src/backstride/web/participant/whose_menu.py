"""Which menu stands on a page: of who has begun, or of who is signed in and still setting up."""

from __future__ import annotations

import logging
from typing import Any

from backstride.web.clinician.who import find_clinician
from backstride.web.participant.stop_everywhere import kept_of

LOG = logging.getLogger(__name__)


def has_begun(request: Any) -> bool:
    """Whether the participant of a page has begun; who cannot be looked at keeps the menu they know."""
    if getattr(request, "participant", None) is None:
        return False
    try:
        kept = kept_of(request)
    except Exception:
        LOG.exception("Where somebody stands could not be found out; the page comes with the whole menu.")
        return True
    return kept is not None and kept.person is not None


ON_THE_WAY = ("check/", "start/")
"""Pages that have a way on of their own: beside it, a second one would lose what was just answered."""


def is_elsewhere(request: Any) -> bool:
    """Whether a page is none of the check or the start, so that the menu leads back to them."""
    found = getattr(request, "resolver_match", None)
    return found is None or not found.route.startswith(ON_THE_WAY)


def is_at_work(request: Any) -> bool:
    """Whether somebody who has not begun works at a clinic: their way on is there, and not into the check."""
    return is_newcomer(request) and find_clinician(request) is not None


def is_newcomer(request: Any) -> bool:
    """Whether somebody is signed in who has not begun, as far as the page knows."""
    try:
        return bool(request.user.is_authenticated) and not has_begun(request)
    except Exception:
        LOG.exception("Who is signed in could not be found out; the page comes without their menu.")
        return False
