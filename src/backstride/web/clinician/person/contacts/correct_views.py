"""What was noted of a contact is put right, or it did not take place: told by those whose clinic held it."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.heart.entries import JournalRefused
from backstride.web import clock
from backstride.web.clinician.person.contacts.about import about_of, frame_of, talk_in
from backstride.web.clinician.person.contacts.form import LONGEST_NOTES, Wrongs
from backstride.web.clinician.person.contacts.talk_views import noted_anew
from backstride.web.clinician.person.contacts.views import REFUSED
from backstride.web.clinician.who import page_about
from backstride.web.contacts.correcting import ChangedMeanwhile, Corrects, correct, take_back, what_goes
from backstride.web.contacts.in_words import DOMAIN
from backstride.web.contacts.prepared import About
from backstride.web.contacts.schedule import Talk
from backstride.web.pages.language import words_now
from backstride.web.participant.plan.change_forms import line_in, words_in
from backstride.web.participant.telling import fresh_id, id_in

REPLACES = "replaces"


class Typed(NamedTuple):
    """What the form shows: the words, and what is wrong with them."""

    notes: str
    wrong: Wrongs = {}  # noqa: RUF012 - never written to


@require_http_methods(["GET", "HEAD", "POST"])
@page_about()
def contact_correct(request: Any, week: int) -> HttpResponse:
    """A form with what stands, and a button that says that the contact did not take place."""
    about = about_of(request)
    talk = talk_in(about, week)
    if request.method == "POST":
        answer = _undo if request.POST.get("do") == "undo" else _save
        return answer(request, about, talk)
    if not about.was_ours(talk):
        return redirect("clinic_person_contact", about.participant.pk, week)
    return _page(request, about, talk, Typed(_notes(talk)))


def _save(request: Any, about: About, talk: Talk) -> HttpResponse:
    notes = words_in(request.POST, "notes")
    if not about.was_ours(talk):
        return noted_anew(request, about, talk, notes)
    if not notes or len(notes) > LONGEST_NOTES:
        return _page(request, about, talk, Typed(notes, {"notes": f"wrong.{_what_is_wrong(notes)}"}))
    try:
        correct(request.clinician, about.participant, _what(request, about, talk), notes, clock.now())
    except ChangedMeanwhile:
        return _meanwhile(request, talk, notes)
    except JournalRefused:
        return _page(request, about, talk, Typed(notes, {"notes": "wrong.refused"}))
    return _said(request, about, talk, "said.corrected")


def _undo(request: Any, about: About, talk: Talk) -> HttpResponse:
    if not about.was_ours(talk):  # such as after a double click
        return _said(request, about, talk, "said.not_held")
    try:
        take_back(request.clinician, about.participant, _what(request, about, talk), clock.now())
    except ChangedMeanwhile:
        again = about_of(request)
        talk = talk_in(again, talk.contact.week)
        if not again.was_ours(talk):
            return _said(request, again, talk, "said.not_held")
        return _page(request, again, talk, Typed(_notes(talk), {"undo": "wrong.changed_meanwhile"}))
    except JournalRefused:
        return _page(request, about, talk, Typed(_notes(talk), {"undo": "wrong.refused"}))
    again = about_of(request)
    before = talk_in(again, talk.contact.week)
    return _said(request, again, before, "said.undone.held" if before.held else "said.undone")


def _meanwhile(request: Any, talk: Talk, notes: str) -> HttpResponse:
    """Somebody was first: the page shows what they said, and keeps what was typed."""
    again = about_of(request)
    talk = talk_in(again, talk.contact.week)
    if not again.was_ours(talk):
        return noted_anew(request, again, talk, notes)
    return _page(request, again, talk, Typed(notes, {"notes": "wrong.corrected_meanwhile"}))


def _what(request: Any, about: About, talk: Talk) -> Corrects:
    since = about.kept.person.enrolled_on if about.kept.person else about.kept.decision.on
    return Corrects(talk.name, line_in(request.POST, REPLACES)[:40], since, id_in(request.POST))


def _what_is_wrong(notes: str) -> str:
    return "too_long" if notes else "nothing_noted"


def _notes(talk: Talk) -> str:
    return str(talk.held.says.get("notes", "")) if talk.held else ""


def _said(request: Any, about: About, talk: Talk, sentence: str) -> HttpResponse:
    messages.success(request, words_now().say(DOMAIN, sentence, day=talk.held_on or talk.on))
    return redirect("clinic_person_contact", about.participant.pk, talk.contact.week)


def _page(request: Any, about: About, talk: Talk, typed: Typed) -> HttpResponse:
    page = {
        **frame_of(request, about),
        "talk": talk,
        "by": about.name_of(talk),
        "goes": what_goes(about.participant, talk.held) if talk.held else None,
        "notes": typed.notes,
        "wrong": typed.wrong,
        "entry": fresh_id(),
        "undo_entry": fresh_id(),
        "longest": LONGEST_NOTES,
    }
    status = REFUSED if typed.wrong else 200
    return render(request, "clinician/person/contacts/correct.html", page, status=status)
