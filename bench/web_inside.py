"""Measures the app from inside, in a process of its own: run by `bench/web.py`, never alone.

    python -m bench.web_inside SESSIONS OTHERS TIMES

The folder or the database is the environment's. Answers with JSON: times in milliseconds, and counts.
"""

from __future__ import annotations

import json
import sys
import uuid
from collections.abc import Iterator
from datetime import datetime, time
from statistics import median
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import django

django.setup()

from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from backstride.web import clock  # noqa: E402
from backstride.web.accounts.models import User  # noqa: E402
from backstride.web.journals.append import append  # noqa: E402
from backstride.web.journals.models import Entry, Participant, Standing  # noqa: E402
from bench import recordings  # noqa: E402
from bench.heart import long_journal  # noqa: E402
from bench.progress import progress_of_a_year  # noqa: E402
from bench.timing import Work, seconds  # noqa: E402

Row = TypeVar("Row", Entry, Standing)

ZONE = ZoneInfo("Europe/Madrid")
EACH, BATCH = 20, 500


def main(sessions: int, others: int, times: int) -> dict[str, Any]:
    """One long journal among many short ones: the Today page, an append, an upload."""
    journal, on = long_journal(sessions)
    now = datetime.combine(on, time(21), ZONE)
    clock.now = lambda: now
    participant = someone()
    append(participant.pk, [json.loads(line) for line in journal.splitlines()], now)
    among(participant, others)
    client = Client(SERVER_NAME="localhost")
    client.force_login(participant.user)  # type: ignore[arg-type]
    hour = recordings.an_hour()
    return {
        "entries": Entry.objects.filter(participant=participant).count(),
        "rows": Entry.objects.count(),
        "today_ms": typical(lambda: today(client), times),
        "queries": queries(client),
        "append_ms": typical(lambda: append(participant.pk, [note(now)], now), times),
        "upload_ms": typical(lambda: upload(client, hour), times),
        **progress_of_a_year(sessions, times, someone, ZONE),
    }


def someone() -> Participant:
    """A participant who can sign in."""
    return Participant.objects.create(user=User.objects.create_user(), zone=str(ZONE), language="en")


def among(like: Participant, others: int) -> None:
    """Many others, each with copies of the first entries of one journal: real rows, put there in bulk."""
    rows = list(Entry.objects.filter(participant=like).order_by("seq")[:EACH])
    standing = Standing.objects.get(participant=like)
    for begin in range(0, others, BATCH):
        people = [Participant(zone=like.zone, language="en") for _ in range(min(BATCH, others - begin))]
        with transaction.atomic():
            Participant.objects.bulk_create(people)
            Entry.objects.bulk_create(copies(rows, people), batch_size=BATCH)
            Standing.objects.bulk_create(with_another(standing, participant_id=each.pk) for each in people)


def copies(rows: list[Entry], people: list[Participant]) -> Iterator[Entry]:
    """Each row once for each person."""
    for person in people:
        for row in rows:
            yield with_another(row, id=uuid.uuid4(), participant_id=person.pk)


def with_another(row: Row, **other: object) -> Row:
    """A copy of a row with some of its values changed."""
    values = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}  # noqa: SLF001 - Django's way
    return type(row)(**{**values, **other})


def note(now: datetime) -> dict[str, Any]:
    """A short entry."""
    return {"id": str(uuid.uuid4()), "kind": "noted", "at": now.isoformat(), "by": "participant", "text": "x"}


def upload(client: Client, recording: bytes) -> None:
    """Have a watch's file read by the log page; it may say that the file is from before the journal began."""
    sent = {"do": "read", "recording": SimpleUploadedFile("hour.fit", recording)}
    assert client.post("/log/", sent).status_code in (200, 422)


def queries(client: Client) -> int:
    """How many queries the Today page makes."""
    with CaptureQueriesContext(connection) as seen:
        today(client)
    return len(seen)


def today(client: Client) -> None:
    """Look at the Today page."""
    assert client.get("/today/").status_code == 200


def typical(work: Work, times: int) -> float:
    """Median milliseconds, after two tries to warm up."""
    tries = [seconds(work) * 1000 for _ in range(times + 2)]
    return median(tries[2:])


if __name__ == "__main__":
    json.dump(main(*(int(each) for each in sys.argv[1:4])), sys.stdout)
