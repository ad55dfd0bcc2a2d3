"""Today: what to do, why, and what comes next. It reads where somebody stands, never the journal."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from backstride.heart.state import Mode
from backstride.web.pages.language import words_now
from backstride.web.participant.emergency import help_now
from backstride.web.participant.moving.moved_now import moves_that_stand
from backstride.web.participant.today.cards import cards_of
from backstride.web.participant.today.page import page_of
from backstride.web.participant.today.stopped import stop_of
from backstride.web.participant.who import participants_page


@require_safe
@participants_page
def today(request: Any) -> HttpResponse:
    """The day's session or rest, or what sessions wait for; in an emergency the advice and nothing else."""
    words = words_now()
    if request.kept.decision.mode is Mode.STOPPED:
        stop = stop_of(request.kept, help_now(request, request.kept.signs), words)
        return render(request, "participant/today/stopped.html", {"page": stop, "here": "today"})
    page = page_of(request.kept, words)
    template = "participant/today/today.html" if page.dose else "participant/today/waiting.html"
    moves = moves_that_stand(request.participant, request.kept)
    cards = cards_of(request.participant, request.kept, words)
    asks_first = any(card.first for card in cards)
    asks = any(card.asks for card in cards)  # then the review waits: a day asks for one such thing at most
    page = page._replace(review=None) if asks else page
    context = {"page": page, "moves": moves, "cards": cards, "asks_first": asks_first, "here": "today"}
    return render(request, template, context)
