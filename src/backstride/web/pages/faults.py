"""Pages for what went wrong: an emergency first; then what, why, and what to do. Nothing typed is lost."""

from __future__ import annotations

import logging

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from backstride.web.pages.not_kept import to_send_again
from backstride.web.pages.not_there import not_there
from backstride.web.pages.without_token import answer_without_token
from backstride.web.participant.emergency import help_first

log = logging.getLogger(__name__)


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was opened before somebody signed out, or cookies are off: what was typed is shown again.

    Whoever is worried gets their answer all the same, though nothing of it is noted.
    """
    answer = answer_without_token(request)
    return answer or render(request, "faults/form_too_old.html", to_send_again(request), status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is no such page."""
    template, page = not_there(request)
    return render(request, template, page, status=404)


def too_often(request: HttpRequest) -> HttpResponse:
    """Something was tried so often in a short time that the library of accounts takes no more of it."""
    return render(request, "faults/too_often.html", status=429)


def broken(request: HttpRequest) -> HttpResponse:
    """We made a mistake. Where the advice on an emergency fails too, the page comes without it."""
    try:
        return render(request, "faults/broken.html", {"help": help_first(request)}, status=500)
    except Exception:
        log.exception("Whether this was an emergency could not be found out.")
        return HttpResponse(render_to_string("faults/broken.html"), status=500)
