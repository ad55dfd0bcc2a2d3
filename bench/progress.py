"""The page of progress, of a year: how long it takes beside reading and replaying the same journal.

Run inside the app, by `bench/web_inside.py`.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.test import Client

from backstride.book.rulebook import shipped_rulebook
from backstride.heart.course import replay
from backstride.web import clock
from backstride.web.journals.append import append
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.models import Participant
from bench.heart import long_journal
from bench.timing import in_turn, ratio, typical

A_YEAR = 1 / 3
"""Of the long journal, which is of about three years."""
FEWEST = 10


def progress_of_a_year(
    sessions: int, times: int, someone: Callable[[], Participant], zone: ZoneInfo
) -> dict[str, Any]:
    """Milliseconds of the whole page, and how many times what reading and replaying take."""
    participant, on = _lived(max(FEWEST, int(sessions * A_YEAR)), someone, zone)
    client = Client(SERVER_NAME="localhost")
    client.force_login(participant.user)  # type: ignore[arg-type]
    book = shipped_rulebook()

    def page() -> None:
        assert client.get("/progress/?weeks=all").status_code == 200

    page()
    rounds = in_turn((lambda: replay(entries_of(participant.pk), book, on), page), times)
    return {"progress_ms": typical(rounds, 1) * 1000, "progress_ratio": ratio(rounds, [1], to=0)}


def _lived(sessions: int, someone: Callable[[], Participant], zone: ZoneInfo) -> tuple[Participant, date]:
    journal, on = long_journal(sessions)
    now = datetime.combine(on, time(21), zone)
    clock.now = lambda: now
    participant = someone()
    told = [{**json.loads(line), "id": str(uuid.uuid4())} for line in journal.splitlines()]
    append(participant.pk, told, now)
    return participant, on
