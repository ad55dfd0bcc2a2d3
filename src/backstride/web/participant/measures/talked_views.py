"""Somebody has talked with somebody about a low mood: the note on Today goes, and the journal says when."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from backstride.web.pages.language import words_now
from backstride.web.pages.post_only import post_only
from backstride.web.participant.measures.turning import LOW_MOOD
from backstride.web.participant.once import tell_once
from backstride.web.participant.telling import an_entry, id_in
from backstride.web.participant.who import participants_page

TALKED = "talked"
"""What came of it, as the journal says it."""


@post_only("today")
@participants_page
def talked(request: Any) -> HttpResponse:
    """Tell it, and back to Today."""
    entry = an_entry(
        request.participant, "attention_answered", id_in(request.POST), rule=LOW_MOOD, outcome=TALKED
    )
    tell_once(request.participant, entry)
    messages.success(request, words_now().say("measures", "low.talked.said"))
    return redirect("today")
