"""What the player's page shows before anything is played, with a script or without."""

from __future__ import annotations

from typing import Any

from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.handouts.given import NoHandout
from backstride.web.participant.carry.given_today import why_nothing
from backstride.web.participant.log.session_form import ENDED
from backstride.web.participant.player.heard import DOMAIN, as_heard
from backstride.web.participant.player.plan import plan_of
from backstride.web.participant.player.words_for_the_script import words_for_the_script
from backstride.web.participant.pocket.pages.session_form import session_form

WHY_ENOUGH = tuple(why for why in ENDED if why != "done")
"""Why somebody stops before the end."""


def page_of(request: Any, words: Words) -> dict[str, Any]:
    """What the template needs. A session under way may be ended where none may be begun."""
    return {
        "here": "today",
        "mode": str(request.kept.decision.mode),
        "words_for_the_script": words_for_the_script(words),
        "why_enough": [(why, words.say(DOMAIN, f"why.{why}")) for why in WHY_ENOUGH],
        **session_form(request, words, recorded=True),
        **_session(request, words),
    }


def _session(request: Any, words: Words) -> dict[str, Any]:
    try:
        given, plan = plan_of(request, words)
    except NoHandout as none:
        return {"nothing": why_nothing(none, request.kept, words), "plan": None}
    sentence = session_in_words(given.session, words)
    return {
        "plan": plan,
        "given": given,
        "heard": as_heard(given.session),
        "in_words": f"{sentence[:1].upper()}{sentence[1:]}.",
    }
