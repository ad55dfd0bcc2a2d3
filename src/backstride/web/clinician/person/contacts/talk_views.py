"""One contact: what to talk about, and a short form to fill in meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.heart.entries import JournalRefused
from backstride.web import clock
from backstride.web.clinician.in_words import needs_in_words
from backstride.web.clinician.person.contacts.about import about_of, frame_of, talk_in, whose
from backstride.web.clinician.person.contacts.form import (
    MOST_TASKS,
    Typed,
    Wrongs,
    said_in,
    typed_in,
    wrong_in,
)
from backstride.web.clinician.person.contacts.views import REFUSED
from backstride.web.clinician.who import page_about
from backstride.web.contacts.holding import KeptOtherwise, hold
from backstride.web.contacts.in_words import DOMAIN, agenda_in_words
from backstride.web.contacts.prepared import About, agenda_for, since_of
from backstride.web.contacts.said import Held
from backstride.web.contacts.schedule import Talk, next_after
from backstride.web.contacts.tasks import open_tasks
from backstride.web.journals.order import NOW
from backstride.web.pages.language import words_now
from backstride.web.participant.telling import fresh_id, id_in


class Form(NamedTuple):
    """The form as the page shows it: what stands in it, the id of its entry, what is wrong."""

    typed: Typed
    entry: str
    wrong: Wrongs = {}  # noqa: RUF012 - never written to


@require_http_methods(["GET", "HEAD", "POST"])
@page_about()
def contact(request: Any, week: int) -> HttpResponse:
    """The agenda and the form; once held, what was noted."""
    about = about_of(request)
    talk = talk_in(about, week)
    if request.method != "POST":
        return _page(request, about, talk, Form(_blank(about), fresh_id()))
    typed, entry = typed_in(request.POST), id_in(request.POST)
    if talk.by_clinic and talk.held and talk.held.id != entry:
        return _page(request, about, talk, Form(typed, entry, {"agreed": "wrong.held_already"}))
    if wrong := wrong_in(typed, about.kept.decision.on):
        return _page(request, about, talk, Form(typed, entry, wrong))
    return _hold(request, about, talk, typed, entry)


def _hold(request: Any, about: About, talk: Talk, typed: Typed, entry: str) -> HttpResponse:
    said, later = said_in(typed), next_after(about.talks, talk)
    going_on = about.kept.going_on
    held = Held(talk.name, entry, whose(about, later) if later else None, going_on.own_plan, going_on.goal)
    try:
        hold(request.clinician, about.participant, held, said, clock.now())
    except JournalRefused:
        return _page(request, about, talk, Form(typed, fresh_id(), {"agreed": "wrong.refused"}))
    except KeptOtherwise:
        return _page(request, about, talk, Form(typed, fresh_id(), {"agreed": "wrong.held_otherwise"}))
    messages.success(request, words_now().say(DOMAIN, "said.held"))
    return redirect("clinic_person_contacts", about.participant.pk)


def _rows(form: Form) -> Iterator[dict[str, Any]]:
    for number, (text, due) in enumerate(form.typed.tasks, 1):
        name = f"task_{number}"
        yield {"number": number, "name": name, "text": text, "due": due, "why": form.wrong.get(name, "")}


def _blank(about: About) -> Typed:
    """An empty form; the goal stands there where it may be read."""
    goal = about.kept.going_on.goal if about.given.notes else ""
    return Typed({"goal": goal}, [("", "")] * MOST_TASKS)


def _page(request: Any, about: About, talk: Talk, form: Form) -> HttpResponse:
    words, today = words_now(), about.kept.decision.on
    needs = needs_in_words(about.seen, today, words, sees_pain=about.given.pain)
    page = {
        **frame_of(request, about),
        "talk": talk,
        "reads_notes": about.reads_notes_of(talk),
        "silence": about.silence_about(talk),
        "later": next_after(about.talks, talk),
        "since": since_of(about),
        "parts": agenda_in_words(agenda_for(about, words), words),
        "needs": [each for each in needs if each.is_open or each.urgency == NOW],
        "open_tasks": open_tasks(about.participant, request.clinician.clinic),
        "typed": form.typed.fields,
        "rows": list(_rows(form)),
        "wrong": form.wrong,
        "entry": form.entry,
    }
    status = REFUSED if form.wrong else 200
    return render(request, "clinician/person/contacts/contact.html", page, status=status)
