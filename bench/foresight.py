"""What a change will do, shown before it is made, for somebody with a year behind them.

Run inside the app, by `bench/clinic_inside.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from django.test import Client

from backstride.book.rulebook import shipped_rulebook
from backstride.heart.course import replay
from backstride.web import clock
from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinician
from backstride.web.clinic.scopes import OF_CHOICE
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.models import Participant
from bench.lived import a_year_of, lived
from bench.timing import in_turn, ratio, typical
from tests.web.clinic.people import signed_in


def foreseen(
    ben: Clinician, someone: Callable[[], Participant], zone: ZoneInfo, size: tuple[int, int]
) -> dict[str, Any]:
    """Milliseconds of the page that shows what holding somebody will do; and times their journal's replay."""
    sessions, times = size
    person, on = lived(a_year_of(sessions), someone, zone)
    now = clock.now()
    grant(person, ben.clinic, Let("Ana", OF_CHOICE), now)
    client = signed_in(ben, now)
    client.defaults["SERVER_NAME"] = "localhost"
    rounds = in_turn(
        (
            lambda: replay(entries_of(person.pk), shipped_rulebook(), on),
            lambda: _previews(client, f"/clinic/person/{person.pk}/change/hold/"),
        ),
        times,
    )
    return {"foreseen_ms": typical(rounds, 1) * 1000, "foreseen_ratio": ratio(rounds, [1], to=0)}


def _previews(client: Client, address: str) -> None:
    """The form, sent: nothing is written by that."""
    sent = {"entry": "6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b11", "why": "as we agreed on the telephone"}
    answer = client.post(address, sent)
    assert b'name="sure"' in answer.content
