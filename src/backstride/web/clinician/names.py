"""Who somebody of a clinic is: entries name a clinician by an opaque id alone."""

from __future__ import annotations

from backstride.web.clinic.models import Clinic, Clinician


def names_at(clinic: Clinic) -> dict[str, str]:
    """The names of all who work or worked at a clinic, by the ids that entries hold."""
    people = Clinician.objects.filter(clinic=clinic).values_list("pk", "name")
    return {str(pk): name for pk, name in people}
