"""What the links in a mail or a push open: no signing in, nothing of anybody on the page, and a button.

Opening a link changes nothing: scanners of mail open every link. The button does, and so does what a mail
program or the worker sends by itself when somebody presses there. The token in the address says whose it is;
a form from elsewhere has none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from backstride.web.participant.reminders.wishing import end_reminders
from backstride.web.reminders.models import Wish
from backstride.web.reminders.signed import Signed, of_address, read

GONE = 410
Does = Callable[[Wish, Signed], bool]


def _by_link(what: str, does: Does) -> Callable[..., HttpResponse]:
    @csrf_exempt
    @require_http_methods(["GET", "HEAD", "POST"])
    def page(request: Any, token: str) -> HttpResponse:
        signed = read(what, token)
        wish = signed and Wish.objects.filter(participant=signed.participant).first()
        if not (signed and wish):
            return render(request, "participant/reminders/link_too_old.html", status=GONE)
        with translation.override(_language(request, wish)):
            done = request.method == "POST"
            if done and not does(wish, signed):
                return render(request, "participant/reminders/link_too_old.html", status=GONE)
            return render(request, "participant/reminders/by_link.html", {"what": what, "done": done})

    return page


def _language(request: Any, wish: Wish) -> str:
    """The one that was chosen in this browser, else the one of the mail."""
    chosen = request.COOKIES.get("django_language")
    return chosen if chosen in ("en", "es") else wish.language


def _silence(wish: Wish, signed: Signed) -> bool:
    Wish.objects.filter(pk=wish.pk).update(not_today=signed.day)
    return True


def _end(wish: Wish, signed: Signed) -> bool:
    end_reminders(wish.pk)
    return True


def _confirm(wish: Wish, signed: Signed) -> bool:
    """Only while it is still the address that was asked."""
    if signed.about != of_address(wish.address):
        return False
    Wish.objects.filter(pk=wish.pk, address=wish.address).update(confirmed=True)
    return True


not_today = _by_link("not_today", _silence)
stop = _by_link("stop", _end)
confirm = _by_link("confirm", _confirm)
