"""The safety check that somebody finished: kept in the session, or told to the journal before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.http import HttpRequest

from backstride.book.screening import UnknownQuestionnaire, read_questionnaire
from backstride.heart.answers import AnswersRefused
from backstride.heart.clearance import Clearance, screen
from backstride.heart.corrections import follow_corrections
from backstride.heart.entries import Entry
from backstride.heart.fields import JSON
from backstride.web.participant.check.draft import Emergency, Finished
from backstride.web.participant.check.in_session import load
from backstride.web.participant.start.running import Running, is_running_open
from backstride.web.participant.start.which_programme import Suggestion, which_programme

ONLY_FOR_RUNNING = "brisk_days"
"""Who was asked this had thought of running."""


class Check(NamedTuple):
    """A finished check; `on`: its local day."""

    questionnaire: str
    answers: Mapping[str, JSON]
    at: datetime
    on: date

    @property
    def wants_run(self) -> bool:
        """Whether the questions about running were asked for."""
        return ONLY_FOR_RUNNING in self.answers


class Judged(NamedTuple):
    """What the heart makes of a check, and what that suggests."""

    clearance: Clearance
    running: Running
    suggestion: Suggestion


def finished_check(request: HttpRequest, journal: Sequence[Entry]) -> Check | None:
    """The newest finished check since the person last left, out of their journal; None where there is none.

    Of somebody who is not signed in it is the one in the session: its outcome leads on to an account.
    """
    left = max((each.at for each in journal if each.kind == "left"), default=None)
    check = _in_journal(journal) if request.user.is_authenticated else _in_session(request)
    return check if check and (left is None or check.at > left) else None


def told_of_an_emergency(request: HttpRequest) -> bool:
    """Whether the check in this session was ended by an emergency sign."""
    return isinstance(load(request), Emergency)


def judge(check: Check) -> Judged | None:
    """None where the answers no longer do: the questions have changed since, or one is missing."""
    try:
        questionnaire = read_questionnaire(check.questionnaire)
        clearance = screen(questionnaire, check.answers, on=check.on, programme_needs_run=False)
        running = Running("closed")
        if clearance.outcome != "stop_now":
            running = is_running_open(questionnaire, check.answers, check.on)
    except (UnknownQuestionnaire, AnswersRefused):
        return None
    suggestion = which_programme(check.answers, clearance, running, wants_run=check.wants_run)
    return Judged(clearance, running, suggestion)


def _in_session(request: HttpRequest) -> Check | None:
    draft = load(request)
    if not isinstance(draft, Finished):
        return None
    return Check(draft.questionnaire, draft.answers, draft.moment, draft.on)


def _in_journal(journal: Sequence[Entry]) -> Check | None:
    in_order = sorted(journal, key=lambda entry: entry.at)
    gone = follow_corrections(in_order).gone
    screened = [each for each in in_order if each.kind == "screened" and each.id not in gone]
    if not screened:
        return None
    newest = screened[-1]
    return Check(newest.says["questionnaire"], newest.says["answers"], newest.at, newest.at.date())
