"""All that the player's script is told: the session, when it may be played, and what was asked for."""

from __future__ import annotations

from typing import Any

from backstride.book.words import Words
from backstride.handouts.given import Given
from backstride.heart.notation import Session
from backstride.web import clock
from backstride.web.participant.carry.given_today import given_today
from backstride.web.participant.log.asked import prescribed_by
from backstride.web.participant.plan.reviews import programme_of
from backstride.web.participant.player.heard import DOMAIN, stretches_heard
from backstride.web.participant.player.pain_answers import pain_answers
from backstride.web.participant.player.track_address import least_bytes, track_address


def plan_of(request: Any, words: Words) -> tuple[Given, dict[str, Any]]:
    """The session to play, for a page and for its script. Raises NoHandout."""
    given = given_today(request.kept, words)
    return given, {
        **_whose(request),
        **_what_it_is(given.session, words),
        **_when(given, words),
        "digest": given.stood.digest if given.stood else "",
        "usual": request.kept.person.usual_pain,
        "pain": pain_answers(programme_of(request.kept), request.kept.person.usual_pain),
        "track": track_address(request),
        "least_bytes": least_bytes(given.session),
        "language": words.lang,
    }


def _whose(request: Any) -> dict[str, Any]:
    asked = prescribed_by(request.participant, clock.today_in(request.participant.zone))
    return {
        "whose": str(request.participant.pk),
        "zone": request.participant.zone,
        "asked": asked and asked.id,
    }


def _what_it_is(session: Session, words: Words) -> dict[str, Any]:
    return {
        "text": session.text,
        "stretches": stretches_heard(session, words),
        "all_s": session.outing_s,
        "minutes": session.minutes,
        "run_minutes": session.run_minutes,
    }


def _when(given: Given, words: Words) -> dict[str, Any]:
    """From `day` on, and before `good_until` (local days; None: until something is told)."""
    day = given.day or given.on
    until = given.stood.good_until if given.stood else None
    return {
        "day": day.isoformat(),
        "good_until": until and until.isoformat(),
        "too_early": words.say(DOMAIN, "cannot.too_early", day=day),
        "too_late": until and words.say(DOMAIN, "cannot.too_late", day=until),
    }
