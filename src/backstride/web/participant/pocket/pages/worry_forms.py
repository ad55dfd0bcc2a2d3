"""The forms of signs and of a flare-up as a page keeps them: the real questions, and what follows."""

from __future__ import annotations

from typing import Any

from backstride.book.words import Words
from backstride.heart.fields import LONGEST_TEXT
from backstride.web.participant.pocket.pages.advice import SENTENCES as OF_ADVICE
from backstride.web.participant.pocket.pages.session_form import KEPT
from backstride.web.participant.pocket.pages.words_to_fill import words_to_fill
from backstride.web.participant.worry.telling_if_possible import where_they_stand
from backstride.web.participant.worry.what_helps import what_helps, when_to_see_somebody
from backstride.web.participant.worry.which_signs import BY_URGENCY, groups_of_signs

SENTENCES = {
    "pocket_pages": (*KEPT, "kept.stopped"),
    "log": ("wrong.title",),
    "worry": ("signs.wrong", "told.failed_now", "advice.title", "told.not_saved", "note.empty", "note.long"),
}
OF_A_FLARE = {"worry": ("flare.answer", "flare.signs.wrong", "flare.pain.wrong")}


def worried_form(words: Words) -> dict[str, Any]:
    """The context of `participant/pocket/pages/worried.html`, without the advice."""
    return {
        "groups": groups_of_signs(BY_URGENCY, (), words),
        "longest": LONGEST_TEXT,
        "words_along": words_to_fill(words, SENTENCES, OF_ADVICE),
    }


def flare_form(request: Any, words: Words) -> dict[str, Any]:
    """The context of `participant/pocket/pages/flare.html`, without the advice."""
    return {
        "groups": groups_of_signs(BY_URGENCY, (), words),
        "helps": what_helps(words),
        "see": when_to_see_somebody(where_they_stand(request), words),
        "words_along": words_to_fill(words, SENTENCES, OF_A_FLARE, OF_ADVICE),
    }
