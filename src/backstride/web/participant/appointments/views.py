"""A person's own appointment as a file for the calendar."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from backstride.web import clock
from backstride.web.clinic.granting import open_grants
from backstride.web.contacts.file_of import as_file
from backstride.web.contacts.models import Appointment
from backstride.web.participant.who import participants_page


@require_safe
@participants_page
def appointment_file(request: Any, appointment: UUID) -> HttpResponse:
    """One of theirs, with a clinic that still follows along; also what was called off says so."""
    person = request.participant
    clinics = open_grants(clock.now()).filter(participant=person).values("clinic")
    rows = Appointment.objects.filter(participant=person, clinic__in=clinics, pk=appointment)
    return as_file(rows.select_related("with_whom").first(), person.zone)
