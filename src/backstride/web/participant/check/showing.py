"""The pages of the check as they are shown: a topic, who saw somebody, an emergency."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from backstride.book.screening_questions import topic_intro
from backstride.heart.questionnaire import Question, Topic
from backstride.web.pages.language import words_now
from backstride.web.participant.check.asking import Asking, Given, ask, depending_on
from backstride.web.participant.check.contradictions import not_so
from backstride.web.participant.check.draft import Draft
from backstride.web.participant.check.form_reading import as_typed
from backstride.web.participant.check.page_order import SEEN, asked_on, page_before, pages_counted, pages_of
from backstride.web.participant.check.reasons import reasons_shown
from backstride.web.participant.check.result import clearance_of
from backstride.web.participant.check.seen import Seen
from backstride.web.participant.check.taking import Taken
from backstride.web.participant.emergency import help_now
from backstride.web.participant.telling import fresh_id

HERE = "participant/check"


def topic_page(
    request: Any, draft: Draft, topic: Topic, wrong: Mapping[str, str], typed: QueryDict | None = None
) -> HttpResponse:
    """A topic's questions with what was answered; `typed` where a form could not be used as it was."""
    words, came_up = words_now(), request.GET.get("more", "")
    places = {
        question.id: ask(
            question,
            topic,
            Given(
                typed.getlist(question.id) if typed else as_typed(question, draft.answers.get(question.id)),
                wrong.get(question.id, ""),
                question.id == came_up,
                not_so(question.id, draft.answers),
            ),
            words,
        )
        for question in asked_on(topic.id, draft)
    }
    depends = {question.id for question in depending_on(topic)}
    found = {
        **_frame(topic.id, draft),
        "topic": topic.id,
        "title": words.say("screening", f"topic.{topic.id}.title"),
        "intro": topic_intro(topic.id, words),
        "places": [(each.id, each.id in depends, places.get(each.id)) for each in topic.questions],
        "wrong": [each for each in places.values() if each.wrong],
        "came_up": [each for each in places.values() if each.new],
    }
    return render(request, f"{HERE}/topic.html", found)


def depending_questions(request: Any, taken: Taken, topic: Topic) -> HttpResponse:
    """The questions that hang on others on the page, as the answers on it now have them. Nothing is kept."""
    asked, form = asked_on(topic.id, taken.as_told), request.POST
    shown, offered = (
        set(form.getlist("shown")),
        {each.split(" ")[0]: each for each in form.getlist("offered")},
    )
    now = {
        question.id: _as_typed_now(question, topic, form, taken) if question in asked else None
        for question in depending_on(topic)
    }
    places = [
        (name, on)
        for name, on in now.items()
        if (on is not None) != (name in shown) or (on and on.offers != offered.get(name, on.offers))
    ]
    new = any(on for name, on in places if name not in shown)
    return render(request, f"{HERE}/came_up.html", {"places": places, "new": new})


def seen_page(request: Any, draft: Draft, told: Seen, wrong: Mapping[str, str]) -> HttpResponse:
    """Who saw the person, and when."""
    words = words_now()
    yes_or_no = tuple((each, words.say("check", f"seen.{each}")) for each in ("yes", "no"))
    found = {
        **_frame(SEEN, draft),
        "told": told,
        "choices": yes_or_no,
        "wrong": wrong,
        "since": draft.since_day,
    }
    return render(request, f"{HERE}/seen.html", {**found, "today": draft.on})


def emergency_page(request: Any, draft: Draft, signs: Iterable[str], *, kept: bool = True) -> HttpResponse:
    """What to do now, before anything else. `kept`: false where a journal could not take it."""
    words, clearance = words_now(), clearance_of(draft)
    reasons = reasons_shown(clearance, draft.questions, words) if clearance else []
    found = {
        "help": help_now(request, signs, draft.zone),
        "kept": kept,
        "signed_in": request.user.is_authenticated,
        "reasons": [each for each in reasons if each.urgency == "now"],  # nothing else is said beside it
    }
    return render(request, f"{HERE}/emergency.html", found)


def _as_typed_now(question: Question, topic: Topic, form: QueryDict, taken: Taken) -> Asking:
    given = Given(form.getlist(question.id), not_so=not_so(question.id, taken.as_told.answers))
    return ask(question, topic, given, words_now())


def _frame(page: str, draft: Draft) -> dict[str, Any]:
    """How far it has come, and the hidden fields."""
    pages = pages_counted(draft)
    return {
        "more": len(pages_of(draft)) > len(pages),
        "number": pages.index(page) + 1,
        "count": len(pages),
        "before": page_before(page, draft),
        "entry": fresh_id(),
        "zone": draft.zone if draft.journal else "",
    }
