"""In which country somebody is, as far as it is known: for the emergency number alone."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpResponse

from backstride.book.catalogues import languages
from backstride.book.emergency_numbers import emergency_numbers, number_for
from backstride.web.pages.switches import YEAR_S
from backstride.web.participant.emergency import PLACE_COOKIE


class Country:
    """A country in an address: one that the book has a number for."""

    regex = "[A-Z]{2}"

    def to_python(self, told: str) -> str:
        """The code. An unknown one is no address of ours."""
        if told not in emergency_numbers():
            raise ValueError(told)
        return told

    def to_url(self, place: str) -> str:
        """As it is."""
        return place


class Language(Country):
    """A language in an address: one that there are sentences in."""

    regex = "[a-z]{2}"

    def to_python(self, told: str) -> str:
        """The language. One that there are no sentences in is no address of ours."""
        if told not in languages():
            raise ValueError(told)
        return told


def remember_place(request: Any, answer: HttpResponse, place: str) -> None:
    """Keep the country told, beside the participant and in a cookie; an unknown one means "not told"."""
    known = place if number_for(place) else ""
    answer.set_cookie(
        PLACE_COOKIE,
        known,
        max_age=YEAR_S,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
    )
    if request.participant:
        request.participant.place = known
        request.participant.save(update_fields=["place"])
