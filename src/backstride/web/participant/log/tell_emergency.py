"""An emergency sign is kept at once, also where the rest of the form has to wait."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import NAMESPACE_OID, uuid5

from django.http import QueryDict

from backstride.web.participant.log.changing import own_line
from backstride.web.participant.log.signs import emergencies_in
from backstride.web.participant.telling import FIELD, an_entry, tell
from backstride.web.participant.told import the_line
from backstride.web.participant.who import Asked


def id_of_emergency(form_id: str, signs: Sequence[str]) -> str:
    """The id of the entry that tells a form's emergency signs by themselves: always the same one."""
    return str(uuid5(NAMESPACE_OID, f"{form_id} {' '.join(signs)}"))


def new_emergencies_in(request: Asked, form: QueryDict) -> list[str]:
    """The emergency signs of a form; none where it corrects an entry that told of all of them already."""
    signs = emergencies_in(form)
    corrects = own_line(request.participant, form.get("replaces", ""), "session_done") if signs else None
    return [] if corrects and set(signs) <= set(corrects.entry.says.get("symptoms", ())) else signs


def tell_emergency(request: Asked, form: QueryDict) -> None:
    """Tell the emergency signs of a form, whatever else it says; the same form again tells them once."""
    signs = new_emergencies_in(request, form)
    if not signs:
        return
    entry_id = id_of_emergency(form.get(FIELD, ""), signs)
    if the_line(request.participant, entry_id) is None:
        told = an_entry(request.participant, "symptom_reported", entry_id, symptoms=signs)
        request.kept = tell(request.participant, told).kept
