"""What the page of a check-in shows: its questions with their words, as filled in so far."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from backstride.web.pages.language import words_now
from backstride.web.participant.check_ins.form import CARRIED
from backstride.web.participant.check_ins.questions import Around, questions_of
from backstride.web.participant.check_ins.which import GOES_BY, asks_of, window_in
from backstride.web.participant.emergency import help_now
from backstride.web.participant.log.session_page import legs_choices
from backstride.web.participant.log.signs import emergencies_in, groups_of_signs, ticked_in
from backstride.web.participant.who import Asked


def check_in_page(
    request: Asked, form: QueryDict, *, wrong: dict[str, str] | None = None, status: int = 200, **more: Any
) -> HttpResponse:
    """The page, filled in; where an emergency sign is ticked, what to do now comes first."""
    words, kept, signs = words_now(), request.kept, emergencies_in(form)
    window = window_in(form, kept)
    what, back_state = window.what if window else GOES_BY, kept.person.back_state if kept.person else ""
    page = {
        "form": form,
        "wrong": wrong or {},
        "window": window,
        "what": what,
        "questions": questions_of(asks_of(form, kept), Around(what, back_state, form, wrong or {}, words)),
        "carried": [(name, value) for name in CARRIED if (value := form.get(name))],
        "groups": list(groups_of_signs(form, words)),
        "any_ticked": bool(ticked_in(form)),
        "today": kept.decision.on.isoformat(),
        "help": help_now(request, signs) if signs else None,
        "here": "today",
        **legs_choices(words),
        **more,
    }
    return render(request, "participant/check_ins/check_in.html", page, status=status)
