"""The last look: everything that was told, the first session to come, and the button that begins."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.book.emergency_numbers import number_for
from backstride.heart.entries import JournalRefused
from backstride.heart.fields import JSON
from backstride.web import clock
from backstride.web.journals.journal_of import entries_of
from backstride.web.pages.language import words_now
from backstride.web.participant import telling
from backstride.web.participant.start.beginning import THE_CHECK, begin, question_at_fault
from backstride.web.participant.start.enrolment import Beginning, enrolment, what_would_come
from backstride.web.participant.start.programmes_on_offer import name_of
from backstride.web.participant.start.set_up import questions_for
from backstride.web.participant.start.what_was_told import comes, told_in_the_check, told_in_the_set_up
from backstride.web.participant.start.who_starts import (
    Starter,
    Starts,
    is_on_a_programme,
    set_up_page,
)


@require_http_methods(["GET", "POST"])
@set_up_page
def ready(request: Starts) -> HttpResponse:
    """Read back what was told; begin."""
    starter = request.starter
    missing = starter.set_up.next_question(starter.back_state)
    if missing:
        return redirect("start_question", missing)
    try:
        return _begin(request) if request.method == "POST" else _look(request)
    except JournalRefused as refused:
        return _mend(request, question_at_fault(refused))


def _look(request: Starts) -> HttpResponse:
    starter, words = request.starter, words_now()
    begins = _beginning(starter, telling.fresh_id())
    person = starter.participant
    person.zone = begins.says["zone"]
    told = [enrolment(person, begins)]
    page: dict[str, Any] = {
        "name": name_of(begins.programme, words),
        "entry": begins.entry,
        "checked": told_in_the_check(starter.check, words),
        "told": told_in_the_set_up(starter.set_up, starter.back_state, words),
        **comes(what_would_come(person, told, starter.journal, clock.today_in(person.zone)), words),
    }
    return render(request, "participant/start/ready.html", page)


def _begin(request: Starts) -> HttpResponse:
    starter = request.starter
    begins = _beginning(starter, telling.id_in(request.POST))
    place = next(filter(number_for, starter.set_up.typed("where").get("place", [])), "")
    begin(starter.participant, begins, language=words_now().lang, place=place)
    starter.set_up.forget()
    return redirect("today")


def _beginning(starter: Starter, entry: str) -> Beginning:
    says: dict[str, JSON] = {}
    for question in questions_for(starter.back_state):
        says |= starter.set_up.says(question)
    return Beginning(starter.check, starter.set_up.programme, says, entry, clock.now())


def _mend(request: Starts, question: str) -> HttpResponse:
    """To the question whose answer cannot be used, unless another tab has begun in the meantime."""
    participant = request.starter.participant
    if is_on_a_programme(participant, entries_of(participant.pk)):
        return redirect("today")
    if question == THE_CHECK:
        return redirect("check")
    request.starter.set_up.refuse(question)
    return redirect("start_question", question)
