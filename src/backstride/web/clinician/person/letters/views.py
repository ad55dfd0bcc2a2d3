"""The form for a letter, the letter as a page, and as a file."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from backstride.book.catalogues import languages
from backstride.book.words import Words
from backstride.outcomes.papers.pdf import cannot_show, paper_pdf
from backstride.web import clock
from backstride.web.clinic.looking import note_look
from backstride.web.clinician.person.letters.asks import (
    KINDS,
    LONGEST_SENTENCE,
    LONGEST_TO,
    REASONS,
    Asks,
    read_asks,
    wrongs_in,
)
from backstride.web.clinician.person.letters.written import Course, course_of, write_letter
from backstride.web.clinician.who import page_about
from backstride.web.pages.language import words_in, words_now
from backstride.web.pages.post_only import post_only

REFUSED = 422
NOT_KEPT = "private, no-store"
DOMAIN = "clinic_letters"
SHOWN = "clinic_person_letter"
"""By this name a letter that was shown stands among the looks, beside the form for one."""


@require_http_methods(["GET", "HEAD", "POST"])
@page_about()
def letters(request: Any) -> HttpResponse:
    """The form; sent, the letter as it will be, with the form to change it.

    The language of the page is offered first; nothing else is chosen beforehand.
    """
    now = clock.now()
    course = course_of(request, now)
    if request.method != "POST":
        return _page(request, course, Asks(lang=words_now().lang))
    asks = read_asks(request.POST)
    if wrong := _wrong(course, asks):
        return _page(request, course, asks, wrong=wrong, status=REFUSED)
    note_look(request.clinician, request.about, SHOWN, now)
    paper = write_letter(request, course, asks, words_in(asks.lang))
    return _page(request, course, asks, paper=paper, cannot_show=cannot_show(paper))


@post_only("clinic_person_letters", "person")
@page_about()
def letter_file(request: Any) -> HttpResponse:
    """The same as a file; nothing in its name tells whom it is about."""
    course, asks = course_of(request, clock.now()), read_asks(request.POST)
    if wrong := _wrong(course, asks):
        return _page(request, course, asks, wrong=wrong, status=REFUSED)
    words = words_in(asks.lang)
    content = paper_pdf(write_letter(request, course, asks, words))
    answer = HttpResponse(content, content_type="application/pdf")
    name = f"{words.say(DOMAIN, f'file.{asks.kind}')}-{course.kept.decision.on}.pdf"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = NOT_KEPT
    return answer


def _wrong(course: Course, asks: Asks) -> dict[str, str]:
    """What is wrong with a form; of who has not begun nothing can be written."""
    if course.outcome is None:
        return {"kind": "not_begun"}
    return dict(wrongs_in(asks, something_is_open=any(each.is_open for each in course.needs(words_now()))))


def _page(request: Any, course: Course, asks: Asks, *, status: int = 200, **more: Any) -> HttpResponse:
    words = words_now()
    page = {
        "here": "people",
        "page": "letters",
        "given": course.given,
        "has_begun": course.outcome is not None,
        "asks": asks,
        "kinds": _choices("kind", KINDS, words),
        "reasons": _choices("why.choice", REASONS, words),
        "langs": _choices("lang", languages(), words),
        "most": LONGEST_SENTENCE,
        "most_to": LONGEST_TO,
        **more,
    }
    answer = render(request, "clinician/person/letters/letters.html", page, status=status)
    answer["Cache-Control"] = NOT_KEPT
    return answer


def _choices(question: str, codes: Any, words: Words) -> list[tuple[str, str]]:
    return [(code, words.say(DOMAIN, f"{question}.{code}")) for code in codes]
