"""After a sign-in that had lapsed: what was sent is not kept yet; one press sends it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import resolve
from django.views.decorators.http import require_safe

from backstride.web import clock
from backstride.web.clinic.granting import open_grants
from backstride.web.clinician.sent_too_late import Waiting, waiting
from backstride.web.clinician.who import clinicians_page
from backstride.web.pages.language import words_now
from backstride.web.pages.post_only import page_to_show

NOT_KEPT = "private, no-store"


@require_safe
@clinicians_page
def send_again(request: Any) -> HttpResponse:
    """The form that waits, about whom it is, and what can be read of it. Opening this sends nothing."""
    form = waiting(request)
    if form is None:
        messages.info(request, words_now().say("clinic_frame", "late.gone"))
        return redirect("clinic")
    page = {
        "here": "",
        "about": _about_whom(request, form),
        "told": form.told,
        "sentences": [value for _, value in form.told if len(value.split()) > 1],
        "has_file": form.has_file,
        "back": form.path,
        "page_of_form": page_to_show(form.path),
    }
    answer = render(request, "clinician/send_again.html", page)
    answer["Cache-Control"] = NOT_KEPT
    return answer


def _about_whom(request: Any, form: Waiting) -> str:
    """The name by which their clinic knows somebody, while they let it; empty for what is about nobody."""
    person = resolve(urlsplit(form.path).path).kwargs.get("person")
    given = open_grants(clock.now()).filter(clinic=request.clinician.clinic, participant=person)
    return str(given.values_list("called", flat=True).first() or "") if person else ""
