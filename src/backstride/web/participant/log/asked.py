"""What was asked for: the prescription that stood when a session was done."""

from __future__ import annotations

import json
from datetime import date
from typing import NamedTuple
from uuid import UUID

from backstride.heart.notation import Session, read_session
from backstride.web.journals.models import Entry, Participant


class Prescription(NamedTuple):
    """The id of a `prescribed` entry and its session; None where it asked for none."""

    id: str
    session: Session | None


def prescribed_by(participant: Participant, day: date) -> Prescription | None:
    """The last one up to and with a local day."""
    rows = Entry.objects.filter(participant=participant, kind="prescribed", local_day__lte=day)
    row = rows.order_by("-seq").values_list("pk", "payload").first()
    return _prescription(*row) if row else None


def the_prescription(participant: Participant, its_id: str) -> Prescription | None:
    """One of the participant's own, by its id."""
    try:
        pk = UUID(its_id)
    except ValueError:
        return None
    rows = Entry.objects.filter(participant=participant, kind="prescribed", pk=pk)
    row = rows.values_list("pk", "payload").first()
    return _prescription(*row) if row else None


def _prescription(pk: UUID, payload: str) -> Prescription:
    line = json.loads(payload)["decision"].get("session")
    return Prescription(str(pk), read_session(line) if line else None)
