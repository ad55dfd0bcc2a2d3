"""How a check ends: with its outcome, or at once with an emergency."""

from __future__ import annotations

import logging
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from backstride.heart.fields import JSON
from backstride.web.participant.check.draft import Draft, Open
from backstride.web.participant.check.in_journal import is_told, tell_check, tell_signs
from backstride.web.participant.check.in_session import save
from backstride.web.participant.check.needs import for_journal
from backstride.web.participant.check.page_order import SEEN, first_open
from backstride.web.participant.check.showing import emergency_page
from backstride.web.participant.check.taking import Taken
from backstride.web.participant.telling import id_in
from backstride.web.participant.was_it_you.kept import keep_for_sign_in
from backstride.web.participant.who import begin_journal

log = logging.getLogger(__name__)


def finish(request: Any, draft: Draft) -> HttpResponse:
    """Everything is answered: whoever is signed in has it in their journal at once."""
    draft = for_journal(draft, request.participant)
    if page := first_open(draft):
        save(request, draft)
        return redirect("check_seen") if page == SEEN else redirect(_to_mend(page))
    if isinstance(draft, Open):
        draft = draft.finished()
        if request.user.is_authenticated:
            _tell(request, draft)
        save(request, draft)
    return redirect("outcome")


def emergency(request: Any, taken: Taken, signs: tuple[str, ...]) -> HttpResponse:
    """An emergency sign: the answer comes at once, and into the journal if there is one.

    Where that cannot be written, the answer comes all the same: nothing is left to be saved after it.
    """
    entry = id_in(request.POST)
    ended = taken.as_told.opened(answers=_kept_of(taken)).stopped(entry)
    try:
        keep_for_sign_in(request, signs, entry)
        if request.user.is_authenticated:
            tell_signs(request.participant or begin_journal(request), entry, signs)
        save(request, ended)
        request.session.save()
    except Exception as why:  # noqa: BLE001 - whatever it is, the answer comes
        log.error("an emergency sign was not kept: %s", type(why).__name__)  # noqa: TRY400 - no answers in logs
        request.session.modified = False  # what cannot be kept is not tried again after the answer
        return emergency_page(request, ended, signs, kept=False)
    return redirect("outcome")


def _tell(request: Any, draft: Draft) -> None:
    participant = request.participant or begin_journal(request)
    if not is_told(participant, draft.entry):
        tell_check(participant, draft)


def _kept_of(taken: Taken) -> dict[str, JSON]:
    """The good answers, and every sign on offer that was ticked, whatever else was wrong on the page."""
    questions, told = taken.as_told.questions.questions, taken.as_told.answers
    signs = {
        name: [word for word in told[name] if word in question.choices]
        for name, question in questions.items()
        if question.kind == "symptom_list" and name in told
    }
    return {**taken.good, **signs}


def _to_mend(page: str) -> str:
    return f"{reverse('check_topic', args=[page])}?mend=1"
