"""What is told about a check-in beside its answers: that it was shown, put off, or declined."""

from __future__ import annotations

import logging
from uuid import NAMESPACE_OID, uuid5

from django.db import Error as DatabaseProblem

from backstride.book.check_ins.table import Window
from backstride.heart.entries import JournalRefused
from backstride.heart.fields import JSON
from backstride.web.participant.once import id_beside, tell_once
from backstride.web.participant.telling import an_entry, id_in, tell
from backstride.web.participant.who import Asked

LOG = logging.getLogger(__name__)

KIND = "check_in_asked"
PUT_ASIDE = ("later", "declined")
"""What somebody may say instead of answering."""


def tell_shown(request: Asked, window: Window) -> None:
    """Tell once that the form of a window was opened. Whatever fails, the form comes."""
    if ("shown", window.due) in {(each.how, each.due) for each in request.kept.check_ins.told}:
        return
    person = request.participant
    entry_id = str(uuid5(NAMESPACE_OID, f"{person.pk} {window.what} {window.due} shown"))
    entry = an_entry(person, KIND, entry_id, what=window.what, due=window.due.isoformat(), how="shown")
    try:
        request.kept = tell(person, {**entry, "by": "system"}).kept
    except (DatabaseProblem, JournalRefused):
        LOG.exception("That a check-in was shown could not be kept; it is shown all the same.")


def tell_put_aside(request: Asked, window: Window, how: str) -> bool:
    """Tell `later` or `declined`; whether it could be told."""
    person, day = request.participant, request.kept.decision.on
    entry_id = id_beside(id_in(request.POST), f"{how} {day}")
    said: dict[str, JSON] = {"what": window.what, "due": window.due.isoformat(), "how": how}
    try:
        return tell_once(person, an_entry(person, KIND, entry_id, **said)).is_told
    except JournalRefused:
        return False
