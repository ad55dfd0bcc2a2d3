"""The safety check: its first page, and one topic a page."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from backstride.heart.questionnaire import Topic
from backstride.web.pages.language import words_now
from backstride.web.pages.post_only import post_only
from backstride.web.participant.check.asking import wrong_in_words
from backstride.web.participant.check.beginning import RUN, begin, begin_anew, change, draft_to_change
from backstride.web.participant.check.contradictions import say
from backstride.web.participant.check.draft import Draft, Emergency
from backstride.web.participant.check.ending import emergency, finish
from backstride.web.participant.check.in_session import forget, load, save
from backstride.web.participant.check.page_order import (
    SEEN,
    first_open,
    is_reachable,
    page_after,
    page_before,
    problems_on,
    topic_of,
)
from backstride.web.participant.check.result import clearance_of, emergency_signs
from backstride.web.participant.check.seen import Seen, read_seen, wrong_in_seen
from backstride.web.participant.check.showing import depending_questions, seen_page, topic_page
from backstride.web.participant.check.taking import Taken, take
from backstride.web.participant.emergency import number_for_person
from backstride.web.participant.was_it_you.kept import forget as forget_tellings
from backstride.web.participant.was_it_you.waiting import to_the_question, told_before
from backstride.web.participant.who import anybodys_page

BOTH_WAYS = ["GET", "HEAD", "POST"]


@require_http_methods(BOTH_WAYS)
@anybodys_page
def check(request: Any) -> HttpResponse:
    """What the check is, how long it takes and why; go on where it was left."""
    if request.method == "POST" and told_before(request):
        return to_the_question(request)
    if request.method == "POST":
        begun = begin(request)
        save(request, begun)
        return _to(first_open(begun))
    kept, draft = load(request), draft_to_change(request)
    number = number_for_person(request, kept.zone if kept else "")
    wants_run = request.GET.get("for") == RUN
    goes_on = draft is not None and bool(draft.answers) and not draft.is_over
    found = {"kept": kept, "goes_on": goes_on, "number": number, "for": RUN if wants_run else "", "run": RUN}
    return render(request, "participant/check/check.html", found)


@require_http_methods(BOTH_WAYS)
@anybodys_page
def check_topic(request: Any, topic: str) -> HttpResponse:
    """One topic of the questionnaire."""
    draft = draft_to_change(request)
    if request.method == "POST":
        draft = draft or begin_anew(request)
        return _take(request, draft, _known(topic, draft))
    if draft is None:
        return redirect("check")
    asked = _known(topic, draft)
    if not is_reachable(topic, draft):
        return _to(first_open(draft))
    problems = problems_on(topic, draft) if "mend" in request.GET else []
    return topic_page(request, draft, asked, wrong_in_words(problems, frozenset(), words_now()))


@require_http_methods(BOTH_WAYS)
@anybodys_page
def check_seen(request: Any) -> HttpResponse:
    """Who saw somebody whose sessions wait for that, and when."""
    draft = draft_to_change(request)
    if draft is None or not is_reachable(SEEN, draft):
        return _to(first_open(draft)) if draft else redirect("check")
    if request.method != "POST":
        return seen_page(request, draft, draft.seen, {})
    told = read_seen(request.POST)
    wrong = wrong_in_seen(told, draft.since_day, draft.on, words_now())
    if not wrong:
        draft = change(draft, request, seen=told if told.by_somebody else Seen(told.seen))
        save(request, draft)
    if "back" in request.POST:
        return _to(page_before(SEEN, draft), otherwise="check")
    return seen_page(request, draft, told, wrong) if wrong else finish(request, draft)


@post_only("check")
@anybodys_page
def forget_answers(request: Any) -> HttpResponse:
    """Drop what was told in this browser; what is in a journal stays there."""
    forget(request)
    forget_tellings(request)
    messages.info(request, words_now().say("check", "forget.done"))
    return redirect("check")


def _take(request: Any, before: Draft, topic: Topic) -> HttpResponse:
    taken = take(before, topic, request.POST)
    if request.htmx:
        return depending_questions(request, taken, topic)
    if isinstance(before, Emergency):  # told by somebody without a journal: the answers as they are now count
        forget_tellings(request, before.told_as)
    if signs := emergency_signs(clearance_of(taken.as_told)):
        return emergency(request, taken, signs)
    if told_before(request):
        return to_the_question(request)
    draft = change(before, request, answers=taken.good)
    save(request, draft)
    if "back" in request.POST:
        return _to(page_before(topic.id, draft), otherwise="check")
    wrong = _wrong_with(taken)
    if wrong:
        return topic_page(request, taken.as_told, topic, wrong, typed=request.POST)
    return _go_on(request, draft, topic.id, taken)


def _wrong_with(taken: Taken) -> dict[str, str]:
    words, asked = words_now(), taken.as_told.questions
    contradict = {each.later: say(each, asked, words) for each in taken.contradicts}
    return {**wrong_in_words(taken.problems, taken.both, words), **contradict}


def _go_on(request: Any, draft: Draft, page: str, taken: Taken) -> HttpResponse:
    if taken.came_up:
        question = taken.came_up[0].id
        return redirect(f"{reverse('check_topic', args=[page])}?more={question}#q-{question}")
    after = page_after(page, draft)
    return _to(after) if after else finish(request, draft)


def _to(page: str | None, otherwise: str = "outcome") -> HttpResponse:
    if page is None:
        return redirect(otherwise)
    return redirect("check_seen") if page == SEEN else redirect("check_topic", topic=page)


def _known(page: str, draft: Draft) -> Topic:
    topic = topic_of(page, draft)
    if topic is None:
        raise Http404
    return topic
