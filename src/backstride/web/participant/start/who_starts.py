"""Who may set something up: somebody with a finished check, signed in, and not on a programme yet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from backstride.heart.entries import Entry
from backstride.heart.state import Mode
from backstride.web import clock
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.models import Participant
from backstride.web.journals.standing import stands
from backstride.web.participant.start.set_up import SetUp
from backstride.web.participant.start.what_was_checked import (
    Check,
    Judged,
    finished_check,
    judge,
    told_of_an_emergency,
)
from backstride.web.participant.was_it_you.waiting import to_the_question, told_before
from backstride.web.participant.who import find_participant
from backstride.web.participant.whose import is_anothers, refuse_anothers

View = Callable[..., HttpResponse]


class Starter(NamedTuple):
    """Somebody who starts: the check that they finished is in their journal."""

    participant: Participant
    journal: tuple[Entry, ...]
    check: Check
    judged: Judged
    set_up: SetUp

    @property
    def back_state(self) -> str:
        """How the back stands, by the check."""
        back_state: str = self.check.answers["back_state"]
        return back_state

    @property
    def today(self) -> date:
        """The local day, as far as it is known where they are."""
        return clock.today_in(self.set_up.says("where").get("zone", self.participant.zone))

    @property
    def zone_before(self) -> str:
        """The time zone of an earlier start; empty where this is the first."""
        return self.participant.zone if has_started(self.journal) else ""


class Starts(HttpRequest):
    """A request of somebody who starts."""

    starter: Starter


def starters_page(view: View) -> View:
    """A page for who starts: `request.starter`. Others are led to where they belong first."""

    @wraps(view)
    def page(request: Any, *args: Any, **more: Any) -> HttpResponse:
        participant = find_participant(request)
        if is_anothers(request, participant):
            return refuse_anothers(request)
        if told_before(request):
            return to_the_question(request)
        journal = entries_of(participant.pk) if participant else ()
        check = finished_check(request, journal)
        if participant and is_on_a_programme(participant, journal):
            return redirect("today")
        if told_of_an_emergency(request):
            return redirect("outcome")
        judged = check and judge(check)
        if check is None or judged is None:
            return redirect("check")
        if judged.suggestion.row == "emergency":
            return redirect("outcome")
        if participant is None:
            way_in = "account_signup" if settings.SIGN_UP_OPEN else "account_login"
            return redirect(f"{reverse(way_in)}?{urlencode({'next': request.path})}")
        request.starter = starter = Starter(participant, journal, check, judged, SetUp(request))
        starter.set_up.goes_with(starter.back_state)
        return view(request, *args, **more)

    return page


def set_up_page(view: View) -> View:
    """A page of the set-up: `request.starter` has chosen a programme that is open to them."""

    @wraps(view)
    def page(request: Any, *args: Any, **more: Any) -> HttpResponse:
        starter: Starter = request.starter
        if not is_offered(starter.set_up.programme, starter.judged):
            return redirect("start")
        return view(request, *args, **more)

    return starters_page(page)


def is_offered(programme: str, judged: Judged) -> bool:
    """Whether somebody may set a programme up now."""
    if judged.suggestion.programme is None:
        return False
    return programme == "walk" or (programme == "run-walk" and judged.running.state == "open")


def has_started(journal: tuple[Entry, ...]) -> bool:
    """Whether somebody has begun before, left since or not."""
    return any(each.kind == "enrolled" for each in journal)


def is_on_a_programme(participant: Participant, journal: tuple[Entry, ...]) -> bool:
    """Whether somebody has begun, and has not left."""
    if not has_started(journal):
        return False  # nothing is prescribed to somebody who only looks
    kept = stands(participant, clock.now())
    return kept.person is not None and kept.decision.mode is not Mode.LEFT
