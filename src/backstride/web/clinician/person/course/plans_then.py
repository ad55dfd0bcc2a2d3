"""What was prescribed when: as it was told then, and never as it would be told now."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from backstride.heart.entries import Entry as Told
from backstride.heart.entries import read_again
from backstride.heart.fields import JSON
from backstride.heart.notation import NotASession, Session, read_session
from backstride.web.journals.models import Entry, Participant

KIND = "prescribed"


class Plan(NamedTuple):
    """A decision as it was written down. What cannot be read asked for nothing."""

    id: str
    at: datetime
    stage: int | None
    days: int
    action: str
    rules: tuple[str, ...]
    session: Session | None

    @property
    def asks_for(self) -> tuple[int | None, int, Session | None]:
        """Stage, days a week, session."""
        return self.stage, self.days, self.session


class Plans(NamedTuple):
    """Decisions, oldest first."""

    plans: Sequence[Plan]

    def before(self, at: datetime) -> Plan | None:
        """The last one before a moment: what a session led to was not yet asked of it."""
        found = bisect_left(self.plans, at, key=attrgetter("at"))
        return self.plans[found - 1] if found else None

    def one_before(self, plan: Plan) -> Plan | None:
        """The decision that this one took the place of; None where none is known."""
        places = [place for place, each in enumerate(self.plans) if each.id == plan.id]
        return self.plans[places[0] - 1] if places and places[0] else None

    def asked_of(self, session: Told) -> Plan | None:
        """The one that a session names, else the one that stood then; None where none is known."""
        named = session.says.get("asked")
        return next((each for each in self.plans if each.id == named), None) or self.before(session.at)


def plans_between(participant: Participant, first: date, last: date) -> Plans:
    """The decisions of these days, and the one that stood before them. Two queries."""
    rows = Entry.objects.filter(participant=participant, kind=KIND)
    before = rows.filter(local_day__lt=first).order_by("-at", "-seq")[:1]
    payloads = [
        *before.values_list("payload", flat=True),
        *rows.filter(local_day__range=(first, last)).order_by("at", "seq").values_list("payload", flat=True),
    ]
    return Plans([plan_in(read_again(payload)) for payload in payloads])


def plan_in(entry: Told) -> Plan:
    """What a `prescribed` entry says."""
    told: JSON = entry.says["decision"]
    told = told if isinstance(told, dict) else {}
    stage, days, rules = told.get("stage"), told.get("days_per_week"), told.get("rules")
    return Plan(
        id=entry.id,
        at=entry.at,
        stage=stage if isinstance(stage, int) else None,
        days=days if isinstance(days, int) else 0,
        action=str(told.get("action", "none")),
        rules=tuple(map(str, rules)) if isinstance(rules, list | tuple) else (),
        session=_read(told.get("session")),
    )


def _read(text: JSON) -> Session | None:
    return _session(text) if isinstance(text, str) else None


@lru_cache(maxsize=256)
def _session(text: str) -> Session | None:
    try:
        return read_session(text)
    except NotASession:
        return None
