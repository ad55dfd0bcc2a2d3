"""The page of progress, of a year: how long it takes beside reading and replaying the same journal.

Run inside the app, by `bench/web_inside.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from django.test import Client

from backstride.book.rulebook import shipped_rulebook
from backstride.heart.course import replay
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.models import Participant
from bench.lived import a_year_of, lived
from bench.timing import in_turn, ratio, typical


def progress_of_a_year(
    sessions: int, times: int, someone: Callable[[], Participant], zone: ZoneInfo
) -> dict[str, Any]:
    """Milliseconds of the whole page, and how many times what reading and replaying take."""
    participant, on = lived(a_year_of(sessions), someone, zone)
    client = Client(SERVER_NAME="localhost")
    client.force_login(participant.user)  # type: ignore[arg-type]
    book = shipped_rulebook()

    def page() -> None:
        assert client.get("/progress/?weeks=all").status_code == 200

    page()
    rounds = in_turn((lambda: replay(entries_of(participant.pk), book, on), page), times)
    return {"progress_ms": typical(rounds, 1) * 1000, "progress_ratio": ratio(rounds, [1], to=0)}
