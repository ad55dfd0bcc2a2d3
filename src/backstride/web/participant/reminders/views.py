"""Reminders: whether, when, of what and how; off until somebody switches them on."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.web import clock
from backstride.web.accounts.templatetags.mail import sends_mail
from backstride.web.pages.language import words_now
from backstride.web.pages.post_only import post_only
from backstride.web.participant.reminders.wish_form import Typed, read_wish
from backstride.web.participant.reminders.wishing import ask_address, end_reminders, keep_wish, wish_of
from backstride.web.participant.who import participants_page
from backstride.web.reminders.due import THINGS
from backstride.web.reminders.facts import places_of
from backstride.web.reminders.models import Buddy, Device, Sent, Wish

DOMAIN = "reminders"
REFUSED = 422
AS_ASKED = ("session", "morning", "check_in", "way_back")
"""The order in which the page asks for things."""


@require_http_methods(["GET", "HEAD", "POST"])
@participants_page
def reminders(request: Any) -> HttpResponse:
    """The page, and its form."""
    wish = wish_of(request.participant)
    if request.method != "POST":
        return _page(request, wish, _as_typed(wish))
    has_device = Device.objects.filter(participant=request.participant).exists()
    typed = read_wish(request.POST, has_device=has_device, sends_mail=sends_mail())
    if typed.wrong:
        return _page(request, wish, typed, status=REFUSED)
    now = clock.now()
    asked = ask_address(keep_wish(request.participant, typed, words_now().lang), now)
    return _done(request, f"said.{asked.value}")


@post_only("reminders")
@participants_page
def silence_today(request: Any) -> HttpResponse:
    """Nothing more on this local day."""
    today = clock.today_in(request.participant.zone)
    Wish.objects.filter(participant=request.participant).update(not_today=today)
    return _done(request, "said.not_today")


@post_only("reminders")
@participants_page
def switch_off(request: Any) -> HttpResponse:
    """Everything off."""
    end_reminders(request.participant.pk)
    return _done(request, "said.off")


def _done(request: Any, said: str) -> HttpResponse:
    messages.success(request, words_now().say(DOMAIN, said))
    return redirect("reminders")


def _as_typed(wish: Wish) -> Typed:
    things = tuple(thing for thing in THINGS if getattr(wish, thing))
    return Typed(wish.by_mail, wish.address, f"{wish.at:%H:%M}", things, wish.shows_plan, {}, wish.at)


def _page(request: Any, wish: Wish, typed: Typed, *, status: int = 200) -> HttpResponse:
    person, words = request.participant, words_now()
    devices = list(Device.objects.filter(participant=person).values_list("digest", flat=True))
    page = {
        "here": "plan",
        "wish": wish,
        "typed": typed,
        "wrong": typed.wrong,
        "things": [(thing, words.say(DOMAIN, f"thing.{thing}")) for thing in AS_ASKED],
        "devices": devices,
        "is_on": bool(places_of(wish)),
        "waits_for_yes": wish.by_mail and not wish.confirmed,
        "silent_today": wish.not_today == clock.today_in(person.zone),
        "last": Sent.objects.filter(participant=person).order_by("-claimed").first(),
        "going_on": request.kept.going_on,
        "buddy": Buddy.objects.filter(participant=person).first(),
    }
    return render(request, "participant/reminders/reminders.html", page, status=status)
