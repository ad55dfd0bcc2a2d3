"""What the answers mean, as the heart says it; and where a stop stands open, that it still does."""

from __future__ import annotations

from backstride.heart.answers import AnswersRefused
from backstride.heart.clearance import Clearance, screen
from backstride.web.participant.check.draft import Draft

MADE_FOR_ADULTS = frozenset({"age.under_18", "age.not_yet_18"})
"""The rules that answer whoever is too young: there is no programme to go on to."""


def clearance_of(draft: Draft) -> Clearance | None:
    """The result; None while answers are missing or impossible, unless they tell of an emergency."""
    try:
        return screen(draft.questions, draft.answers, on=draft.on, programme_needs_run=draft.run)
    except AnswersRefused:
        return None


def emergency_signs(clearance: Clearance | None) -> tuple[str, ...]:
    """The signs (ids) that need an emergency department; empty where there are none."""
    if clearance is None or clearance.outcome != "stop_now":
        return ()
    told = (str(dict(reason.figures)["symptom"]) for reason in clearance.reasons if reason.urgency == "now")
    return tuple(told)


def still_waits(draft: Draft) -> bool:
    """Whether somebody has to see the person first, whatever the answers are: nobody has yet."""
    return draft.waits and not draft.seen.by_somebody


def needs_somebody(clearance: Clearance) -> bool:
    """Whether there is something to show to a professional, so that a letter helps."""
    sent = clearance.outcome in ("ask_first", "stop_now")
    return sent or any(reason.urgency != "routine" for reason in clearance.reasons)


def is_too_young(clearance: Clearance) -> bool:
    """Whether the programmes are not made for the person."""
    return any(reason.rule in MADE_FOR_ADULTS for reason in clearance.reasons)
