"""Measures a clinic's list from inside the app, in a process of its own: run by `bench/clinic.py`.

    python -m bench.clinic_inside FOLLOWED OTHERS TIMES SESSIONS

The same clinic is measured twice: alone in the database, and once all the others are there, who are followed
by other clinics of the same size. Answers with JSON: times in milliseconds, and counts.
"""

from __future__ import annotations

import json
import sys
import uuid
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import django

django.setup()

from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from backstride.web import clock  # noqa: E402
from backstride.web.clinic.models import Clinic, Clinician, Grant  # noqa: E402
from backstride.web.clinic.scopes import OF_CHOICE  # noqa: E402
from backstride.web.journals.append import append  # noqa: E402
from backstride.web.journals.models import Participant, Standing  # noqa: E402
from backstride.web.journals.visible import visible_to  # noqa: E402
from bench.foresight import foreseen  # noqa: E402
from bench.heart import long_journal  # noqa: E402
from bench.web_inside import BATCH, someone, typical, with_another  # noqa: E402
from tests.web.clinic.people import a_clinician, signed_in  # noqa: E402

ZONE = ZoneInfo("Europe/Madrid")
SESSIONS = 12 * 3
"""Sessions of the journal that everybody's standing is a copy of: twelve weeks."""


def main(followed: int, others: int, times: int, sessions: int) -> dict[str, Any]:
    """Alone, then among the others."""
    now, standing = one_standing()
    ben = a_clinician(a_clinic("Riverside", standing, followed, now), "Ben", now)
    client = signed_in(ben, now)
    client.defaults["SERVER_NAME"] = "localhost"
    alone = measured(client, ben, now, times)
    for number in range(0, others, followed):
        a_clinic(f"Clinic {number}", standing, min(followed, others - number), now)
    if connection.vendor == "postgresql":  # which it does by itself within minutes
        connection.cursor().execute("ANALYZE")
    among = measured(client, ben, now, times)
    return {
        **among,
        "list_ratio": among["list_ms"] / alone["list_ms"],
        "may_ratio": among["may_ms"] / alone["may_ms"],
        "followed": followed,
        "people": Participant.objects.count(),
        **foreseen(ben, someone, ZONE, (sessions, times)),
    }


def one_standing() -> tuple[datetime, Standing]:
    """Where somebody stands after twelve weeks; and when that is."""
    journal, on = long_journal(SESSIONS)
    now = datetime.combine(on, time(21), ZONE)
    clock.now = lambda: now
    participant = someone()
    append(participant.pk, [json.loads(line) for line in journal.splitlines()], now)
    return now, Standing.objects.get(participant=participant)


def a_clinic(name: str, like: Standing, people: int, now: datetime) -> Clinic:
    """A clinic with people who let it see everything: real rows, put there in bulk."""
    clinic = Clinic.objects.create(name=name, made=now)
    chosen = dict.fromkeys(OF_CHOICE, True)
    for begin in range(0, people, BATCH):
        some = [Participant(zone=str(ZONE), language="en") for _ in range(min(BATCH, people - begin))]
        with transaction.atomic():
            Participant.objects.bulk_create(some)
            Standing.objects.bulk_create(with_another(like, participant_id=each.pk) for each in some)
            Grant.objects.bulk_create(
                Grant(
                    participant=each,
                    clinic=clinic,
                    called=f"Walker {uuid.uuid4().hex[:8]}",
                    made=now,
                    **chosen,
                )
                for each in some
            )
    return clinic


def measured(client: Client, ben: Clinician, now: datetime, times: int) -> dict[str, Any]:
    """The page, its queries, and the question that stands before every page about somebody."""
    person = Grant.objects.filter(clinic=ben.clinic).latest("pk").participant_id

    def may() -> None:
        assert visible_to(ben.user, now).filter(pk=person).first() is not None

    def page() -> None:
        assert client.get("/clinic/").status_code == 200

    list_ms = typical(page, times)
    with CaptureQueriesContext(connection) as seen:
        page()
    return {"list_ms": list_ms, "may_ms": typical(may, times), "queries": len(seen)}


if __name__ == "__main__":
    json.dump(main(*(int(each) for each in sys.argv[1:5])), sys.stdout)
