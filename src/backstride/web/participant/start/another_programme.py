"""Another programme for somebody who is on one: what is open, and the change."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.book.decision_in_words import evidence_in_words
from backstride.book.screening_in_words import reason_in_words
from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.heart.course import Course, replay
from backstride.heart.entries import JournalRefused
from backstride.web import clock
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.rulebook import rulebook, rulebook_of
from backstride.web.pages.language import words_now
from backstride.web.participant import telling
from backstride.web.participant.once import tell_once
from backstride.web.participant.start.enrolment import what_would_come
from backstride.web.participant.start.programmes_on_offer import name_of
from backstride.web.participant.start.running import Running
from backstride.web.participant.start.what_was_checked import finished_check, judge
from backstride.web.participant.who import Asked, participants_page

OTHER = {"walk": "run-walk", "run-walk": "walk"}


@require_http_methods(["GET", "POST"])
@participants_page
def programme(request: Asked) -> HttpResponse:
    """The other programme: open with what it would bring, or why not and what would open it."""
    now_on = request.kept.decision.programme
    wanted = OTHER.get(now_on, "walk")
    if request.method == "POST" and request.POST.get("programme") == now_on:
        return redirect("today")
    journal = entries_of(request.participant.pk)
    book = rulebook_of(request.participant.pk, clock.now())
    course = replay(journal, book, clock.today_in(request.participant.zone))
    is_open = wanted == "walk" or "run" in course.memory.cleared.scope
    refused = False
    if request.method == "POST" and is_open and request.POST.get("programme") == wanted:
        refused = not _changes(request, wanted)
        if not refused:
            return redirect("today")
    page = {
        **_about(request, wanted, course, words_now()),
        "is_open": is_open,
        "refused": refused,
        "entry": telling.fresh_id(),
    }
    return render(request, "participant/start/programme.html", page, status=422 if refused else 200)


def _changes(request: Asked, wanted: str) -> bool:
    """Whether it could be told."""
    try:
        return tell_once(request.participant, _change(request, wanted, telling.id_in(request.POST))).is_told
    except JournalRefused:
        return False


def _change(request: Asked, wanted: str, entry: str) -> dict[str, Any]:
    version = rulebook().programme(wanted).version
    return telling.an_entry(
        request.participant, "programme_changed", entry, programme=wanted, version=version
    )


def _about(request: Asked, wanted: str, course: Course, words: Words) -> dict[str, Any]:
    """What the other programme is, what is known of it, and how it would begin."""
    change = _change(request, wanted, telling.fresh_id())
    would = what_would_come(request.participant, [change], entries_of(request.participant.pk), course.on)
    running = _running(request)
    return {
        "now_on": name_of(request.kept.decision.programme, words),
        "wanted": wanted,
        "name": name_of(wanted, words),
        "evidence": evidence_in_words(request.kept.person.back_state, words) if request.kept.person else [],
        "running": running,
        "running_says": [reason_in_words(each, words) for each in running.reasons],
        "session": would.next_session,
        "session_says": session_in_words(would.next_session, words) if would.next_session else "",
        "here": "plan",
    }


def _running(request: Asked) -> Running:
    """What the newest check says about running."""
    check = finished_check(request, entries_of(request.participant.pk))
    judged = judge(check) if check else None
    return judged.running if judged else Running("unasked")
