"""What stands at the head of a clinic's letters beside its name: where it is, and how it is rung."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.web.clinic.models import ADDRESS_LETTERS, TELEPHONE_LETTERS, Clinic
from backstride.web.clinician.who import leads_page
from backstride.web.pages.language import words_now

REFUSED = 422
MOST = {"address": ADDRESS_LETTERS, "telephone": TELEPHONE_LETTERS}
"""Characters, by question."""


class Typed(NamedTuple):
    """What was typed; either may be empty. `wrong`: the questions whose answer is too long."""

    address: str
    telephone: str

    @property
    def wrong(self) -> list[str]:
        """In the order of the form."""
        return [name for name, most in MOST.items() if len(getattr(self, name)) > most]


def read_form(form: QueryDict) -> Typed:
    """On one line each, as a letter has it."""
    return Typed(*(" ".join(form.get(name, "").split()) for name in MOST))


@require_http_methods(["GET", "HEAD", "POST"])
@leads_page
def letterhead(request: Any) -> HttpResponse:
    """The form; sent, what its next letters say."""
    clinic: Clinic = request.clinician.clinic
    if request.method != "POST":
        return _page(request, Typed(clinic.address, clinic.telephone))
    typed = read_form(request.POST)
    if typed.wrong:
        return _page(request, typed, REFUSED)
    clinic.address, clinic.telephone = typed
    clinic.save(update_fields=list(MOST))
    messages.success(request, words_now().say("clinic_letters", "letterhead.said"))
    return redirect("clinic_team")


def _page(request: Any, typed: Typed, status: int = 200) -> HttpResponse:
    page = {"here": "team", "clinic": request.clinician.clinic, "typed": typed, "most": MOST}
    return render(request, "clinician/team/letterhead.html", page, status=status)
