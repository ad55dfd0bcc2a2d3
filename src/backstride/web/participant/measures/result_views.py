"""What one answer came to, and what has changed; after a low mood where to turn, before all that."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from backstride.book.measures.in_words import band_in_words, score_in_words
from backstride.web import clock
from backstride.web.pages.language import words_now
from backstride.web.participant.measures.history import answers_to, changed, told_so_far
from backstride.web.participant.measures.resting_on import rests_on
from backstride.web.participant.measures.turning import LOW_MOOD, is_about_mood, turn_for
from backstride.web.participant.measures.views import offered_as
from backstride.web.participant.told import may_be_taken_back
from backstride.web.participant.who import participants_page

HARMFUL, LESSON = "measure.walking_is_harmful.high", "moving-is-safe"
"""The belief that walking harms, and the lesson that it calls for."""


@require_safe
@participants_page
def measure_told(request: Any, name: str, entry: UUID) -> HttpResponse:
    """One answer of the participant's own, as long as it counts."""
    offered, words = offered_as(name), words_now()
    measure = offered.measure
    answers = answers_to(measure, told_so_far(request.participant))
    number = next((at for at, each in enumerate(answers) if each.line.entry.id == str(entry)), None)
    if number is None:
        raise Http404
    up_to_here, last = answers[: number + 1], answers[number]
    page = {
        "here": "plan",
        "name": offered.name(words),
        "measure": measure,
        "line": last.line,
        "score": score_in_words(last.found, measure, words),
        "band": band_in_words(last.found, measure, words),
        "changes": changed(measure, up_to_here, words),
        "is_first": not number,
        "turn": turn_for(request, low=LOW_MOOD in last.found.signs) if is_about_mood(measure) else None,
        "lesson": LESSON if HARMFUL in last.found.signs else "",
        "may_undo": may_be_taken_back(last.line, clock.now()),
        "rests": rests_on(offered, words),
    }
    return render(request, "participant/measures/told.html", page)
