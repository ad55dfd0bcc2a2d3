"""Today: what to do, why, and what comes next. It reads where somebody stands, never the journal."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from backstride.heart.state import Mode
from backstride.web.pages.language import words_now
from backstride.web.participant.emergency import help_now, place_for_person
from backstride.web.participant.moving.moved_now import moves_that_stand
from backstride.web.participant.today.by_name import named, whom_to_ask_said
from backstride.web.participant.today.cards import cards_of
from backstride.web.participant.today.held import hold_of, while_held
from backstride.web.participant.today.one_thing import one_thing_asked
from backstride.web.participant.today.page import page_of
from backstride.web.participant.today.same_day import is_for_today, whom_to_ring
from backstride.web.participant.today.stopped import stop_of
from backstride.web.participant.today.unseen import is_unseen, unseen_said
from backstride.web.participant.who import participants_page


@require_safe
@participants_page
def today(request: Any) -> HttpResponse:
    """The day's session or rest, or what sessions wait for; in an emergency the advice and nothing else."""
    words = words_now()
    if request.kept.decision.mode is Mode.STOPPED:
        stop = stop_of(request.kept, help_now(request, request.kept.signs), words)
        return render(request, "participant/today/stopped.html", {"page": stop, "here": "today"})
    page = named(page_of(request.kept, words), request.participant, request.kept, words)
    template = "participant/today/today.html" if page.dose else "participant/today/waiting.html"
    hold = hold_of(request.participant, request.kept)
    moves = moves_that_stand(request.participant, request.kept)
    cards = cards_of(request.participant, request.kept, words)
    asks_first = any(card.first for card in cards)
    page, cards = one_thing_asked(page, cards)
    context = {"page": page, "moves": moves, "cards": cards, "asks_first": asks_first, "here": "today"}
    if hold:
        context["page"] = whom_to_ask_said(page)
        context |= while_held(request.participant, request.kept, hold, asks_first=asks_first)
    if is_unseen(request.kept):
        context |= {"page": unseen_said(page, words), "unseen": True}
    if is_for_today(request.kept.decision):
        context["same_day"] = whom_to_ring(place_for_person(request), words)
    return render(request, template, context)
