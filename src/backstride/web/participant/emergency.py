"""An emergency comes before anything else: the signs in a form, and what to do now, for every page alike."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.http import HttpRequest, QueryDict

from backstride.book.emergency_in_words import Advice, advice_on
from backstride.book.emergency_numbers import number_for, place_of_zone
from backstride.heart.symptoms import NOW
from backstride.web.journals.models import Participant
from backstride.web.journals.visible import own_of
from backstride.web.pages.language import words_now

LOG = logging.getLogger(__name__)

PLACE_COOKIE = "place"
"""Keeps the country (ISO 3166 code) of who is not signed in."""
ZONE = "zone"
"""The field that holds what the browser says its time zone is."""
FIELDS = ("sign", "signs")
FIELDS_BEGIN = "emergency_"
"""The fields in which forms tell signs: of the log and of "worried"; and of the safety check."""


class HelpNow(NamedTuple):
    """What to do now, and the number to ring; empty where none is known."""

    advice: Advice
    number: str


def signs_in_form(form: QueryDict) -> tuple[str, ...]:
    """The emergency signs that a form tells, whatever else it says, and whichever page sent it."""
    fields = (name for name in form if name in FIELDS or name.startswith(FIELDS_BEGIN))
    told = {value for name in fields for value in form.getlist(name)}
    return tuple(sign for sign in NOW if sign in told)


def help_now(request: HttpRequest, signs: Iterable[str], zone: str = "") -> HelpNow:
    """What to do about these emergency signs, for this person. It needs no database that answers."""
    number = number_for_person(request, zone)
    return HelpNow(advice_on(tuple(signs), words_now(), number), number)


def help_first(request: HttpRequest) -> HelpNow | None:
    """What has to be said before anything else, where the form that was sent tells of an emergency."""
    signs = signs_in_form(request.POST)
    return help_now(request, signs) if signs else None


def number_for_person(request: HttpRequest, zone: str = "") -> str:
    """The emergency number where somebody is; empty where that is not known."""
    return number_for(place_for_person(request, zone))


def place_for_person(request: HttpRequest, zone: str = "") -> str:
    """The country that somebody told, else the one their time zone suggests; empty where neither is known.

    `zone`: what is known of the browser's time zone, where the form that was sent does not say it.
    """
    person = find_somebody(request)
    told = (person.place if person else "", request.COOKIES.get(PLACE_COOKIE, ""))
    zones = (person.zone if person else "", request.POST.get(ZONE, ""), zone)
    places = (*(place.upper() for place in told if number_for(place)), *map(place_of_zone, zones))
    return next(filter(None, places), "")


def find_somebody(request: Any) -> Participant | None:
    """The participant; None for everybody else, and where the database does not answer."""
    if not hasattr(request, "participant"):
        try:
            request.participant = own_of(request.user).first()
        except Exception:
            LOG.exception("The database did not answer; advice is given without it.")
            request.participant, request.database_is_away = None, True
    found: Participant | None = request.participant
    return found
