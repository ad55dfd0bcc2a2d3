"""An appointment as a file to download."""

from __future__ import annotations

from django.http import Http404, HttpResponse

from backstride.web import clock
from backstride.web.contacts.invitation import invitation_to
from backstride.web.contacts.models import Appointment
from backstride.web.pages.language import words_now

ICS = "text/calendar; charset=utf-8"
FILE = 'attachment; filename="appointment.ics"'


def as_file(appointment: Appointment | None, zone: str) -> HttpResponse:
    """The file (ICS). Raises Http404 where there is none, or where no hour was ever fixed."""
    if appointment is None or not (appointment.at or appointment.sequence):
        raise Http404
    content = invitation_to(appointment, zone, clock.today_in(zone), words_now())
    return HttpResponse(content, content_type=ICS, headers={"Content-Disposition": FILE})
