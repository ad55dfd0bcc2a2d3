"""Signed out while typing: what was typed waits in the browser's session until the person is back."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from functools import wraps
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from backstride.web import clock
from backstride.web.journals.models import Participant
from backstride.web.pages.language import words_now
from backstride.web.participant.emergency import HelpNow, help_first
from backstride.web.participant.log.signs import emergencies_in
from backstride.web.participant.log.tell_emergency import id_of_emergency
from backstride.web.participant.telling import FIELD, id_in
from backstride.web.participant.visit import end_in_time
from backstride.web.participant.was_it_you.kept import keep_for_sign_in
from backstride.web.participant.who import View, find_participant
from backstride.web.participant.whose import WHOSE

LOG = logging.getLogger(__name__)

KEY = "typed"
GOOD_FOR = timedelta(days=1)
MOST_BYTES = 20 * 1024
"""Far above what a person types; whoever sends more is not signed in, and may be anybody."""


def keeps_what_was_typed(*fields: str) -> Callable[[View], View]:
    """A form with these fields that, sent by nobody, asks to sign in and comes back as it was."""

    def keeping(view: View) -> View:
        @wraps(view)
        def page(request: Any, *args: Any, **more: Any) -> HttpResponse:
            help_now = help_first(request)
            if help_now and find_participant(request) is None:
                return _help_first(request, help_now, fields)
            if request.method == "POST" and not request.user.is_authenticated:
                if _keep(request, fields):
                    messages.info(request, words_now().say("log", "signed_out.sign_in"))
                return redirect_to_login(request.path)
            return view(request, *args, **more)

        return page

    return keeping


def _help_first(request: Any, help_now: HelpNow, fields: Collection[str]) -> HttpResponse:
    """An emergency told by nobody: what to do now, and then that the rest is kept, if that is so."""
    kept = False
    try:
        kept = _keep(request, fields)
        request.session.save()
    except Exception:
        LOG.exception("What was typed could not be kept; advice is given all the same.")
        request.session.modified = kept = False
    signs = emergencies_in(request.POST)
    keep_for_sign_in(request, signs, id_of_emergency(id_in(request.POST), signs))
    found = {"help": help_now, "kept": kept, "next": urlencode({"next": request.path})}
    return render(request, "participant/log/signed_out.html", found)


def forget_what_was_typed(request: HttpRequest, tellings: Collection[str]) -> None:
    """Drop a form whose emergency (one of these ids) was somebody else's: the rest of it was, too."""
    form = QueryDict(request.session.get(KEY, {}).get("form", ""))
    if id_of_emergency(form.get(FIELD, ""), emergencies_in(form)) in tellings:
        del request.session[KEY]


def _keep(request: HttpRequest, fields: Collection[str]) -> bool:
    """Whether it waits now. Only what this form asks, of no more than its length, and only for somebody."""
    form = QueryDict(mutable=True)
    for name in (*fields, WHOSE):
        form.setlist(name, request.POST.getlist(name))
    typed = form.urlencode()
    if len(typed) > MOST_BYTES or not _is_somebody(form.get(WHOSE, "")):
        return False
    request.session[KEY] = {"path": request.path, "form": typed, "at": clock.now().isoformat()}
    end_in_time(request)
    return True


def _is_somebody(told: str) -> bool:
    try:
        return Participant.objects.filter(pk=UUID(told)).exists()
    except ValueError:
        return False


def typed_before(request: HttpRequest, participant: Participant) -> QueryDict | None:
    """What this person typed into this form before they were signed out; given back once."""
    kept = request.session.get(KEY)
    if not kept or kept["path"] != request.path:
        return None
    del request.session[KEY]
    form = QueryDict(kept["form"], mutable=True)
    too_old = datetime.fromisoformat(kept["at"]) < clock.now() - GOOD_FOR
    return None if too_old or form.get(WHOSE) != str(participant.pk) else form
