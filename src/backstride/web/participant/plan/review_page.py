"""A review on one's own: it stands in for one of the talks with a professional."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from backstride.book.sources import cite, read_sources
from backstride.book.words import Words
from backstride.heart.entries import Entry as Told
from backstride.heart.entries import JournalRefused
from backstride.heart.schedule import DAYS_IN_A_WEEK
from backstride.heart.state import Mode
from backstride.web.journals.kept import Kept
from backstride.web.journals.reviews_held import corrected_on, local_day
from backstride.web.pages.language import words_now
from backstride.web.participant.once import tell_once
from backstride.web.participant.plan.change_forms import LONGEST_WORDS
from backstride.web.participant.plan.changes import get_or_post
from backstride.web.participant.plan.review_form import (
    Answers,
    answers_in,
    asked,
    notes_of,
    told_beside,
    wrong_in,
)
from backstride.web.participant.plan.review_questions import GOAL, SOURCES
from backstride.web.participant.plan.reviews import Review, reviews_of
from backstride.web.participant.plan.told_before import ToldBefore, told_before
from backstride.web.participant.telling import an_entry, fresh_id, id_in
from backstride.web.participant.who import participants_page

CLOSED = (Mode.STOPPED, Mode.LEFT)
"""Beside an emergency nothing else is asked; and nothing at all of whoever has left."""


@get_or_post
@participants_page
def review(request: Any, week: int) -> HttpResponse:
    """Its questions; once held, what was noted."""
    found = next((each for each in reviews_of(request.kept) if each.contact.week == week), None)
    if found is None:
        raise Http404
    if request.kept.decision.mode in CLOSED or found.on > request.kept.decision.on:
        return redirect("plan")
    told = told_before(request.participant, request.kept)
    if request.method == "POST":
        return _save(request, found, told)
    if found.name in told.reviews:
        return _held(request, found, told.reviews[found.name])
    return _ask(request, found, {GOAL.name: [told.goal]} if told.goal else {}, {}, fresh_id())


def _save(request: Any, review: Review, told: ToldBefore) -> HttpResponse:
    words, answers = words_now(), answers_in(request.POST, review.questions)
    wrong = wrong_in(answers, review.questions)
    if wrong:
        return _ask(request, review, answers, wrong, id_in(request.POST))
    entry, person = id_in(request.POST), request.participant
    notes = notes_of(review.part, review.questions, answers, words) or None
    held = an_entry(person, "contact_held", entry, contact=review.name, notes=notes)
    beside = told_beside(person, review, entry, answers, told)
    try:
        is_told = tell_once(person, held, *beside).is_told
    except JournalRefused:
        is_told = False
    if not is_told:
        return _ask(request, review, answers, {"review": "wrong.again"}, fresh_id())
    messages.success(request, words.say("plan", "said.review"))
    then = "".join(answers.get("next", ()))
    return redirect(f"{reverse('review', args=[review.contact.week])}?then={then}")


def _ask(request: Any, review: Review, answers: Answers, wrong: dict[str, str], entry: str) -> HttpResponse:
    words = words_now()
    questions = asked(review.part, review.questions, answers, wrong, words)
    more = {
        "questions": questions,
        "wrong": wrong,
        "entry": entry,
        "done": _sessions_lately(request.kept),
        "most": LONGEST_WORDS,
    }
    return _page(request, review, words, **more)


def _sessions_lately(kept: Kept) -> int:
    """In the last seven days; the week that is kept may be some days old."""
    sessions = kept.week.sessions if kept.week else ()
    return sum((kept.decision.on - day).days < DAYS_IN_A_WEEK for day in sessions)


def _held(request: Any, review: Review, entry: Told) -> HttpResponse:
    notes = [line for line in entry.says.get("notes", "").split("\n") if line]
    day = local_day(entry, request.participant.zone)
    then, anew = request.GET.get("then", ""), corrected_on(entry, request.participant.zone)
    return _page(request, review, words_now(), held_on=day, notes=notes, corrected_on=anew, then=then)


def _page(request: Any, review: Review, words: Words, **more: Any) -> HttpResponse:
    context = {"here": "plan", "review": review, "sources": _sources(review, words), "kept": request.kept}
    status = 422 if more.get("wrong") else 200
    return render(request, "participant/plan/review.html", {**context, **more}, status=status)


def _sources(review: Review, words: Words) -> list[tuple[str, str]]:
    """What the review rests on: a sentence, and the work it is from. Its week has a source of its own."""
    ids = SOURCES[review.part]
    said = [(words.say("plan", f"because.{each}"), each) for each in ids]
    said.append((words.say("plan", "because.week", week=review.contact.week), review.contact.source))
    return [(says, cite(read_sources()[source], words.lang)) for says, source in said]
