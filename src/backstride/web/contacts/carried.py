"""What is kept of a person's appointments: for the file that they take along."""

from __future__ import annotations

from backstride.heart.fields import JSON
from backstride.web.contacts.models import Appointment
from backstride.web.journals.models import Participant


def kept_of_contacts(participant: Participant) -> dict[str, JSON]:
    """Every day and hour that a clinic fixed, also those called off. Days and hours are the person's own."""
    rows = Appointment.objects.filter(participant=participant).select_related("clinic", "with_whom")
    return {"appointments": [_row(each) for each in rows.order_by("on", "contact")]}


def _row(row: Appointment) -> dict[str, JSON]:
    return {
        "contact": row.contact,
        "clinic": row.clinic.name,
        "with": row.with_whom.name if row.with_whom else None,
        "on": row.on.isoformat(),
        "at": f"{row.at:%H:%M}" if row.at else None,
        "called_off": row.called_off,
        "mailed": row.mailed.isoformat() if row.mailed else None,
    }
