"""The sessions that were told from a recording, newest first: what the file filled in, and what was asked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from backstride.book.choices.table import chosen_whole
from backstride.heart.entries import Entry as Told
from backstride.web.clinician.in_words import ended_as_shared
from backstride.web.clinician.person.course.plans_then import Plans, plans_between
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.log.recordings_told import KIND
from backstride.web.participant.told import lines_of

SESSION = "session_done"


class Recorded(NamedTuple):
    """A session told from a file. Minutes; None is not known. `file`: its name, empty for one without."""

    day: date
    began: str
    minutes: float
    asked: float | None
    run_minutes: float | None
    ended: str
    file: str

    def as_shared(self, *, sees_pain: bool) -> Recorded:
        """The same, told to whom it is shared with."""
        return self._replace(ended=ended_as_shared(self.ended, sees_pain=sees_pain))


def most_shown() -> int:
    """How many recordings the page shows."""
    return chosen_whole("clinic.recordings_shown")


def recorded_sessions(about: Participant) -> list[Recorded]:
    """The newest ones that count; one taken back is left out. The same few queries for every journal."""
    files = _files(about)
    rows = Entry.objects.filter(participant=about, kind=SESSION, pk__in=files)
    lines = [each for each in lines_of(about, rows.order_by("-at", "-seq")) if each.counts]
    if not lines:
        return []
    days = [each.day for each in lines]
    plans, zone = plans_between(about, min(days), max(days)), ZoneInfo(about.zone)
    return [_recorded(each.entry, each.day, plans, files[UUID(each.entry.id)], zone) for each in lines]


def _files(about: Participant) -> dict[UUID, str]:
    """The name of the file of each of the newest sessions told from one, by the session's id."""
    rows = Entry.objects.filter(participant=about, kind=KIND).order_by("-at", "-seq")[: most_shown()]
    return dict(_sessions_of(rows.values_list("payload", flat=True)))


def _sessions_of(payloads: Iterable[str]) -> Iterator[tuple[UUID, str]]:
    for payload in payloads:
        link = json.loads(payload)
        for each in link.get("about", ()):
            yield UUID(each), link.get("name", "")


def _recorded(session: Told, day: date, plans: Plans, file: str, zone: ZoneInfo) -> Recorded:
    says, plan = session.says, plans.asked_of(session)
    began = datetime.fromisoformat(says["started_at"]).astimezone(zone) if "started_at" in says else None
    return Recorded(
        day=day,
        began=f"{began:%H:%M}" if began else "",
        minutes=says["minutes"],
        asked=plan.session.minutes if plan and plan.session else None,
        run_minutes=says.get("run_minutes"),
        ended=says["ended"],
        file=file,
    )
