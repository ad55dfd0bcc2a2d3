"""The page of the weather with its switch; and the forecast, which alone asks the service."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from backstride.book.weather.in_words import DOMAIN
from backstride.heart.entries import JournalRefused
from backstride.web import clock
from backstride.web.feeds.telling import calendar_of
from backstride.web.pages.language import words_now
from backstride.web.participant.plan.changes import get_or_post
from backstride.web.participant.telling import FIELD, fresh_id, id_in
from backstride.web.participant.weather.card import card_of, place_in_words
from backstride.web.participant.weather.cities import by_region
from backstride.web.participant.weather.form import read_form, typed_again
from backstride.web.participant.weather.on_today import TEMPLATE
from backstride.web.participant.weather.switching import is_kept, switch_off, switch_on
from backstride.web.participant.weather.wanted import WEATHER, Wanted, service, wanted_by
from backstride.web.participant.who import participants_page
from backstride.web.participant.whose import CONFLICT
from backstride.web.weather.keeping import bring_up_to_date
from backstride.web.weather.spot import spot_named

WRONG = HTTPStatus.UNPROCESSABLE_ENTITY


@get_or_post
@participants_page
def weather(request: Any) -> HttpResponse:
    """On or off, the place, two questions; and what is sent where."""
    if request.method != "POST":
        return _page(request, _as_kept(request))
    if request.POST.get("switch") == "off":
        return _switch(request, {}, is_on=False)
    if service() is None:
        return redirect("weather")
    told = read_form(request.POST)
    if told.wrong:
        return _page(request, typed_again(request.POST), told.wrong, WRONG)
    return _switch(request, typed_again(request.POST), is_on=True)


@require_safe
@participants_page
def now(request: Any) -> HttpResponse:
    """The forecast, asked for where that is due: a part of Today, or a page of its own."""
    wanted, asked = wanted_by(request.participant, request.kept), service()
    if wanted is None or asked is None or not request.kept.decision.due:
        return redirect("today")
    bring_up_to_date(wanted.wish.forecast, asked, clock.now())
    card = card_of(wanted, request.kept, request.participant.zone, words_now())._replace(asks=False)
    template = TEMPLATE if request.htmx else "participant/weather/now.html"
    page = {"card": card, "here": "today", "swaps": bool(request.htmx)}
    return render(request, template, page)


def _switch(request: Any, typed: dict[str, str], *, is_on: bool) -> HttpResponse:
    person, kept, entry, at = request.participant, request.kept, id_in(request.POST), clock.now()
    try:
        if is_on:
            is_done = switch_on(person, kept, read_form(request.POST), entry, at)
        else:
            is_done = switch_off(person, kept, entry, at)
    except JournalRefused:
        is_done = False
    if not is_done:
        return _page(request, typed, {"where": "wrong.again"}, CONFLICT)
    messages.success(request, words_now().say(DOMAIN, "said.on" if is_on else "said.off"))
    return redirect("today" if is_on and kept.decision.due else "weather")


def _as_kept(request: Any) -> dict[str, str]:
    """The form as it was answered last."""
    wanted = wanted_by(request.participant, request.kept)
    if wanted is None:
        return {}
    spot, answers = spot_named(wanted.wish.forecast.spot), {True: "yes", False: "no", None: ""}
    return {
        "latitude": f"{spot.latitude:.1f}",
        "longitude": f"{spot.longitude:.1f}",
        "heart": answers[wanted.wish.heart_or_lungs],
        "unsteady": answers[wanted.wish.unsteady],
    }


def _page(
    request: Any, typed: dict[str, str], wrong: dict[str, str] | None = None, status: int = 200
) -> HttpResponse:
    asked, wanted, words = service(), wanted_by(request.participant, request.kept), words_now()
    page = {
        "here": "plan",
        "service": asked,
        "place": _place(wanted) if wanted else "",
        "may_forget": WEATHER in request.kept.consents or is_kept(request.participant),
        "at": f"{calendar_of(request.participant).at:%H:%M}",
        "regions": by_region() if asked else {},
        "typed": typed,
        "wrong": wrong or {},
        "answers": [(each, words.say(DOMAIN, each)) for each in ("yes", "no")],
        "field": FIELD,
        "entry": fresh_id(),
    }
    return render(request, "participant/weather/weather.html", page, status=status)


def _place(wanted: Wanted) -> str:
    return place_in_words(spot_named(wanted.wish.forecast.spot), words_now())
