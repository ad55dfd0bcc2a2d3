"""What a stage asks in full, beside what is asked now while a flare-up or sore legs take some off."""

from __future__ import annotations

from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.heart.course import Course
from backstride.heart.decision import Decision
from backstride.heart.programme import Stage
from backstride.heart.state import Ease
from backstride.web.journals.rulebook import rulebook

DOMAIN = "clinic_change"
EASED = {f"ease.{each}": each for each in (Ease.BACK, Ease.LEGS)}
"""Rules that say why less is asked for."""


def in_full(decision: Decision, words: Words, *, sees_pain: bool) -> str:
    """The session of the stage in full, and why less is asked for; empty where it is asked for in full."""
    why = next((EASED[each.rule] for each in decision.reasons if each.rule in EASED), None)
    if why is None or not decision.stage:
        return ""
    programme = rulebook().programme(decision.programme, decision.version)
    stage = programme.stages[decision.stage - 1]
    session = session_in_words(stage.session, words)
    sentence = f"in_full.{why if sees_pain else 'not_shared'}"
    return words.say(DOMAIN, sentence, session=session, count=stage.days_per_week)


def for_now(course: Course, stage: Stage, words: Words) -> str:
    """What a stage would ask for now; empty where it would be asked for in full."""
    if not is_eased(course):
        return ""
    rung = course.programme.ladder.eased[stage.number]
    session = session_in_words(rung.session, words)
    return words.say(DOMAIN, "stage.for_now", session=session, count=rung.days_per_week)


def is_eased(course: Course) -> bool:
    """Whether less is asked for now than stages ask in full."""
    return course.state.ease is not Ease.NO
