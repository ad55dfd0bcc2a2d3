"""The page of the contacts with one person: when they are, tasks that follow, notes among colleagues."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.web import clock
from backstride.web.clinician.person.contacts.about import about_of, frame_of
from backstride.web.clinician.person.contacts.form import Wrongs, a_day, wrong_task
from backstride.web.clinician.person.contacts.mailed import mails
from backstride.web.clinician.person.contacts.notes import (
    OTHERWISE,
    PRIVATE,
    Came,
    note_anew,
    note_back,
    write_note,
)
from backstride.web.clinician.who import page_about
from backstride.web.contacts.appointments import call_off
from backstride.web.contacts.holding import KeptOtherwise, add_task
from backstride.web.contacts.left_over import left_over, whose_left_over
from backstride.web.contacts.mailing import may_be_mailed
from backstride.web.contacts.models import PrivateNote
from backstride.web.contacts.noting import notes_shared
from backstride.web.contacts.schedule import next_to_hold
from backstride.web.contacts.tasks import done_tasks, open_tasks, settle_task
from backstride.web.pages.language import words_now
from backstride.web.participant.plan.change_forms import line_in
from backstride.web.participant.telling import fresh_id, id_in

REFUSED = 422
SETTLES = {"done": True, "open": False}
NOTES = {"note": write_note, "anew": note_anew, "back": note_back}


@require_http_methods(["GET", "HEAD", "POST"])
@page_about()
def contacts(request: Any) -> HttpResponse:
    """The page. Its forms: a task, one that is done (or not after all), notes, a calling-off."""
    if request.method != "POST":
        return _page(request)
    do = request.POST.get("do", "")
    if do in SETTLES:
        return _settle(request, SETTLES[do])
    if do in NOTES:
        return _note(request, NOTES[do](request))
    return {"task": _task, "off": _call_off}.get(do, _page)(request)


def _task(request: Any) -> HttpResponse:
    text, due = line_in(request.POST, "text"), line_in(request.POST, "due")[:20]
    if wrong := wrong_task(text, due):
        return _page(request, {"text": wrong}, typed={"text": text, "due": due})
    try:
        add_task(request.clinician, request.about, id_in(request.POST), (text, a_day(due)), clock.now())
    except KeptOtherwise:
        return _page(request, {"text": OTHERWISE}, typed={"text": text, "due": due})
    return _said(request, "said.task")


def _note(request: Any, came: Came) -> HttpResponse:
    return _page(request, came.wrong, came.typed) if came.wrong else _said(request, came.said)


def _settle(request: Any, is_done: bool) -> HttpResponse:
    try:
        task = UUID(request.POST.get("task", ""))
    except ValueError:
        raise Http404 from None
    if not settle_task(request.clinician, request.about, task, clock.now() if is_done else None):
        raise Http404
    return _said(request, "said.done" if is_done else "said.open")


def _call_off(request: Any) -> HttpResponse:
    """Mail that an invitation is over; where that was mailed meanwhile, nothing more happens."""
    left = left_over(about_of(request), clock.now())
    for row in left:
        if str(row.pk) == request.POST.get("appointment"):
            if row.is_fixed:  # a day without an hour stands, and stays
                call_off(whose_left_over(row), clock.now())
            mails(request, whose_left_over(row))
    return redirect("clinic_person_contacts", request.about.pk)


def _said(request: Any, sentence: str) -> HttpResponse:
    messages.success(request, words_now().say("clinic_contacts", sentence))
    if request.POST.get("back") == "tasks":
        return redirect("clinic_tasks")
    return redirect("clinic_person_contacts", request.about.pk)


def _day(zone: str, moment: datetime | None) -> date | None:
    """The day on which it was where the person is, as every other day about them."""
    return clock.day_in(zone, moment) if moment else None


def _page(request: Any, wrong: Wrongs | None = None, typed: dict[str, str] | None = None) -> HttpResponse:
    about, clinic = about_of(request), request.clinician.clinic
    notes = PrivateNote.objects.filter(participant=about.participant, clinic=clinic).select_related("by")
    zone = about.participant.zone
    page = {
        **frame_of(request, about),
        "talks": about.talks,
        "next": next_to_hold(about.talks),
        "left_over": left_over(about, clock.now()),
        "may_mail": may_be_mailed(about.participant),
        "tasks": open_tasks(about.participant, clinic),
        "done": [(task, _day(zone, task.done)) for task in done_tasks(about.participant, clinic)],
        "notes": [(note, _day(zone, note.made)) for note in notes.order_by("-made")],
        "shared": [(note, fresh_id()) for note in notes_shared(about.participant, about.colleagues)],
        "entry": id_in(request.POST) if wrong and OTHERWISE not in wrong.values() else fresh_id(),
        "wrong": wrong or {},
        "typed": {"for": PRIVATE, **(typed or {})},
    }
    status = REFUSED if wrong else 200
    return render(request, "clinician/person/contacts/contacts.html", page, status=status)
