"""What is told about a measure beside its answers: that it was shown, put off, or declined."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from uuid import NAMESPACE_OID, uuid5

from django.db import Error as DatabaseProblem

from backstride.book.check_ins.standing import Stands
from backstride.book.measures.due import Window
from backstride.book.measures.standing import Asked as AskedFor
from backstride.heart.entries import JournalRefused
from backstride.heart.fields import JSON
from backstride.web.participant.once import id_beside, tell_once
from backstride.web.participant.telling import an_entry, id_in, tell
from backstride.web.participant.who import Asked

LOG = logging.getLogger(__name__)

KIND = "measure_asked"
PUT_ASIDE = ("later", "declined")
"""What somebody may say instead of answering."""


def tell_shown(request: Asked, asked: AskedFor) -> None:
    """Tell once that its form was opened while it was asked. Whatever fails, the form comes."""
    if asked.stands is not Stands.DUE:
        return
    person, window = request.participant, asked.window
    entry_id = str(uuid5(NAMESPACE_OID, f"{person.pk} {window.measure} {window.due} shown"))
    entry = an_entry(person, KIND, entry_id, **_says(window, "shown"))
    try:
        request.kept = tell(person, {**entry, "by": "system"}).kept
    except (DatabaseProblem, JournalRefused):
        LOG.exception("That a measure was shown could not be kept; it is shown all the same.")


def tell_put_aside(request: Asked, windows: Sequence[Window], how: str) -> bool:
    """Tell `later` or `declined` of each, all or none; whether it could be told."""
    person, day = request.participant, request.kept.decision.on
    form = id_in(request.POST)
    ids = {each: id_beside(form, f"{how} {each.measure} {each.due} {day}") for each in windows}
    entries = [an_entry(person, KIND, ids[each], **_says(each, how)) for each in windows]
    try:
        telling = tell_once(person, *entries)
    except JournalRefused:
        return False
    request.kept = telling.kept or request.kept
    return telling.is_told


def _says(window: Window, how: str) -> dict[str, JSON]:
    return {"measure": window.measure, "due": window.due.isoformat(), "how": how}
