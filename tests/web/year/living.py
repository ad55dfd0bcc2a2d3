"""A person of the cast lives day after day over HTTP: each day they open Today, and do what it asks.

What Today says is all that they know. Nothing is told that no page asked for, and nothing here is chance.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.test import Client

from backstride.web.journals.models import Participant, Standing
from tests.web.conftest import Clock
from tests.web.log.ana import hidden_in
from tests.web.today.reading import text_of

ONE_DAY = timedelta(days=1)
LINK = re.compile(r'href="(/(?:log/morning|flare-up/morning|check-in|measures/\w+|lessons/[\w-]+)/[^"]*)"')
MORNINGS = ("/log/morning/", "/flare-up/morning/")
START = "Start the session"
USUAL_WEEK = {"pain_average": "1", "pain_worst": "2", "pain_days": "1", "limited_activity": "not_at_all"}
USUAL_MORE = {"sought_care": "no", "legs": "fine", "confidence": "8", "sleep": "7", "signs": "none"}
Answers = Mapping[str, str]


@dataclass(frozen=True)
class Day:
    """What a day was like, seen from Today in the evening."""

    day: date
    text: str
    """What Today said."""
    asked: tuple[str, ...]
    """Where Today led besides the session: addresses, in the order of the page."""
    mode: str
    stage: int | None
    minutes: float | None
    """How long the session was, where one was due."""


@dataclass
class Year:
    """Somebody's days, as long as a test looks on.

    `happens`: what a day brings besides, by its number from 0; it may tell something.
    """

    client: Client
    clock: Clock
    begins: date
    happens: Mapping[int, Callable[[Year], Any]] = field(default_factory=dict)
    away: Iterable[int] = ()
    """Days on which nobody opens the app."""
    worst: str = "2"
    pain: str = "1"
    days: list[Day] = field(default_factory=list)

    def live(self, days: int) -> list[Day]:
        """Live through so many days."""
        for number in range(days):
            if number in self.away:
                continue
            self.clock.at(f"{self.begins + number * ONE_DAY} 18:00")
            if number in self.happens:
                self.happens[number](self)
            self.days.append(self._day())
        return self.days

    def on(self, number: int) -> Day:
        """The day with that number from 0."""
        found = self.begins + number * ONE_DAY
        return next(day for day in self.days if day.day == found)

    def _day(self) -> Day:
        page = self.client.get("/today/").content.decode()
        asked = tuple(dict.fromkeys(LINK.findall(page)))
        for address in asked:
            self._answer(address)
        minutes = self._goes_out() if START in text_of(page) else None
        standing = Standing.objects.get()
        day = self.clock.now.date()
        return Day(day, text_of(page), asked, standing.mode, standing.stage, minutes)

    def _answer(self, address: str) -> None:
        if address.startswith(MORNINGS):
            self.sends(address, pain=self.pain, usual="yes")
        elif address.startswith("/check-in/"):
            self.sends(address, **USUAL_WEEK, **USUAL_MORE, came_back="no")
        elif address.startswith("/lessons/"):
            self.sends(address)
        elif address.startswith("/measures/walking_is_harmful/"):
            self.sends(address, q1="2")  # the one measure that she answers

    def _goes_out(self) -> float:
        """The session as it was asked for; the form of the log knows how long that is."""
        self.sends("/log/", ended="done", worst=self.worst, legs="fine", signs="none", do="save")
        return float(entries("session_done")[-1]["minutes"])

    def sends(self, address: str, **answers: str) -> Any:
        """Fill in the form of a page and send it. It is taken in."""
        form = {**hidden_in(self.client.get(address)), **answers}
        answer = self.client.post(address.partition("?")[0], form)
        assert answer.status_code == 302, f"{address}: {text_of(answer.content.decode())[:2000]}"
        return answer


def entries(kind: str) -> list[dict[str, Any]]:
    """What the journal holds of a kind, as it came."""
    rows = Participant.objects.get().entries.filter(kind=kind).order_by("seq")
    return [json.loads(line) for line in rows.values_list("payload", flat=True)]
