"""When the database cannot keep something: said plainly, and what was typed can be sent again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backstride.web.participant.emergency import help_first

log = logging.getLogger(__name__)


class NotKept:
    """Answers for a full disk, a database that is locked for too long, or one that is away."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, why: Exception) -> HttpResponse | None:
        """A page that holds what was typed, for trying once more; nothing was half written."""
        if not isinstance(why, OperationalError | InterfaceError):
            return None
        log.error("not kept: %s", type(why).__name__)
        return render(request, "faults/not_kept.html", to_send_again(request), status=503)


def to_send_again(request: HttpRequest) -> dict[str, Any]:
    """What a page needs that offers to send a form again: what was typed, and an emergency in it first."""
    return {
        "help": help_first(request),
        "told": what_was_typed(request),
        "has_file": bool(request.FILES),
        "back": request.get_full_path(),
        "posted": request.method == "POST",
    }


def what_was_typed(request: HttpRequest) -> list[tuple[str, str]]:
    """Every field and value of a form that was sent, without its token; files cannot be given back."""
    fields = (name for name in request.POST if name != "csrfmiddlewaretoken")
    return [(name, value) for name in fields for value in request.POST.getlist(name)]
