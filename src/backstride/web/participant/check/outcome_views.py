"""What the check says: the outcome, why, the letter to take along, and the way on."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from backstride.book.screening_in_words import describe_clearance
from backstride.heart.clearance import Clearance
from backstride.heart.state import Mode
from backstride.web import clock
from backstride.web.journals.kept import Kept
from backstride.web.journals.standing import stands
from backstride.web.pages.language import words_now
from backstride.web.participant.check.draft import Draft
from backstride.web.participant.check.in_session import load
from backstride.web.participant.check.needs import WAITS_FOR_SOMEBODY
from backstride.web.participant.check.reasons import reasons_shown
from backstride.web.participant.check.result import (
    clearance_of,
    emergency_signs,
    is_too_young,
    needs_somebody,
    still_waits,
)
from backstride.web.participant.check.showing import emergency_page
from backstride.web.participant.emergency import HelpNow, help_now
from backstride.web.participant.who import View, anybodys_page


def page_of_an_ended_check(view: Callable[[Any, Draft, Clearance], HttpResponse]) -> View:
    """A page for the check in this session, once it has ended; until then the way leads back to it."""

    @require_safe
    @anybodys_page
    @wraps(view)
    def page(request: Any) -> HttpResponse:
        draft = load(request)
        clearance = clearance_of(draft) if draft and draft.is_over else None
        return view(request, draft, clearance) if draft and clearance else redirect("check")

    return page


@page_of_an_ended_check
def outcome(request: Any, draft: Draft, clearance: Clearance) -> HttpResponse:
    """The outcome of the check in this session."""
    if signs := emergency_signs(clearance):
        return emergency_page(request, draft, signs)
    kept = stands(request.participant, clock.now()) if request.participant else None
    words = words_now()
    found = {
        **describe_clearance(clearance, draft.questions, words),
        "reasons": reasons_shown(clearance, draft.questions, words),
        "waits": bool(clearance.scope) and _waits(draft, kept),
        "help": _help(request, draft, kept),
        "letter": needs_somebody(clearance),
        **_onward(draft, clearance, kept),
    }
    return render(request, "participant/check/outcome.html", found)


@page_of_an_ended_check
def letter(request: Any, draft: Draft, clearance: Clearance) -> HttpResponse:
    """The letter to a doctor, as a PDF."""
    from backstride.handouts.letter import Screened  # noqa: PLC0415 - only who asks for a letter pays for it
    from backstride.handouts.letter import letter as write  # noqa: PLC0415
    from backstride.handouts.letter_page import letter_pdf  # noqa: PLC0415

    screened = Screened(draft.questions, draft.answers, draft.on, draft.run)
    page = letter_pdf(write(screened, clearance, words_now()))
    named = {"Content-Disposition": 'attachment; filename="backstride-letter.pdf"'}
    return HttpResponse(page, content_type="application/pdf", headers=named)


def _waits(draft: Draft, kept: Kept | None) -> bool:
    """Whether sessions wait for somebody, although these answers would open them."""
    return kept.decision.mode in WAITS_FOR_SOMEBODY if kept else still_waits(draft)


def _help(request: Any, draft: Draft, kept: Kept | None) -> HelpNow | None:
    """Beside an emergency that stands open, what to do about it comes first."""
    if kept is None or kept.decision.mode is not Mode.STOPPED:
        return None
    return help_now(request, kept.signs, draft.zone)


def _onward(draft: Draft, clearance: Clearance, kept: Kept | None) -> dict[str, Any]:
    """Where to go from here: on to the start, signing in before it if need be, or to today."""
    if is_too_young(clearance) or (kept is None and still_waits(draft)):
        return {"onward": ""}
    begun = kept is not None and kept.person is not None and kept.decision.mode is not Mode.LEFT
    if not begun and _waits(draft, kept):
        return {"onward": ""}
    onward = "today" if begun and not draft.for_run else "start"
    return {"onward": onward, "next": urlencode({"next": reverse(onward)})}
