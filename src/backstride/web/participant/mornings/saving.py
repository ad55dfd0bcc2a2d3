"""The form of a morning as its page shows it; and what was typed becomes an entry."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render

from backstride.heart.entries import JournalRefused
from backstride.web import clock
from backstride.web.pages.language import words_now
from backstride.web.participant.log.changing import find_to_change, own_line, why_not_now
from backstride.web.participant.log.session_page import REFUSED, legs_choices
from backstride.web.participant.log.which_day import OPENED, moment_meant, opened_at
from backstride.web.participant.mornings.far_from_usual import SURE, to_ask_about
from backstride.web.participant.mornings.form import ABOUT, KIND, LEGS, REPLACES, read_morning
from backstride.web.participant.mornings.which import Morning
from backstride.web.participant.once import Came, Telling, tell_once
from backstride.web.participant.telling import FIELD, an_entry, fresh_id, id_in
from backstride.web.participant.told import Line
from backstride.web.participant.who import Asked
from backstride.web.participant.whose import CONFLICT


def show(request: Asked, which: Morning, form: QueryDict, *, status: int = 200, **more: Any) -> HttpResponse:
    """The page, filled in."""
    form[FIELD], form[OPENED] = id_in(form), opened_at(form, request.participant.zone)
    page = {
        "form": form,
        "which": which,
        "session": _session(request, which, form),
        "carried": [(name, form[name]) for name in which.carried if form.get(name)],
        "legs_open": any(form.get(name) for name in LEGS),
        "usual_pain": request.kept.person.usual_pain if request.kept.person else None,
        "here": "today",
        **legs_choices(words_now()),
        **more,
    }
    return render(request, "participant/mornings/morning.html", page, status=status)


def _session(request: Asked, which: Morning, form: QueryDict) -> Line | None:
    """The session of theirs that the form is about."""
    if ABOUT not in which.carried:
        return None
    return own_line(request.participant, form.get(ABOUT, ""), "session_done")


def save(request: Asked, which: Morning, form: QueryDict) -> HttpResponse:
    """Tell what the form says, or show it again with what is in the way."""
    says, wrong = read_morning(form, words_now())
    if says is None:
        return show(request, which, form, wrong=wrong, status=REFUSED)
    form[FIELD] = id_in(form)
    if pain := to_ask_about(says, form.get(SURE, ""), request.kept):
        return _are_you_sure(request, which, form, pain)
    replaces = form.get(REPLACES, "") if which.takes_place else ""
    found = find_to_change(request.participant, replaces, KIND, id_in(form), clock.now())
    if found.why_not:
        return show(request, which, form, **why_not_now(form, found, words_now()))
    changes, session = found.line, _session(request, which, form)
    about = [session.entry.id] if session else None
    at = changes.at if changes else moment_meant(form, clock.now_in(request.participant.zone))
    entry = an_entry(request.participant, KIND, id_in(form), at, **says, about=about)
    if changes:
        entry["replaces"] = changes.entry.id
    return _tell(request, which, form, entry)


def _are_you_sure(request: Asked, which: Morning, form: QueryDict, pain: str) -> HttpResponse:
    form[SURE], usual = pain, request.kept.person.usual_pain if request.kept.person else pain
    note = words_now().say("log", "morning.sure", pain=pain, usual=usual)
    return show(request, which, form, notes=[note], status=REFUSED)


def _tell(request: Asked, which: Morning, form: QueryDict, entry: dict[str, Any]) -> HttpResponse:
    words = words_now()
    try:
        telling = tell_once(request.participant, entry)
    except JournalRefused:
        form[FIELD] = fresh_id()
        return show(request, which, form, notes=[words.say("log", "wrong.refused")], status=REFUSED)
    if telling.came is Came.CHANGED:  # in another tab, since this form was read: it is so by now
        return save(request, which, form)
    if telling.first and not telling.is_told:
        return _told_before(request, which, form, telling, telling.first)
    messages.success(request, words.say(which.domain, which.thanks(telling)))
    return redirect("today")


def _told_before(
    request: Asked, which: Morning, form: QueryDict, telling: Telling, first: Line
) -> HttpResponse:
    """With other answers, or it was undone since. Saved again it takes their place, or stands beside them."""
    form[FIELD], stands = fresh_id(), telling.came is Came.OTHERWISE
    if stands and which.takes_place and first.entry.kind == KIND:
        form[REPLACES] = first.entry.id
    more = {"first": first.entry.id} if stands and not which.takes_place else {}
    note = words_now().say(which.domain, f"before.{telling.came.value}", day=first.at, time=first.time)
    return show(request, which, form, notes=[note], status=CONFLICT, **more)
