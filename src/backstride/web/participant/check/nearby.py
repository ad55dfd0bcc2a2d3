"""The emergency number where somebody is."""

from __future__ import annotations

from django.http import HttpRequest

from backstride.book.emergency_numbers import number_for, place_of_zone
from backstride.web.journals.models import Participant
from backstride.web.participant.who import place_told


def number_near(request: HttpRequest, participant: Participant | None, zone: str) -> str:
    """The local number: of the country told, or that the time zone suggests; empty if unknown."""
    told = (participant and participant.place) or place_told(request)
    return number_for(told or place_of_zone(zone))
