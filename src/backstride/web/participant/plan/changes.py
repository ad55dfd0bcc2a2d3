"""What somebody may change themselves: days and time, the stage to stay at, the goal; a pause; leaving."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.heart.entries import JournalRefused
from backstride.heart.fields import DAYS_OF_THE_WEEK
from backstride.heart.state import SESSIONS_WAIT, Mode
from backstride.web import clock
from backstride.web.feeds.telling import calendar_of, choose_time
from backstride.web.journals.standing import stands
from backstride.web.pages.language import words_now
from backstride.web.participant.carry.calendar_form import time_in, typed_time
from backstride.web.participant.once import tell_once
from backstride.web.participant.plan.change_forms import (
    LONGEST_WORDS,
    Answer,
    Wrong,
    days_in,
    line_in,
    read_days,
    read_goal,
    read_leave,
    read_pause,
    read_stage,
    stage_in,
    words_in,
    wrong_time,
)
from backstride.web.participant.plan.ladder import rows_of
from backstride.web.participant.plan.reviews import programme_of
from backstride.web.participant.plan.told_before import told_before
from backstride.web.participant.plan.views import wished
from backstride.web.participant.telling import an_entry, fresh_id, id_in
from backstride.web.participant.who import participants_page

get_or_post = require_http_methods(["GET", "HEAD", "POST"])


@get_or_post
@participants_page
def days(request: Any) -> HttpResponse:
    """Other days for sessions, and the time of day at which the calendar shows them."""
    if request.method != "POST":
        return _ask_days(request, wished(request.kept), f"{calendar_of(request.participant).at:%H:%M}")
    told, wrong = days_in(request.POST), wrong_time(request.POST)
    other_days = told != wished(request.kept)
    if not wrong and other_days:
        wrong = _tell(request, read_days(request.POST))
    if wrong:
        return _ask_days(request, told, typed_time(request.POST), wrong)
    other_time = _keep_time(request)
    if not other_days and not other_time:
        return redirect("plan")
    return _done(request, "said.days" if other_days else "said.time")


def _keep_time(request: Any) -> bool:
    """Keep the time of day that was chosen; whether it is another one."""
    at, before = time_in(request.POST), calendar_of(request.participant).at
    if at is None or at == before:
        return False
    choose_time(request.participant, at, words_now().lang)
    return True


def _ask_days(request: Any, chosen: list[str], at: str, wrong: Wrong | None = None) -> HttpResponse:
    choices = [(day, words_now().say("plan", f"day.{day}")) for day in DAYS_OF_THE_WEEK]
    asked = request.kept.decision.days_per_week
    return _page(request, "days", wrong, choices=choices, chosen=chosen, asked=asked, at=at)


@get_or_post
@participants_page
def stay(request: Any) -> HttpResponse:
    """Content at this dose: a stage to reach, and then to keep."""
    here = request.kept.decision.stage
    if here is None or request.kept.decision.mode is Mode.STOPPED:
        return redirect("plan")
    rows = rows_of(programme_of(request.kept), request.kept)
    ladder = {"rows": rows, "row": rows[here - 1], "last": len(rows)}
    if request.method != "POST":
        return _page(request, "stay", stage=None, **ladder)
    wrong = _tell(request, read_stage(request.POST, len(rows)))
    if wrong:
        return _page(request, "stay", wrong, stage=stage_in(request.POST, len(rows)), **ladder)
    return _done(request, "said.stay")


@get_or_post
@participants_page
def goal(request: Any) -> HttpResponse:
    """What somebody wants it for, in their own words."""
    said = told_before(request.participant, request.kept)
    before: dict[str, Any] = {"goal": said.goal, "when": said.when, "where": said.where}
    if request.method != "POST":
        return _page(request, "goal", **before)
    form = request.POST
    told: dict[str, Any] = {
        "goal": words_in(form, "goal"),
        **{name: line_in(form, name) for name in ("when", "where")},
    }
    if told["goal"] and told == before:
        return redirect("plan")
    wrong = _tell(request, read_goal(form))
    return _page(request, "goal", wrong, **told) if wrong else _done(request, "said.goal")


@get_or_post
@participants_page
def pause(request: Any) -> HttpResponse:
    """A pause, or its end: whichever there can be now."""
    mode = request.kept.decision.mode
    paused = mode is Mode.PAUSED
    if mode in SESSIONS_WAIT and not paused:
        return redirect("plan")
    if request.method != "POST":
        return _page(request, "pause", paused=paused)
    told = read_pause(request.POST)
    if ("over" in told.says) is not paused:
        return redirect("plan")  # another tab was first
    wrong = _tell(request, told)
    if wrong:
        return _page(request, "pause", wrong, paused=paused)
    return _done(request, _said_of_a_pause(request) if paused else "said.pause")


def _said_of_a_pause(request: Any) -> str:
    """A pause that a clinician set outlasts the person's own word."""
    still = stands(request.participant, clock.now()).decision.mode is Mode.PAUSED
    return "said.still_paused" if still else "said.go_on"


@get_or_post
@participants_page
def leave(request: Any) -> HttpResponse:
    """The end of it, for now; everything told is kept."""
    if request.kept.decision.mode is Mode.LEFT:
        return redirect("plan")
    if request.method != "POST":
        return _page(request, "leave", why="")
    wrong = _tell(request, read_leave(request.POST))
    return (
        _page(request, "leave", wrong, why=words_in(request.POST, "why"))
        if wrong
        else _done(request, "said.left")
    )


def _tell(request: Any, told: Answer | Wrong) -> Wrong | None:
    """Tell an answer; what is wrong, where there is none, or this page was sent before with another one."""
    if isinstance(told, Wrong):
        return told
    entry = an_entry(request.participant, told.kind, id_in(request.POST), **told.says)
    try:
        is_told = tell_once(request.participant, entry).is_told
    except JournalRefused:
        is_told = False
    return None if is_told else Wrong(told.question, "wrong.again")


def _done(request: Any, said: str) -> HttpResponse:
    messages.success(request, words_now().say("plan", said))
    return redirect("plan")


def _page(request: Any, name: str, wrong: Wrong | None = None, **more: Any) -> HttpResponse:
    """The page, with what was typed; after a refusal with an id of its own, so that it can be sent."""
    again = request.method != "POST" or (wrong is not None and wrong.why == "wrong.again")
    context = {
        "here": "plan",
        "entry": fresh_id() if again else id_in(request.POST),
        "wrong": {wrong.question: wrong.why} if wrong else {},
        "most": LONGEST_WORDS,
    }
    status = 422 if wrong else 200
    return render(request, f"participant/plan/{name}.html", {**context, **more}, status=status)
