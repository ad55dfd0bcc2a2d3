"""The coaching guide: what the contacts are for, and how to hold one. Each claim has its source."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from backstride.book.coaching.guide import read_guide
from backstride.web.clinician.who import clinicians_page
from backstride.web.pages.language import words_now
from backstride.web.participant.lessons.page import page_of


@require_safe
@clinicians_page
def coaching(request: Any) -> HttpResponse:
    """The guide, set like a lesson."""
    words = words_now()
    page = page_of(read_guide(words.lang), words)
    return render(request, "clinician/coaching/coaching.html", {"here": "people", "page": page})
