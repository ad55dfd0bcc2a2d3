"""Fills a folder with made-up people. Their entries go in by `append`, as those of a form do."""

from __future__ import annotations

from typing import NamedTuple

from django.conf import settings

from backstride.web import clock
from backstride.web.accounts.links import make_link
from backstride.web.accounts.models import User
from backstride.web.demo.life import ZONE, Life
from backstride.web.demo.people import PEOPLE, MadeUp
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant

AT = "demo.invalid"
"""Where made-up people have their addresses: no such place can exist."""


class RealPeopleHere(RuntimeError):
    """The folder holds a journal of somebody real: made-up people have no place beside it."""


class Way(NamedTuple):
    """How to come in as a made-up person."""

    who: str
    secret: str


def fill() -> list[Way]:
    """Make everybody anew, as of today; how to come in as each. Raises RealPeopleHere."""
    if Participant.objects.exclude(user__email__endswith=f"@{AT}").exists():
        raise RealPeopleHere(
            "This folder holds somebody's journal. Choose an empty folder for the demo, such as --data demo"
        )
    User.objects.filter(email__endswith=f"@{AT}").delete()
    return [Way(person.name, make_link(_make(person), clock.now())) for person in PEOPLE]


def _make(person: MadeUp) -> User:
    user = User.objects.create_user(email=f"{person.name}@{AT}")
    language = settings.LANGUAGE_CODE
    participant = Participant.objects.create(user=user, zone=ZONE, language=language)
    append(participant.pk, Life(person, clock.today_in(ZONE)).live(), clock.now())
    return user
