"""Signed out while typing: what was typed waits in the browser's session until the person is back."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, QueryDict

from backstride.web import clock
from backstride.web.journals.models import Participant
from backstride.web.pages.language import words_now
from backstride.web.participant.who import View

KEY = "typed"
WHOSE = "whose"
"""The hidden field that says whose form it is: nobody else who signs in on this device is shown it."""
GOOD_FOR = timedelta(days=1)
NOT_KEPT = ("csrfmiddlewaretoken",)


def keeps_what_was_typed(view: View) -> View:
    """A form that, sent by nobody, asks to sign in and comes back as it was."""

    @wraps(view)
    def page(request: Any, *args: Any, **more: Any) -> HttpResponse:
        if request.method == "POST" and not request.user.is_authenticated:
            _keep(request)
            messages.info(request, words_now().say("log", "signed_out.sign_in"))
            return redirect_to_login(request.path)
        return view(request, *args, **more)

    return page


def _keep(request: HttpRequest) -> None:
    form = request.POST.copy()
    for name in NOT_KEPT:
        form.pop(name, None)
    kept = {"path": request.path, "form": form.urlencode(), "at": clock.now().isoformat()}
    request.session[KEY] = kept


def typed_before(request: HttpRequest, participant: Participant) -> QueryDict | None:
    """What this person typed into this form before they were signed out; given back once."""
    kept = request.session.get(KEY)
    if not kept or kept["path"] != request.path:
        return None
    del request.session[KEY]
    form = QueryDict(kept["form"], mutable=True)
    too_old = datetime.fromisoformat(kept["at"]) < clock.now() - GOOD_FOR
    return None if too_old or form.get(WHOSE) != str(participant.pk) else form
