"""An emergency sign is kept at once, also where the rest of the form has to wait."""

from __future__ import annotations

from uuid import NAMESPACE_OID, uuid5

from django.http import QueryDict

from backstride.web.participant.log.signs import emergencies_in
from backstride.web.participant.telling import FIELD, an_entry, tell
from backstride.web.participant.told import the_line
from backstride.web.participant.who import Asked


def tell_emergency(request: Asked, form: QueryDict) -> None:
    """Tell the emergency signs of a form, whatever else it says; the same form again tells them once."""
    signs = emergencies_in(form)
    if not signs:
        return
    entry_id = str(uuid5(NAMESPACE_OID, f"{form[FIELD]} {' '.join(signs)}"))
    if the_line(request.participant, entry_id) is None:
        told = an_entry(request.participant, "symptom_reported", entry_id, symptoms=signs)
        request.kept = tell(request.participant, told).kept
