"""The page about one person: what they need, where they are, what they did, and what they are told today."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.heart.decision import Decision
from backstride.outcomes.charts.say import Sayer
from backstride.outcomes.how_it_stood import mode_as_shared
from backstride.web import clock
from backstride.web.clinic.granting import grant_of, scopes_of
from backstride.web.clinic.models import Grant
from backstride.web.clinician.in_words import ended_as_shared, pain_in_words, who_in_words
from backstride.web.clinician.person.course.why_then import why_in_words
from backstride.web.clinician.person.needs.shown import needs_shown
from backstride.web.clinician.programme_names import own_names, programme_in_words
from backstride.web.clinician.who import page_about
from backstride.web.journals import glance
from backstride.web.journals.glance import Session
from backstride.web.journals.models import Standing
from backstride.web.journals.standing import stands
from backstride.web.pages.language import words_now
from backstride.web.participant.today.why import reasons_of


@require_safe
@page_about()
def person(request: Any) -> HttpResponse:
    """The page. What is not shared is named as such, so that its absence says nothing."""
    about, now, words = request.about, clock.now(), words_now()
    given = grant_of(request.clinician.clinic, about, now)
    kept = stands(about, now)
    standing = Standing.objects.select_related("programme").get(participant=about)
    seen, today = glance.read(standing.glance), clock.today_in(about.zone)
    shared, decision = scopes_of(given), kept.decision
    session, programme = decision.next_session, standing.programme.programme
    page = {
        "here": "people",
        "page": "now",
        "given": given,
        "until": given.until and clock.day_in(about.zone, given.until),
        "shared": shared,
        "who": who_in_words(seen, today, words),
        "needs": needs_shown(seen, given, today, words),
        "standing": standing,
        "mode": mode_as_shared(standing.mode, sees_pain=given.pain),
        "programme": programme_in_words(programme, words, own_names([programme], words)),
        "stages": seen.last_stage,
        "decision": decision,
        "session": session and session_in_words(session, words),
        "pains": list(pain_in_words(seen, words)) if given.pain else [],
        "sessions": [_as_shared(each, given, words) for each in reversed(seen.sessions)],
        "reasons": reasons_of(decision, words) if given.pain else [],
        "whys": [] if given.pain else _whys(decision, words),
    }
    return render(request, "clinician/person/person.html", page)


def _whys(decision: Decision, words: Words) -> list[str]:
    """Why it was decided so, as far as that tells nothing of pain; what does is said to be not shared."""
    return list(dict.fromkeys(why_in_words(each.rule, words, sees_pain=False) for each in decision.reasons))


class Shown(NamedTuple):
    """A session as far as it is shared, and its day in short."""

    day: str
    says: Session


def _as_shared(session: Session, given: Grant, words: Words) -> Shown:
    ended = ended_as_shared(session.ended, sees_pain=given.pain)
    return Shown(Sayer(words).day(session.day), session._replace(ended=ended))
