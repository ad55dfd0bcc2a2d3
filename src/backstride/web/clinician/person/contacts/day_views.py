"""The day and the hour of a contact: moved, fixed, called off; and as a file for a calendar."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from backstride.web import clock
from backstride.web.clinic.models import Clinician
from backstride.web.clinician.person.contacts.about import about_of, frame_of, talk_in, whose
from backstride.web.clinician.person.contacts.form import Wrongs, a_day, an_hour, wrong_when
from backstride.web.clinician.person.contacts.mailed import mails, says_what_they_still_have
from backstride.web.clinician.person.contacts.views import REFUSED
from backstride.web.clinician.who import page_about
from backstride.web.contacts.appointments import When, appointments_of, call_off, fix
from backstride.web.contacts.file_of import as_file
from backstride.web.contacts.in_words import DOMAIN
from backstride.web.contacts.left_over import left_over
from backstride.web.contacts.mailing import may_be_mailed
from backstride.web.contacts.models import Appointment
from backstride.web.contacts.prepared import About
from backstride.web.contacts.schedule import Talk
from backstride.web.pages.language import words_now
from backstride.web.participant.plan.change_forms import line_in

NOBODY = "clinic"
"""The choice that names nobody: with the clinic, whoever it will be."""


@require_http_methods(["GET", "HEAD", "POST"])
@page_about()
def contact_day(request: Any, week: int) -> HttpResponse:
    """A form for the day and the hour; and a button that calls off what was fixed."""
    about = about_of(request)
    talk = talk_in(about, week)
    if request.method == "POST" and request.POST.get("do") == "off":
        call_off(whose(about, talk), clock.now())
        return _said(request, about, talk, "said.off.held" if talk.by_clinic else "said.off")
    if talk.by_clinic:
        return redirect("clinic_person_contact", about.participant.pk, week)
    if request.method != "POST":
        return _page(request, about, talk, _now(about, talk), {})
    typed = {name: line_in(request.POST, name)[:40] for name in ("on", "at", "with_whom", "mail")}
    wrong = wrong_when((typed["on"], typed["at"]), about.kept.decision.on, about.participant.zone)
    on = a_day(typed["on"])
    if wrong or on is None:
        return _page(request, about, talk, typed, wrong or {"on": "wrong.day"})
    whom = _colleague(request, typed["with_whom"])
    fix(whose(about, talk), When(on, an_hour(typed["at"]), whom), clock.now())
    fixed = "said.fixed.mail" if typed["mail"] else "said.fixed"
    return _said(request, about, talk, fixed if typed["at"] else "said.moved")


@require_safe
@page_about()
def contact_invitation(request: Any, week: int) -> HttpResponse:
    """The file, also of what was called off since; nothing where no hour was ever fixed."""
    about = about_of(request)
    talk, person = talk_in(about, week), about.kept.person
    rows = appointments_of(about.participant, about.given.clinic, person.enrolled_on) if person else {}
    return as_file(rows.get(talk.name), about.participant.zone)


def _left(about: About, talk: Talk) -> list[Appointment]:
    """What they still have of this contact in their mail, though it was called off."""
    return [row for row in left_over(about, clock.now()) if row.contact == talk.name]


def _now(about: About, talk: Talk) -> dict[str, str]:
    """What is fixed. A day that is over is no offer: whoever comes for another one chooses it."""
    row, today = talk.appointment, about.kept.decision.on
    return {
        "on": f"{talk.on}" if talk.on >= today else "",
        "at": f"{row.at:%H:%M}" if row and row.at else "",
        "with_whom": (f"{row.whom.pk}" if row.whom else NOBODY) if row else "",
        "mail": "yes" if (row and row.is_invited) or _left(about, talk) else "",
    }


def _colleague(request: Any, typed: str) -> Clinician | None:
    """Whom the talk is with: a colleague who works there, or nobody yet; else whoever asks."""
    if typed == NOBODY:
        return None
    try:
        found = Clinician.objects.filter(clinic=request.clinician.clinic, ended=None, pk=UUID(typed)).first()
    except ValueError:
        found = None
    return found or request.clinician


def _said(request: Any, about: About, talk: Talk, sentence: str) -> HttpResponse:
    """The day is kept by now: whatever becomes of the mail, it stands."""
    messages.success(request, words_now().say(DOMAIN, sentence))
    if request.POST.get("mail"):
        mails(request, whose(about, talk))
    else:
        says_what_they_still_have(request, whose(about, talk))
    return redirect("clinic_person_contacts", about.participant.pk)


def _page(request: Any, about: About, talk: Talk, typed: dict[str, str], wrong: Wrongs) -> HttpResponse:
    colleagues = Clinician.objects.filter(clinic=request.clinician.clinic, ended=None).order_by("name")
    chosen = typed["with_whom"] or str(request.clinician.pk)
    left = _left(about, talk)
    page = {
        **frame_of(request, about),
        "talk": talk,
        "typed": typed,
        "wrong": wrong,
        "colleagues": [(str(each.pk), each.name) for each in colleagues],
        "nobody": NOBODY,
        "chosen": chosen,
        "may_mail": may_be_mailed(about.participant),
        "left_over": left,
        "in_their_mail": next(iter(left), talk.appointment),
    }
    status = REFUSED if wrong else 200
    return render(request, "clinician/person/contacts/day.html", page, status=status)
