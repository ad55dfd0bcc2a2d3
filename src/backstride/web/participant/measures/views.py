"""One measure: its questions, and what was answered becomes an entry."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.heart.entries import JournalRefused
from backstride.heart.fields import read_day
from backstride.heart.state import Mode
from backstride.web.pages.language import words_now
from backstride.web.participant.measures.aside import aside_of
from backstride.web.participant.measures.asking import questions_of, told_before
from backstride.web.participant.measures.form import NONE, TICKED, read_form
from backstride.web.participant.measures.history import KIND, answers_to, told_so_far
from backstride.web.participant.measures.now import open_for, waiting
from backstride.web.participant.measures.on_offer import OnOffer, on_offer
from backstride.web.participant.measures.resting_on import rests_on
from backstride.web.participant.measures.telling_of import tell_shown
from backstride.web.participant.measures.turning import is_about_mood, turn_for
from backstride.web.participant.once import tell_once
from backstride.web.participant.telling import FIELD, an_entry, fresh_id, id_in
from backstride.web.participant.who import Asked, participants_page

CLOSED = (Mode.STOPPED, Mode.LEFT)
"""Beside an emergency nothing else is asked; and nothing at all of whoever has left."""
DUE = "due"


@require_http_methods(["GET", "HEAD", "POST"])
@participants_page
def measure(request: Any, name: str) -> HttpResponse:
    """The page. `due`: the day on which it was to be answered, where somebody comes by a check-in."""
    offered = offered_as(name)
    if request.method == "POST":
        return _save(request, offered)
    if request.kept.decision.mode in CLOSED:
        return redirect("plan")
    asked = open_for(offered.measure.id, request.kept)
    if asked and request.method == "GET":
        tell_shown(request, asked)
    before = answers_to(offered.measure, told_so_far(request.participant))
    items = before[-1].line.entry.says.get("items", {}) if before else {}
    return _page(request, offered, told_before(offered, items), {}, fresh_id())


def offered_as(name: str) -> OnOffer:
    """The measure with an id. Raises Http404."""
    offered = on_offer().get(name)
    if offered is None:
        raise Http404
    return offered


def _save(request: Asked, offered: OnOffer) -> HttpResponse:
    read, entry_id = read_form(request.POST, offered), id_in(request.POST)
    if read.wrong:
        return _again(request, offered, read.wrong, entry_id)
    measure, due = offered.measure, read_day(request.POST.get(DUE, ""), 2000)
    says = {"measure": measure.id, "version": measure.version, "due": due and due.isoformat(), **read.says}
    try:
        is_told = tell_once(
            request.participant, an_entry(request.participant, KIND, entry_id, **says)
        ).is_told
    except JournalRefused:
        return _again(request, offered, {"form": "wrong.cannot"}, fresh_id())
    if not is_told:
        return _again(request, offered, {"form": "wrong.again"}, fresh_id())
    return redirect("measure_told", measure.id, entry_id)


def _again(request: Asked, offered: OnOffer, wrong: dict[str, str], entry_id: str) -> HttpResponse:
    told = {name: value for name, value in request.POST.items() if isinstance(value, str)}
    return _page(request, offered, told, wrong, entry_id)


def _page(
    request: Any, offered: OnOffer, told: dict[str, str], wrong: dict[str, str], entry_id: str
) -> HttpResponse:
    words, form = words_now(), request.POST if request.method == "POST" else request.GET
    waits = [each.window for each in waiting(request.kept) if each.window.measure == offered.measure.id]
    page = {
        "here": "plan",
        "offered": offered,
        "name": offered.name(words),
        "questions": questions_of(offered, told, wrong, words),
        "ticked": form.getlist(TICKED),
        "none": NONE,
        "wrong": wrong,
        "field": FIELD,
        "entry": entry_id,
        "due": form.get(DUE, ""),
        "window": waits[0] if waits else None,
        "aside": aside_of(waits) if waits and not wrong else None,
        "turn": turn_for(request) if is_about_mood(offered.measure) else None,
        "rests": rests_on(offered, words),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return render(request, "participant/measures/measure.html", page, status=status)
