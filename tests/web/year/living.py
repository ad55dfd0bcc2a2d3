"""A person lives day after day over HTTP: each day they open Today, and do what it asks.

What Today says is all that they know. Nothing is told that no page asked for, and nothing here is chance.
On a few days that have a name, somebody looks at the same day in a real browser first, and may act there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from django.test import Client

from backstride.web.journals.models import Entry, Standing
from tests.web.browser.conftest import Visitor
from tests.web.conftest import MADRID, Clock
from tests.web.log.ana import hidden_in
from tests.web.one_at_a_time import ONE, nothing_is_under_way
from tests.web.today.reading import text_of

ONE_DAY = timedelta(days=1)
ONE_MINUTE = timedelta(minutes=1)
EVENING = time(18)
ROOMS = r"log/morning|flare-up/morning|check-in|measures/\w+|lessons/[\w-]+|plan/review/\d+"
LINK = re.compile(rf'href="(/(?:{ROOMS})/[^"]*)"')
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


class Named(NamedTuple):
    """A day with a name, on which somebody looks at their pages in a real browser, and may act there."""

    says: str
    """What the day is, as a sentence; it stands beside whatever fails on it."""
    lives: Callable[[Year, Visitor], Any]


@dataclass
class Year:
    """Somebody's days, as long as a test looks on.

    `happens`: what a day brings besides, by its number from 0; it may tell something.
    `named`: the days with a name, by number; the `visitor` is signed in as the same person.
    Both come before the rest of the day is lived, at six in the evening, and may move the clock.
    """

    client: Client
    clock: Clock
    begins: date
    happens: Mapping[int, Callable[[Year], Any]] = field(default_factory=dict)
    named: Mapping[int, Named] = field(default_factory=dict)
    visitor: Visitor | None = None
    away: Container[int] = ()
    """Days on which nobody opens the app."""
    stays_in: Container[int] = ()
    """Days on which the app is opened and answered, and the session is not done."""
    worst: str = "2"
    pain: str = "1"
    usual: str = "yes"
    """What is told of a session and of the morning after it; whatever happens may change them."""
    check_in: dict[str, str] = field(default_factory=dict)
    """What is told at a check-in other than usual."""
    measures: dict[str, dict[str, str]] = field(default_factory=lambda: {"walking_is_harmful": {"q1": "2"}})
    """What is told where a measure is asked for; what is not in here is left open."""
    review: dict[str, str] | None = None
    """What is told at a review of the plan; None where reviews are left out."""
    days: list[Day] = field(default_factory=list)
    number: int = -1
    """Which day it is."""

    def live(self, days: int) -> list[Day]:
        """Live through so many days more."""
        for _ in range(days):
            self.number += 1
            if self.number not in self.away:
                self.days.append(self._day())
        return self.days

    @property
    def today(self) -> date:
        """The day that is being lived."""
        return self.begins + self.number * ONE_DAY

    def at(self, hour: str) -> None:
        """Put the clock to a time of this day: `year.at("08:30")`."""
        self.clock.at(f"{self.today} {hour}")

    def on(self, number: int) -> Day:
        """The day with that number from 0."""
        found = self.begins + number * ONE_DAY
        return next(day for day in self.days if day.day == found)

    def shares_the_login(self, visitor: Visitor) -> None:
        """Whoever signed in in the browser goes on over HTTP as well."""
        for cookie in visitor.context.cookies():
            self.client.cookies[cookie["name"]] = cookie["value"]

    def _day(self) -> Day:
        self.at(f"{EVENING}")
        self._what_happens()
        self.clock.now = max(self.clock.now, datetime.combine(self.today, EVENING, MADRID))
        return self._does_what_today_asks()

    def _what_happens(self) -> None:
        if self.number in self.happens:
            self.happens[self.number](self)
        if self.number in self.named:
            says, lives = self.named[self.number]
            assert self.visitor is not None, "Who looks at days with a name needs a browser."
            try:
                lives(self, self.visitor)
            except Exception as problem:
                problem.add_note(f"On day {self.number}, {self.today}: {says}")
                raise
            self.visitor.page.goto("about:blank")  # an open page goes on asking, beside the day that is lived
            nothing_is_under_way()

    def _does_what_today_asks(self) -> Day:
        page = self.client.get("/today/").content.decode()
        asked = tuple(dict.fromkeys(LINK.findall(page)))
        for address in asked:
            self._answer(address)
        text = text_of(page)
        goes = START in text and self.number not in self.stays_in
        minutes = self._goes_out() if goes else None
        with ONE:
            mode, stage = Standing.objects.values_list("mode", "stage").get()
        return Day(self.today, text, asked, mode, stage, minutes)

    def _answer(self, address: str) -> None:
        if address.startswith(MORNINGS):
            self.sends(address, pain=self.pain, usual=self.usual)
        elif address.startswith("/check-in/"):
            usual = {**USUAL_WEEK, **USUAL_MORE, "came_back": "no"}
            self.sends(address, **{**usual, **self.check_in})
        elif address.startswith("/lessons/"):
            self.sends(address)
        elif address.startswith("/plan/review/") and self.review is not None:
            self.sends(address, **self.review)
        elif address.startswith("/measures/") and (told := self.measures.get(address.split("/")[2])):
            self.sends(address, **told)

    def _goes_out(self) -> float:
        """The session as it was asked for; the form of the log knows how long that is."""
        self.sends("/log/", ended="done", worst=self.worst, legs="fine", signs="none", do="save")
        with ONE:
            rows = Entry.objects.filter(kind="session_done").order_by("-seq")
            return float(json.loads(rows.values_list("payload", flat=True)[0])["minutes"])

    def sends(self, address: str, **answers: str) -> Any:
        """Fill in the form of a page and send it, a minute later. It is taken in.

        Of two things told at the same moment, nobody could say which came first.
        """
        self.clock.now += ONE_MINUTE
        form = {**hidden_in(self.client.get(address)), **answers}
        answer = self.client.post(address.partition("?")[0], form)
        assert answer.status_code == 302, f"{address}: {text_of(answer.content.decode())[:2000]}"
        return answer


def entries(kind: str) -> list[dict[str, Any]]:
    """What the journal holds of a kind, as it came."""
    with ONE:
        rows = Entry.objects.filter(kind=kind).order_by("seq")
        return [json.loads(line) for line in rows.values_list("payload", flat=True)]
