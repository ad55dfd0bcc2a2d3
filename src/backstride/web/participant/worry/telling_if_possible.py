"""Telling something where that is possible. The advice never waits for it, and never depends on it."""

from __future__ import annotations

import json
import logging
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from backstride.web import clock
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.journals.standing import stands
from backstride.web.pages.not_kept import to_send_again
from backstride.web.pages.without_token import is_without_token
from backstride.web.participant.telling import an_entry, id_in, tell
from backstride.web.participant.was_it_you.kept import keep_for_sign_in
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


def where_they_stand(request: Any) -> Kept | None:
    """Where a participant stands; None where there is none, or where it cannot be found out."""
    try:
        return stands(request.participant, clock.now()) if request.participant else None
    except Exception:
        LOG.exception("Where somebody stands could not be found out; advice is given without it.")
        return None


def tell_if_possible(request: Any, kind: str, **says: Any) -> Told:
    """Tell it for a participant; whatever goes wrong with that is logged and told, never raised."""
    if request.participant is None:
        keep_for_sign_in(request, says.get("symptoms", ()))
        return Told(failed=getattr(request, "database_is_away", False))
    if is_without_token(request):
        return Told(failed=True, again=to_send_again(request))
    if is_anothers(request, request.participant):
        return Told(failed=True)
    try:
        return _tell(request.participant, kind, id_in(request.POST), says)
    except Exception:
        LOG.exception("What somebody told could not be saved; advice is given without it.")
        return Told(failed=True)


def _tell(participant: Participant, kind: str, form_id: str, says: dict[str, Any]) -> Told:
    """The same form sent again is the same entry; sent again with other words, it is another one."""
    ids = form_id, str(uuid5(UUID(form_id), json.dumps([kind, says])))
    known = {str(entry.pk): entry for entry in participant.entries.filter(pk__in=ids)}
    for entry_id, entry in known.items():
        if entry.kind == kind and says.items() <= json.loads(entry.payload).items():
            return Told(entry_id, stands(participant, clock.now()))
    entry_id = ids[len(known)]
    return Told(entry_id, tell(participant, an_entry(participant, kind, entry_id, **says)).kept)
