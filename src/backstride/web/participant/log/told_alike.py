"""A session that looks like one told already: asked about once, whether it is another one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.http import QueryDict

from backstride.book.choices.table import chosen_time
from backstride.heart.fields import JSON
from backstride.web import clock
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.log.recordings_told import told_from
from backstride.web.participant.told import Line, lines_of

KIND = "session_done"
ANOTHER = "another"
"""The name of the button by which somebody says that it is another one: it holds the one it is like."""
LATELY = chosen_time("telling.alike_within")
"""So long after a session was told, the same answers may mean the same session."""
A_MINUTE = chosen_time("telling.alike_start")
"""Two sessions that began less apart are taken for one."""
SAYS_NOT = ("id", "at", "by", "asked", "started_at", "replaces")
"""What two tellings of one session may differ in, beside when it began."""


def told_alike(
    participant: Participant, form: QueryDict, entry: dict[str, Any], link: dict[str, JSON] | None
) -> Line | None:
    """The session to ask about; None where there is none, or where somebody said that it is another one.

    It is told from the same recording; or of the same day, begun in the same minute; or of the same day, told
    lately with the same answers. What is sent again, or corrects something, is none.
    """
    if "replaces" in entry or Entry.objects.filter(participant=participant, pk=entry["id"]).exists():
        return None
    found = [*(told_from(participant, str(link["recording"])) if link else ()), *_alike(participant, entry)]
    meant = any(line.entry.id == form.get(ANOTHER) for line in found)
    return None if meant else next(iter(found), None)


def _alike(participant: Participant, entry: dict[str, Any]) -> Iterator[Line]:
    day = datetime.fromisoformat(entry["at"]).astimezone(ZoneInfo(participant.zone)).date()
    rows = list(Entry.objects.filter(participant=participant, kind=KIND, local_day=day).order_by("-seq"))
    for row, line in zip(rows, lines_of(participant, rows), strict=True):
        if line.counts and _is_like(entry, json.loads(row.payload), clock.now() - row.received):
            yield line


def _is_like(entry: dict[str, Any], told: dict[str, Any], since: timedelta) -> bool:
    if "started_at" in entry and "started_at" in told:
        began, before = (datetime.fromisoformat(each["started_at"]) for each in (entry, told))
        return abs(began - before) < A_MINUTE
    return since <= LATELY and _answers(entry) == _answers(told)


def _answers(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: said for name, said in entry.items() if name not in SAYS_NOT}
