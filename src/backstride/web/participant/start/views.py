"""The pages of the start: the suggestion, one question a page, and the last look before it begins."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.book.rulebook import shipped_rulebook
from backstride.web.pages.language import words_now
from backstride.web.participant.start.answering import About, Answer, read_answer, typed_in
from backstride.web.participant.start.programmes_on_offer import offer
from backstride.web.participant.start.question_page import show
from backstride.web.participant.start.set_up import questions_for
from backstride.web.participant.start.who_starts import (
    Starter,
    Starts,
    is_offered,
    set_up_page,
    starters_page,
)
from backstride.web.participant.who import place_told

get_or_post = require_http_methods(["GET", "POST"])


@get_or_post
@starters_page
def start(request: Starts) -> HttpResponse:
    """Which programme suits, and why; one of those open is chosen."""
    starter, chosen = request.starter, request.POST.get("programme", "")
    if request.method == "POST" and is_offered(chosen, starter.judged):
        starter.set_up.choose(chosen)
        return _go_on(starter)
    return render(request, "participant/start/start.html", offer(starter.check, starter.judged, words_now()))


@get_or_post
@set_up_page
def start_question(request: Starts, question: str) -> HttpResponse:
    """One question of the set-up."""
    starter = request.starter
    if question not in questions_for(starter.back_state):
        raise Http404
    typed, wrong = starter.set_up.typed(question) or _known(question, request), ""
    if request.method == "POST":
        answer, typed = _read(question, request), typed_in(request.POST)
        if not answer.wrong:
            starter.set_up.tell(question, typed, answer.says)
            return _go_on(starter, question)
        wrong = answer.wrong
    elif starter.set_up.refused == question:
        wrong = "wrong.refused"
    page = show(question, starter, typed, wrong, words_now())
    return render(request, "participant/start/question.html", page, status=422 if wrong else 200)


def _go_on(starter: Starter, after: str | None = None) -> HttpResponse:
    """To the next question that the person has not been to; after the last, to the last look."""
    coming = starter.set_up.next_question(starter.back_state, after)
    return redirect("start_question", coming) if coming else redirect("start_ready")


def _read(question: str, request: Starts) -> Answer:
    starter = request.starter
    values = shipped_rulebook().programme(starter.set_up.programme).values
    return read_answer(question, request.POST, About(starter.back_state, starter.today, values))


def _known(question: str, request: Starts) -> dict[str, list[str]]:
    """Where somebody is may have been told before: with the check, or when something worried them."""
    if question != "where":
        return {}
    person = request.starter.participant
    zone = person.zone if person.zone != "UTC" else ""
    return {"zone": [zone], "place": [person.place or place_told(request)]}
