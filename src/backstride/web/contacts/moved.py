"""The days to which clinics moved the contacts of somebody's present course."""

from __future__ import annotations

from datetime import date, datetime

from backstride.web.clinic.granting import open_grants
from backstride.web.contacts.models import Appointment
from backstride.web.journals.models import Participant


def moved_of(participant: Participant, since: date | None, now: datetime) -> dict[str, date]:
    """By the name of the contact; of two clinics' days the earlier. `since`: the day of the enrolment.

    Of clinics that may follow along at the moment `now`: nobody else's days count.
    """
    if since is None:
        return {}
    theirs = open_grants(now).filter(participant=participant).values("clinic")
    rows = Appointment.objects.filter(participant=participant, since=since, called_off=False)
    return dict(rows.filter(clinic__in=theirs).order_by("-on").values_list("contact", "on"))
