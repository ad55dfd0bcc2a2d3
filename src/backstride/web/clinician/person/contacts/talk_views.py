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
from backstride.web.clinician.in_words import Reader, needs_in_words
from backstride.web.clinician.person.contacts.about import about_of, frame_of, talk_in, whose
from backstride.web.clinician.person.contacts.form import (
    MOST_TASKS,
    Typed,
    Wrongs,
    said_in,
    typed_in,
    wrong_in,
)
from backstride.web.clinician.person.contacts.mailed import mails
from backstride.web.clinician.person.contacts.views import REFUSED
from backstride.web.clinician.who import page_about
from backstride.web.contacts.holding import HeldMeanwhile, KeptOtherwise, TakenBack, hold
from backstride.web.contacts.in_words import DOMAIN, agenda_in_words
from backstride.web.contacts.mailing import may_be_mailed
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
        return _page(request, about, talk, Form(_blank(about, talk), fresh_id()))
    typed, entry = typed_in(request.POST), id_in(request.POST)
    if talk.by_clinic and talk.held and talk.held.id != entry:
        return _page(request, about, talk, Form(typed, entry, {"agreed": "wrong.held_already"}))
    if wrong := wrong_in(typed, about.kept.decision.on, about.participant.zone):
        return _page(request, about, talk, Form(typed, entry, wrong))
    return _hold(request, about, talk, typed, entry)


def noted_anew(request: Any, about: About, talk: Talk, notes: str) -> HttpResponse:
    """The form of a call with words that were to correct what is not held any more."""
    blank = _blank(about, talk)
    typed = Typed({**blank.fields, "agreed": notes}, blank.tasks)
    return _page(request, about, talk, Form(typed, fresh_id(), {"agreed": "wrong.taken_back"}))


def _hold(request: Any, about: About, talk: Talk, typed: Typed, entry: str) -> HttpResponse:
    said, later = said_in(typed), next_after(about.talks, talk)
    going_on = about.kept.going_on
    held = Held(
        contact=talk.name,
        since=whose(about, talk).since,
        entry_id=entry,
        next_one=whose(about, later) if later else None,
        own_plan=going_on.own_plan,
        goal=going_on.goal,
    )
    try:
        hold(request.clinician, about.participant, held, said, clock.now())
    except JournalRefused:
        return _page(request, about, talk, Form(typed, fresh_id(), {"agreed": "wrong.refused"}))
    except HeldMeanwhile:
        return _page(request, about, talk, Form(typed, entry, {"agreed": "wrong.held_already"}))
    except TakenBack:
        return _page(request, about, talk, Form(typed, fresh_id(), {"agreed": "wrong.taken_back"}))
    except KeptOtherwise:
        return _page(request, about, talk, Form(typed, fresh_id(), {"agreed": "wrong.held_otherwise"}))
    messages.success(request, words_now().say(DOMAIN, "said.held"))
    if typed.fields["next_mail"] and held.next_one:
        mails(request, held.next_one, nothing="no_hour")
    return redirect("clinic_person_contacts", about.participant.pk)


def _rows(form: Form) -> Iterator[dict[str, Any]]:
    for number, (text, due) in enumerate(form.typed.tasks, 1):
        name = f"task_{number}"
        yield {"number": number, "name": name, "text": text, "due": due, "why": form.wrong.get(name, "")}


def _blank(about: About, talk: Talk) -> Typed:
    """An empty form; the goal stands there where it may be read."""
    goal = about.kept.going_on.goal if about.given.notes else ""
    later = next_after(about.talks, talk)
    mail = "yes" if later and later.appointment and later.appointment.is_invited else ""
    return Typed({"goal": goal, "next_mail": mail}, [("", "")] * MOST_TASKS)


def _page(request: Any, about: About, talk: Talk, form: Form) -> HttpResponse:
    words, today = words_now(), about.kept.decision.on
    needs = needs_in_words(about.seen, today, words, Reader(about.given.clinic_id, about.given.pain))
    page = {
        **frame_of(request, about),
        "talk": talk,
        "is_ours": about.was_ours(talk),
        "by": about.name_of(talk),
        "reads_notes": about.reads_notes_of(talk),
        "silence": about.silence_about(talk),
        "may_mail": may_be_mailed(about.participant),
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
