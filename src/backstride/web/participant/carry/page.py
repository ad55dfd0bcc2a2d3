"""Everything that the page says: the session to carry or why there is none, and the calendar's settings."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.conf import settings
from django.urls import reverse

from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.handouts.calendar.events import why_it_ends
from backstride.handouts.given import Given, NoHandout
from backstride.handouts.says import Says, says
from backstride.handouts.workout.steps import steps_of
from backstride.web.feeds.addresses import open_address, secret_of
from backstride.web.feeds.models import Address
from backstride.web.feeds.telling import calendar_of
from backstride.web.participant.carry.given_today import Nothing, given_today, why_nothing

STEPS_OF_MOST_WATCHES = 50
"""Steps that a watch takes, as far as makers tell (project opinion: no watch was tried)."""


class ToCarry(NamedTuple):
    """The session, and what each file made from it says about itself."""

    given: Given
    says: Says
    in_words: str
    steps: int
    """The steps of a watch's workout, where they may be too many for it; else 0."""
    is_today: bool
    """Whether it is for today: a session of another day is not played yet."""


class Link(NamedTuple):
    """The calendar's address, as its owner sees it; `url` is empty where it cannot be shown any more."""

    digest: str
    url: str
    opens: str
    """The same for programs that subscribe to calendars: `webcal://…`."""


def page_of(request: Any, words: Words) -> dict[str, Any]:
    """What the template needs."""
    address, calendar = open_address(request.participant), calendar_of(request.participant)
    return {
        "here": "",
        "mode": str(request.kept.decision.mode),
        "at_home": settings.AT_HOME,
        "at": f"{calendar.at:%H:%M}",
        "rings": calendar.rings,
        "ends": why_it_ends(request.kept.decision, request.kept.week, words),
        "link": address and _link(request, address),
        "wrong": {},
        **_session(request, words),
    }


def _session(request: Any, words: Words) -> dict[str, ToCarry | Nothing]:
    try:
        return {"session": _to_carry(given_today(request.kept, words), words)}
    except NoHandout as none:
        return {"nothing": why_nothing(none, request.kept, words)}


def _to_carry(given: Given, words: Words) -> ToCarry:
    sentence, steps = session_in_words(given.session, words), len(steps_of(given.session))
    in_words = f"{sentence[:1].upper()}{sentence[1:]}."
    too_many = steps if steps > STEPS_OF_MOST_WATCHES else 0
    return ToCarry(given, says(given, words), in_words, too_many, given.day in (None, given.on))


def _link(request: Any, address: Address) -> Link:
    secret = secret_of(address)
    url = request.build_absolute_uri(reverse("feed", args=[secret])) if secret else ""
    return Link(address.digest, url, f"webcal://{url.partition('://')[2]}" if url else "")
