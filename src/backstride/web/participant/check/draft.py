"""What somebody has answered so far: kept in the session, so that nobody has to sign in to be checked."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest

from backstride.book.screening import CURRENT, read_questionnaire
from backstride.heart.fields import JSON
from backstride.heart.questionnaire import Questionnaire
from backstride.web import clock
from backstride.web.participant.telling import fresh_id

KEY = "check"
GOOD_FOR = timedelta(days=1)
"""How long answers may be gone on with (project opinion): the first page asks about the last days."""


@dataclass(frozen=True)
class Draft:
    """Answers so far. Instants are ISO 8601 with offset, days ISO 8601.

    `at`: when the check was finished. `emergency_at`: when an emergency sign ended it. `run`: the questions
    about running are asked, too; `for_run`: because run-walk was chosen. `waits`: a stop or a wait stands
    open, so it is asked who saw the person; not before `since`. `seen`: "yes", "no", or "" while not asked.
    `replaces`: the entry that this corrects. `journal`: whose journal was looked at for all this.
    """

    entry: str
    begun: str
    questionnaire: str = CURRENT
    answers: dict[str, JSON] | None = None
    at: str | None = None
    emergency_at: str | None = None
    run: bool = False
    for_run: bool = False
    zone: str = "UTC"
    waits: bool = False
    since: str | None = None
    seen: str = ""
    seen_by: str | None = None
    seen_on: str | None = None
    replaces: str | None = None
    journal: str = ""

    @property
    def told(self) -> dict[str, JSON]:
        """The answers, question id to answer."""
        return self.answers or {}

    @property
    def questions(self) -> Questionnaire:
        """The questionnaire that is answered."""
        return read_questionnaire(self.questionnaire)

    @property
    def on(self) -> date:
        """The local day that the answers are about: when it ended, or today."""
        ended = self.at or self.emergency_at
        moment = datetime.fromisoformat(ended) if ended else clock.now()
        return moment.astimezone(ZoneInfo(self.zone)).date()

    @property
    def since_day(self) -> date | None:
        """The first day on which somebody can have seen what was told."""
        return date.fromisoformat(self.since) if self.since else None

    @property
    def is_over(self) -> bool:
        """Whether there is an outcome to look at."""
        return bool(self.at or self.emergency_at)

    @property
    def is_recent(self) -> bool:
        """Whether it may be gone on with, or changed."""
        return clock.now() - datetime.fromisoformat(self.begun) < GOOD_FOR


def new_draft(**known: Any) -> Draft:
    """A check that begins now."""
    return Draft(entry=fresh_id(), begun=this_instant(), **known)


def load(request: HttpRequest) -> Draft | None:
    """The check in this session; None where there is none that today's questions fit."""
    kept = request.session.get(KEY)
    if not isinstance(kept, dict) or kept.get("questionnaire") != CURRENT or "begun" not in kept:
        return None
    names = {field.name for field in fields(Draft)}
    draft = Draft(**{name: value for name, value in kept.items() if name in names})
    return draft if draft.is_over or draft.is_recent else None


def save(request: HttpRequest, draft: Draft) -> None:
    """Keep it for the next page."""
    request.session[KEY] = asdict(draft)


def reopened(draft: Draft, replaces: str | None, **changed: Any) -> Draft:
    """A finished check with something changed: another entry, which corrects the first where that is told."""
    again = replace(draft, at=None, emergency_at=None, entry=fresh_id(), replaces=replaces or draft.replaces)
    return replace(again, **changed)


def this_instant() -> str:
    """Now, to the second, as sessions and journals hold it."""
    return clock.now().isoformat(timespec="seconds")
