"""What somebody may change themselves: days, the stage to stay at, the goal; a pause; leaving."""

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
from backstride.web.journals.standing import stands
from backstride.web.pages.language import words_now
from backstride.web.participant.plan.change_forms import LONGEST_WORDS, days_in, stage_in, too_long, words_in
from backstride.web.participant.plan.ladder import rows_of
from backstride.web.participant.plan.once import tell_once
from backstride.web.participant.plan.reviews import programme_of
from backstride.web.participant.plan.told_before import told_before
from backstride.web.participant.plan.views import wished
from backstride.web.participant.telling import an_entry, fresh_id, id_in
from backstride.web.participant.who import participants_page

get_or_post = require_http_methods(["GET", "HEAD", "POST"])


@get_or_post
@participants_page
def days(request: Any) -> HttpResponse:
    """Other days for sessions."""
    asked, now, wrong = request.kept.decision.days_per_week, wished(request.kept), {}
    ticked = days_in(request.POST) if request.method == "POST" else now
    if request.method == "POST":
        if ticked == now:
            return redirect("plan")
        if ticked and _tells(request, "schedule_changed", days=ticked):
            return _done(request, "said.days")
        wrong = {"days": "wrong.again" if ticked else "wrong.no_day"}
    choices = [(day, words_now().say("plan", f"day.{day}")) for day in DAYS_OF_THE_WEEK]
    return _page(request, "days", wrong, choices=choices, chosen=ticked, asked=asked)


@get_or_post
@participants_page
def stay(request: Any) -> HttpResponse:
    """Content at this dose: a stage to reach, and then to keep."""
    here, wrong, stage = request.kept.decision.stage, {}, None
    if here is None or request.kept.decision.mode is Mode.STOPPED:
        return redirect("plan")
    rows = rows_of(programme_of(request.kept), request.kept)
    if request.method == "POST":
        stage = stage_in(request.POST, len(rows))
        if stage and _tells(request, "stage_chosen", stage=stage):
            return _done(request, "said.stay")
        wrong = {"stage": "wrong.again" if stage else "wrong.no_stage"}
    return _page(request, "stay", wrong, rows=rows, row=rows[here - 1], stage=stage, last=len(rows))


@get_or_post
@participants_page
def goal(request: Any) -> HttpResponse:
    """What somebody wants it for, in their own words."""
    before, wrong = told_before(request.participant, request.kept).goal, {}
    told = words_in(request.POST, "goal") if request.method == "POST" else before
    if request.method == "POST":
        if told and told == before:
            return redirect("plan")
        if told and not too_long(told) and _tells(request, "goal_set", goal=told):
            return _done(request, "said.goal")
        wrong = {"goal": _wrong_words(told) if told else "wrong.no_goal"}
    return _page(request, "goal", wrong, goal=told)


@get_or_post
@participants_page
def pause(request: Any) -> HttpResponse:
    """A pause, or its end: whichever there can be now."""
    mode, wrong = request.kept.decision.mode, {}
    paused = mode is Mode.PAUSED
    if mode in SESSIONS_WAIT and not paused:
        return redirect("plan")
    if request.method == "POST":
        if (request.POST.get("over") == "yes") is not paused:
            return redirect("plan")  # another tab was first
        if _tells(request, "paused_by_self", over=paused or None):
            return _done(request, _said_of_a_pause(request) if paused else "said.pause")
        wrong = {"pause": "wrong.again"}
    return _page(request, "pause", wrong, paused=paused)


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
    wrong, why = {}, words_in(request.POST, "why")
    if request.method == "POST":
        if not too_long(why) and _tells(request, "left", why=why or None):
            return _done(request, "said.left")
        wrong = {"why": _wrong_words(why)}
    return _page(request, "leave", wrong, why=why)


def _tells(request: Any, kind: str, **says: Any) -> bool:
    """Whether it could be told: not where this page was sent before with other words."""
    try:
        entry = an_entry(request.participant, kind, id_in(request.POST), **says)
        tell_once(request.participant, entry)
    except JournalRefused:
        return False
    return True


def _wrong_words(words: str) -> str:
    return "wrong.too_long" if too_long(words) else "wrong.again"


def _done(request: Any, said: str) -> HttpResponse:
    messages.success(request, words_now().say("plan", said))
    return redirect("plan")


def _page(request: Any, name: str, wrong: dict[str, str], **more: Any) -> HttpResponse:
    """The page, with what was typed; after a refusal with an id of its own, so that it can be sent."""
    again = "wrong.again" in wrong.values() or request.method != "POST"
    entry = fresh_id() if again else id_in(request.POST)
    context = {"here": "plan", "entry": entry, "wrong": wrong, "most": LONGEST_WORDS, **more}
    return render(request, f"participant/plan/{name}.html", context, status=422 if wrong else 200)
