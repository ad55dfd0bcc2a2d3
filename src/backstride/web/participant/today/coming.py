"""What comes next? How many settled sessions are left on this stage, and what the next one brings.

Nothing is said where no step up is to be had for now: the reasons say why.
"""

from __future__ import annotations

from backstride.book.session_in_words import duration_in_words, session_in_words
from backstride.book.words import Words
from backstride.heart.decision import Decision
from backstride.heart.programme import Programme
from backstride.web.journals.kept import Kept
from backstride.web.journals.rulebook import rulebook
from backstride.web.participant.today.why import BEGINS

HOLD_THE_DOSE = frozenset({"legs.unresolved", "clinician.refer", "course.worsening"})
"""Beside the signs, what holds the dose until somebody has looked."""


def what_comes_next(kept: Kept, words: Words) -> str | None:
    """One sentence; None where nothing goes up for now."""
    decision = kept.decision
    if not kept.to_go or not decision.stage or _is_held(decision):
        return None
    programme = rulebook().programme(decision.programme, decision.version)
    then = _what_the_next_stage_brings(programme, decision.stage, kept.last_stage, words)
    return words.say(
        "today", "coming.first" if is_before_all(kept) else "coming", count=kept.to_go, then=then
    )


def is_before_all(kept: Kept) -> bool:
    """Whether no session was told yet: then there are none to count on from."""
    begins = any(reason.rule == BEGINS for reason in kept.decision.reasons)
    return begins and not (kept.week and kept.week.sessions)


def _is_held(decision: Decision) -> bool:
    rules = {each.rule for each in decision.reasons} | {each.rule for each in decision.attention}
    return bool(rules & HOLD_THE_DOSE) or any(rule.startswith("symptom.") for rule in rules)


def _what_the_next_stage_brings(programme: Programme, stage: int, last: int, words: Words) -> str:
    if stage >= last:
        return words.say("today", "coming.keep")
    here, there = programme.stages[stage - 1], programme.stages[stage]
    if here.session == there.session:
        return words.say("today", "coming.days", count=there.days_per_week)
    longer_s = there.session.outing_s - here.session.outing_s
    if len(here.session.blocks) == len(there.session.blocks) == 1 and longer_s > 0:
        return words.say("today", "coming.longer", duration=duration_in_words(longer_s, words))
    return words.say("today", "coming.session", session=session_in_words(there.session, words))
