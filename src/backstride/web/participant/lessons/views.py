"""Lessons: the list, one to read, the clinical words. Who is not signed in reads them, too."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from backstride.book.lessons.glossary import read_glossary
from backstride.book.lessons.lesson import Lesson, read_lessons
from backstride.heart.entries import JournalRefused
from backstride.web.pages.language import words_now
from backstride.web.participant.lessons.in_pocket import names_to_keep
from backstride.web.participant.lessons.listing import listing, next_after
from backstride.web.participant.lessons.now import lessons_now, read_by
from backstride.web.participant.lessons.page import page_of
from backstride.web.participant.once import tell_also
from backstride.web.participant.pocket.on_every_page import is_to_be_kept
from backstride.web.participant.pocket.pages.words_to_fill import words_to_fill
from backstride.web.participant.stop_everywhere import kept_of
from backstride.web.participant.telling import FIELD, an_entry, fresh_id, id_in
from backstride.web.participant.who import anybodys_page

FOLDER = "participant/lessons"
KIND = "lesson_read"
BECAME = {"pocket_pages": ("kept.journal", "kept.device", "kept.refused", "kept.nowhere")}
"""What a kept page says of telling it without a network."""


@require_safe
@anybodys_page
def lessons(request: Any) -> HttpResponse:
    """All of them."""
    kept = kept_of(request)
    offers = lessons_now(request.participant, kept) if kept else ()
    opens = names_to_keep(request.participant, kept) if kept and is_to_be_kept(request) else ()
    page = {"page": listing(offers, read_by(kept), words_now()), "opens_without_a_network": opens}
    return render(request, f"{FOLDER}/lessons.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
@anybodys_page
def lesson(request: Any, name: str) -> HttpResponse:
    """One of them; a form says that it was read."""
    words = words_now()
    found = next((each for each in read_lessons(words.lang) if each.id == name), None)
    if found is None:
        raise Http404
    if request.method == "POST":
        return _read(request, found)
    return _page(request, found)


@require_safe
@anybodys_page
def clinical_words(request: Any) -> HttpResponse:
    """What every clinical word means, in the order of the alphabet."""
    return render(request, f"{FOLDER}/words.html", {"terms": read_glossary(words_now().lang)})


def _read(request: Any, found: Lesson) -> HttpResponse:
    """Told once: what was read before stays as it was told."""
    if request.participant and found.id not in read_by(kept_of(request)):
        entry = an_entry(request.participant, KIND, id_in(request.POST), lesson=found.id)
        try:
            tell_also(request.participant, entry)
        except JournalRefused:
            return _page(request, found, refused=True, status=409)
    return redirect(f"{reverse('lesson', args=[found.id])}#read")


def _page(request: Any, found: Lesson, *, refused: bool = False, status: int = 200) -> HttpResponse:
    words, kept = words_now(), kept_of(request)
    offers = lessons_now(request.participant, kept) if kept else ()
    read = read_by(kept)
    page = {
        "page": page_of(found, words),
        "read_on": read.get(found.id),
        "next": next_after(found, offers, read, words),
        "entry": fresh_id(),
        "field": FIELD,
        "refused": refused,
        "words_along": words_to_fill(words, BECAME) if is_to_be_kept(request) else None,
    }
    return render(request, f"{FOLDER}/lesson.html", page, status=status)
