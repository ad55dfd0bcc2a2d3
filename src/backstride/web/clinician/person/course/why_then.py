"""A decision as it was told then: what was decided, what it asked for, and why, about the person."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.web.clinician.person.course.plans_then import Plan

DOMAIN = "clinic_course"
ABOUT_PAIN = ("flare", "legs", "ease", "course", "morning", "response", "measure")
"""Rules that tell of pain, legs or mornings, by the first part of their names."""
ALSO_ABOUT_PAIN = ("progression.hold_irritated", "progression.hold_unknown")


def tells_of_pain(rule: str) -> bool:
    """Whether a rule tells of what is shared only with pain."""
    return rule.partition(".")[0] in ABOUT_PAIN or rule in ALSO_ABOUT_PAIN


def decision_in_words(plan: Plan, before: Plan | None, words: Words, *, sees_pain: bool) -> Iterator[str]:
    """Short sentences. What a decision asks for is said where it has changed."""
    known = words.knows(DOMAIN, f"action.{plan.action}")
    action = words.say(DOMAIN, f"action.{plan.action if known else 'none'}")
    if before and plan.asks_for == before.asks_for:
        yield words.say(DOMAIN, "decision.same", action=action)
    else:
        yield action
        yield from _asks(plan, words)
    whys = list(dict.fromkeys(why_in_words(rule, words, sees_pain=sees_pain) for rule in plan.rules))
    if whys:
        yield words.say(DOMAIN, "decision.why", whys="; ".join(whys))


def why_in_words(rule: str, words: Words, *, sees_pain: bool) -> str:
    """A rule as a clause; what it tells of pain only to who sees it. An unknown one may tell of anything."""
    known = words.knows(DOMAIN, f"why.{rule}")
    if not sees_pain and (tells_of_pain(rule) or not known):
        return words.say(DOMAIN, "decision.why.not_shared")
    return words.say(DOMAIN, f"why.{rule}") if known else words.say(DOMAIN, "decision.why.unknown", rule=rule)


def _asks(plan: Plan, words: Words) -> Iterator[str]:
    if plan.session is None:
        yield words.say(DOMAIN, "decision.no_session")
        return
    if plan.stage is not None:
        yield words.say(DOMAIN, "decision.stage", stage=plan.stage)
    yield words.say(DOMAIN, "decision.asks", count=plan.days, session=session_in_words(plan.session, words))
