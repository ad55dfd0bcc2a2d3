"""Telling something where that is possible. The advice never waits for it, and never depends on it."""

from __future__ import annotations

import logging
from typing import Any, NamedTuple

from backstride.web import clock
from backstride.web.journals.kept import Kept
from backstride.web.journals.standing import stands
from backstride.web.pages.not_kept import to_send_again
from backstride.web.pages.without_token import is_without_token
from backstride.web.participant.once import tell_also
from backstride.web.participant.telling import an_entry, id_in
from backstride.web.participant.was_it_you.kept import DAYS_KEPT, keep_for_sign_in
from backstride.web.participant.who import begin_journal
from backstride.web.participant.whose import is_anothers

LOG = logging.getLogger(__name__)


class Told(NamedTuple):
    """What came of it."""

    entry: str = ""
    """The id of the entry; empty where nothing was saved."""
    kept: Kept | None = None
    """Where the person stands afterwards."""
    failed: bool = False
    """Whether there is somebody to save it for, and it could not be saved all the same."""
    again: dict[str, Any] | None = None
    """What was typed, where it may be saved if it is sent once more."""
    waits_days: int = 0
    """For how many days its signs wait in this browser for somebody to sign in; 0 where they do not."""


def where_they_stand(request: Any) -> Kept | None:
    """Where a participant stands; None where there is none, or where it cannot be found out."""
    try:
        return stands(request.participant, clock.now()) if request.participant else None
    except Exception:
        LOG.exception("Where somebody stands could not be found out; advice is given without it.")
        return None


def tell_if_possible(request: Any, kind: str, **says: Any) -> Told:
    """Tell it for whoever is signed in; whatever goes wrong with that is logged and told, never raised.

    Who has no journal yet gets one, as in the safety check.
    """
    if _is_nobody(request):
        waits = keep_for_sign_in(request, says.get("symptoms", ()))
        return Told(failed=getattr(request, "database_is_away", False), waits_days=DAYS_KEPT if waits else 0)
    if is_without_token(request):
        return Told(failed=True, again=to_send_again(request))
    if is_anothers(request, request.participant):
        return Told(failed=True)
    try:
        request.participant = participant = request.participant or begin_journal(request)
        telling = tell_also(participant, an_entry(participant, kind, id_in(request.POST), **says))
        return Told(telling.entry, telling.kept or stands(participant, clock.now()))
    except Exception:
        LOG.exception("What somebody told could not be saved; advice is given without it.")
        return Told(failed=True)


def _is_nobody(request: Any) -> bool:
    """Whether nobody is signed in, as far as the database tells."""
    if request.participant is not None:
        return False
    return getattr(request, "database_is_away", False) or not request.user.is_authenticated
