"""Who waits since their clinic's version breaks a law and nobody there may see them: why, and two ways on."""

from __future__ import annotations

from backstride.book.words import Words
from backstride.web.journals.kept import Kept
from backstride.web.journals.rulebook import breaks_and_nobody_sees
from backstride.web.participant.today.by_name import HELD
from backstride.web.participant.today.page import Today

REASON_OF_A_BOOK = "programme.withdrawn"
"""The rule of a decision that says why its version must not be followed."""
SAYS = {HELD: "unseen.waits", REASON_OF_A_BOOK: "unseen"}


def is_unseen(kept: Kept) -> bool:
    """Whether this is what they wait for."""
    why = breaks_and_nobody_sees()
    return any(
        each.rule == REASON_OF_A_BOOK and each.figures.get("why") == why for each in kept.decision.reasons
    )


def unseen_said(page: Today, words: Words) -> Today:
    """The page with these reasons in the reader's language alone; what to do stands on the card."""
    reasons = [
        each._replace(says=words.say("today", SAYS[each.rule]), to_do=None) if each.rule in SAYS else each
        for each in page.reasons
    ]
    return page._replace(reasons=reasons)
