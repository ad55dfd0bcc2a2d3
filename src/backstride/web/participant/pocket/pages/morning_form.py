"""The form of the morning after as a page keeps it; and from which pain on it asks back."""

from __future__ import annotations

from typing import Any

from backstride.book.figures_in_words import in_words
from backstride.book.rulebook import shipped_rulebook
from backstride.book.words import Words
from backstride.heart.response import is_far_above_usual
from backstride.web.journals.kept import Kept
from backstride.web.participant.who import Asked

SCALE = range(11)


def morning_form(request: Asked, words: Words) -> dict[str, Any]:
    """The part of the context that a session's form does not bring."""
    person = request.kept.person
    usual = in_words("usual", person.usual_pain, words.lang) if person else ""
    return {"about_mornings": {"askFrom": ask_from(request.kept), "usual": usual}}


def ask_from(kept: Kept) -> int | None:
    """The least pain (0 to 10) that is far above the usual; None where none is.

    Said to be as usual, it is asked once whether both answers are meant: see log/far_from_usual.
    """
    if kept.person is None:
        return None
    values = shipped_rulebook().programme(kept.decision.programme, kept.decision.version).values
    usual = kept.person.usual_pain
    return next((pain for pain in SCALE if is_far_above_usual(values, pain, usual)), None)
