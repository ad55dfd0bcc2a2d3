"""A buddy: somebody to tell. The person sends the message themselves, with their own mail or phone.

The program writes to nobody but the person: who is written to has asked for nothing and agreed to nothing.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.web.accounts.addresses import is_address
from backstride.web.pages.language import words_now
from backstride.web.participant.who import participants_page
from backstride.web.reminders.models import Buddy

DOMAIN = "reminders"
LONGEST_NAME = 80
REFUSED = 422


@require_http_methods(["GET", "HEAD", "POST"])
@participants_page
def buddy(request: Any) -> HttpResponse:
    """Who it is, and what to send them."""
    person = request.participant
    found = Buddy.objects.filter(participant=person).first()
    if request.method != "POST":
        return _page(request, found, found.name if found else "", found.address if found else "")
    if "forget" in request.POST:
        Buddy.objects.filter(participant=person).delete()
        return _done(request, "said.buddy_gone")
    name, address = (request.POST.get(each, "").strip() for each in ("name", "address"))
    wrong = _wrong(name, address)
    if wrong:
        return _page(request, found, name, address, wrong)
    Buddy.objects.update_or_create(participant=person, defaults={"name": name, "address": address})
    return _done(request, "said.buddy")


def _wrong(name: str, address: str) -> dict[str, str]:
    wrong = {}
    if not name or len(name) > LONGEST_NAME:
        wrong["name"] = "wrong.name_too_long" if name else "wrong.name"
    if address and not is_address(address):
        wrong["address"] = "wrong.address"
    return wrong


def _done(request: Any, said: str) -> HttpResponse:
    messages.success(request, words_now().say(DOMAIN, said))
    return redirect("buddy")


def _page(
    request: Any, found: Buddy | None, name: str, address: str, wrong: dict[str, str] | None = None
) -> HttpResponse:
    text = words_now().say(DOMAIN, "buddy.text")
    page = {
        "here": "plan",
        "buddy": found,
        "name": name,
        "address": address,
        "wrong": wrong or {},
        "text": text,
        "mailto": found and f"mailto:{quote(found.address, safe='@')}?body={quote(text)}",
    }
    return render(request, "participant/reminders/buddy.html", page, status=REFUSED if wrong else 200)
