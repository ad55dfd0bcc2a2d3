"""What somebody has answered so far.

A check is Open until its last answer makes it Finished, or an emergency sign makes it an Emergency. A changed
answer opens it again.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from backstride.book.screening import CURRENT, read_questionnaire
from backstride.heart.fields import JSON
from backstride.heart.questionnaire import Questionnaire
from backstride.web import clock
from backstride.web.participant.check.seen import NOT_ASKED, Seen
from backstride.web.participant.telling import fresh_id
from backstride.web.participant.visit import KEPT_FOR

KEY = "check"


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What every check has, open or over. Instants are ISO 8601 with offset, days ISO 8601.

    `whose`: the user who answers; empty while nobody is signed in. `run`: the questions about running are
    asked, too; `for_run`: because run-walk was chosen. `waits`: a stop or a wait stands open, so it is asked
    who saw the person; not before `since`. `replaces`: the entry that this corrects. `journal`: whose journal
    was looked at for all this.
    """

    entry: str
    begun: str
    whose: str = ""
    questionnaire: str = CURRENT
    answers: dict[str, JSON] = field(default_factory=dict)
    zone: str = "UTC"
    run: bool = False
    for_run: bool = False
    waits: bool = False
    since: str | None = None
    seen: Seen = NOT_ASKED
    replaces: str | None = None
    journal: str = ""

    @property
    def questions(self) -> Questionnaire:
        """The questionnaire that is answered."""
        return read_questionnaire(self.questionnaire)

    @property
    def moment(self) -> datetime:
        """When the answers were given, in the time zone of whoever gave them."""
        return clock.now().astimezone(ZoneInfo(self.zone))

    @property
    def on(self) -> date:
        """The local day that the answers are about."""
        return self.moment.date()

    @property
    def since_day(self) -> date | None:
        """The first day on which somebody can have seen what was told."""
        return date.fromisoformat(self.since) if self.since else None

    @property
    def is_over(self) -> bool:
        """Whether there is an outcome to look at."""
        return isinstance(self, Ended)

    @property
    def may_go_on(self) -> bool:
        """Whether it may be gone on with, or changed: the first page asks about the last days."""
        return _is_recent(self.begun)

    @property
    def still_counts(self) -> bool:
        """Whether it is kept any longer."""
        return self.may_go_on

    def opened(self, **changed: Any) -> Open:
        """The same answers, as of a check that goes on."""
        return Open(**{**_common(self), **changed})


@dataclass(frozen=True, kw_only=True)
class Open(Draft):
    """Not everything is answered yet."""

    def finished(self) -> Finished:
        """Everything is answered now."""
        return Finished(**_common(self), at=this_instant())

    def stopped(self, told_as: str) -> Emergency:
        """An emergency sign was told now. `told_as`: the entry that tells it."""
        return Emergency(**_common(self), at=this_instant(), told_as=told_as)


@dataclass(frozen=True, kw_only=True)
class Ended(Draft):
    """A check with an outcome, at an instant."""

    at: str

    @property
    def moment(self) -> datetime:
        """When it ended."""
        return datetime.fromisoformat(self.at).astimezone(ZoneInfo(self.zone))

    @property
    def still_counts(self) -> bool:
        """Whether its outcome is shown any longer."""
        return _is_recent(self.at)


@dataclass(frozen=True, kw_only=True)
class Finished(Ended):
    """Everything is answered."""


@dataclass(frozen=True, kw_only=True)
class Emergency(Ended):
    """An emergency sign ended it. `told_as`: the entry that tells the sign."""

    told_as: str


def reopened(draft: Draft, replaces: str | None, **changed: Any) -> Open:
    """A check that was over, with something changed: another entry, which corrects the first if told."""
    again = draft.opened(entry=fresh_id(), replaces=replaces or draft.replaces)
    return replace(again, **changed)


def this_instant() -> str:
    """Now, to the second, as sessions and journals hold it."""
    return clock.now().isoformat(timespec="seconds")


def _is_recent(instant: str) -> bool:
    return clock.now() - datetime.fromisoformat(instant) < KEPT_FOR[KEY]


def _common(draft: Draft) -> dict[str, Any]:
    return {each.name: getattr(draft, each.name) for each in fields(Draft)}
