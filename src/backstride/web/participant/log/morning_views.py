"""The morning after a session: two answers, and the plan goes on from them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.heart.entries import JournalRefused
from backstride.web import clock
from backstride.web.pages.language import words_now
from backstride.web.participant.log.changing import begin_change, find_to_change, own_line, why_not_now
from backstride.web.participant.log.far_from_usual import SURE, to_ask_about
from backstride.web.participant.log.legs import ALL_OF_LEGS
from backstride.web.participant.log.mornings import Open, fill_morning, last_session, read_morning
from backstride.web.participant.log.session_page import REFUSED, legs_choices
from backstride.web.participant.log.signed_out import keeps_what_was_typed, typed_before
from backstride.web.participant.log.which_day import OPENED, moment_meant, opened_at
from backstride.web.participant.once import Came, tell_once
from backstride.web.participant.telling import FIELD, an_entry, fresh_id, id_in
from backstride.web.participant.who import Asked, participants_page

KIND = "morning_after"
LEGS = ("legs", "legs_worst", "legs_where")
CARRIED = (FIELD, "about", "replaces", OPENED, SURE)


@require_http_methods(["GET", "POST"])
@keeps_what_was_typed("pain", "usual", *ALL_OF_LEGS, *CARRIED)
@participants_page
def morning(request: Any) -> HttpResponse:
    """The page of the morning after."""
    if request.method == "POST":
        return _save(request, request.POST.copy())
    typed = typed_before(request, request.participant)
    if typed is not None:
        return _show(request, typed, notes=[words_now().say("log", "signed_out.here")])
    if "change" in request.GET:
        return _change(request)
    found = last_session(request.participant, request.kept, clock.today_in(request.participant.zone))
    if found is None or found.answer:
        return render(request, "participant/log/no_morning.html", {"open": found, "here": "today"})
    return _show(request, _about(found))


def _about(found: Open) -> QueryDict:
    form = QueryDict(mutable=True)
    form["about"] = found.session.entry.id
    return form


def _change(request: Asked) -> HttpResponse:
    line = begin_change(request, KIND)
    if isinstance(line, HttpResponse):
        return line
    form = fill_morning(line)
    form["replaces"], form["about"] = line.entry.id, next(iter(line.entry.about), "")
    return _show(request, form)


def _show(request: Asked, form: QueryDict, *, status: int = 200, **more: Any) -> HttpResponse:
    form[FIELD], form[OPENED] = id_in(form), opened_at(form, request.participant.zone)
    page = {
        "form": form,
        "session": own_line(request.participant, form.get("about", ""), "session_done"),
        "carried": [(name, form[name]) for name in CARRIED if form.get(name)],
        "legs_open": any(form.get(name) for name in LEGS),
        "usual_pain": request.kept.person.usual_pain if request.kept.person else None,
        "here": "today",
        **legs_choices(words_now()),
        **more,
    }
    return render(request, "participant/log/morning.html", page, status=status)


def _save(request: Asked, form: QueryDict) -> HttpResponse:
    says, wrong = read_morning(form, words_now())
    if says is None:
        return _show(request, form, wrong=wrong, status=REFUSED)
    form[FIELD] = id_in(form)
    if pain := to_ask_about(says, form.get(SURE, ""), request.kept):
        return _are_you_sure(request, form, pain)
    found = find_to_change(request.participant, form.get("replaces", ""), KIND, id_in(form), clock.now())
    if found.why_not:
        return _show(request, form, **why_not_now(form, found, words_now()))
    changes, session = found.line, own_line(request.participant, form.get("about", ""), "session_done")
    about = [session.entry.id] if session else None
    at = changes.at if changes else moment_meant(form, clock.now_in(request.participant.zone))
    entry = an_entry(request.participant, KIND, id_in(form), at, **says, about=about)
    if changes:
        entry["replaces"] = changes.entry.id
    return _tell(request, form, entry)


def _are_you_sure(request: Asked, form: QueryDict, pain: str) -> HttpResponse:
    form[SURE], usual = pain, request.kept.person.usual_pain if request.kept.person else pain
    note = words_now().say("log", "morning.sure", pain=pain, usual=usual)
    return _show(request, form, notes=[note], status=REFUSED)


def _tell(request: Asked, form: QueryDict, entry: dict[str, Any]) -> HttpResponse:
    words = words_now()
    try:
        telling = tell_once(request.participant, entry)
    except JournalRefused:
        form[FIELD] = fresh_id()
        return _show(request, form, notes=[words.say("log", "wrong.refused")], status=REFUSED)
    if telling.came is Came.CHANGED:  # in another tab, since this form was read: it is so by now
        return _save(request, form)
    if telling.came in (Came.OTHERWISE, Came.UNDONE) and (first := telling.first):
        form[FIELD] = fresh_id()
        if telling.came is Came.OTHERWISE and first.entry.kind == KIND:
            form["replaces"] = first.entry.id
        note = words.say("log", f"before.{telling.came.value}", day=first.at, time=first.time)
        return _show(request, form, notes=[note], status=409)
    messages.success(request, words.say("log", "morning.kept"))
    return redirect("today")
