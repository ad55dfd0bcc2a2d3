"""Where a clinic is, by its time zone: UTC where nobody has said it; its other name where that was said."""

from __future__ import annotations

from backstride.web.clinic.models import NO_PLACE, Clinic

UTC, OF_UTC = NO_PLACE, "Etc/UTC"


def as_kept(zone: str) -> str:
    """How a time zone (IANA) that somebody said is kept; empty: nobody has said it."""
    return OF_UTC if zone == UTC else zone or NO_PLACE


def zone_said(clinic: Clinic) -> str:
    """The time zone that somebody said; empty where nobody has."""
    return {NO_PLACE: "", OF_UTC: UTC}.get(clinic.zone, clinic.zone)
