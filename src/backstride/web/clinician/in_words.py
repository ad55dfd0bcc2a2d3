"""What a clinician reads about somebody: who they are, what they need, since when, and who has answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from backstride.book.words import Words
from backstride.web.journals.glance import Glance
from backstride.web.journals.needs import DONE, SNOOZED, Answer, Answered
from backstride.web.journals.needs import Need as Kept
from backstride.web.journals.order import needs_on

DOMAIN = "clinic"
OF_NEEDS = "clinic_needs"
WITHOUT_PAIN = ("symptom", "clearance", "waiting", "clinician", "response", "gap", "clinic")
"""Rules that tell nothing of pain, by the first part of their names."""
NOBODY: Mapping[str, str] = {}


class Need(NamedTuple):
    """What somebody needs, how soon, since when; `state`: who answered, and how. For a page."""

    urgency: str
    how_soon: str
    says: str
    since: date
    state: str
    is_open: bool
    kept: Kept


def who_in_words(seen: Glance, today: date, words: Words) -> str:
    """The age in years and how the back stood."""
    if seen.birth_year is None:
        return words.say(DOMAIN, "who.not_begun")
    return words.say(DOMAIN, f"who.{seen.back_state}", age=today.year - seen.birth_year)


def needs_in_words(
    seen: Glance, today: date, words: Words, *, sees_pain: bool, names: Mapping[str, str] = NOBODY
) -> Iterator[Need]:
    """What somebody must see, open before answered. Of pain that is not shared nothing is told by the way.

    `names`: the clinic's own clinicians by their ids. What those of another clinic wrote is not repeated.
    """
    for each in needs_on(seen.all_needs, seen.answers, today):
        need = each.need
        yield Need(
            urgency=need.urgency,
            how_soon=words.say(DOMAIN, f"urgency.{need.urgency}"),
            says=_says(need, words, sees_pain=sees_pain),
            since=need.first_seen,
            state=_state(each, words, names),
            is_open=each.is_open,
            kept=need,
        )


def _says(each: Kept, words: Words, *, sees_pain: bool) -> str:
    """For whoever looks after somebody: about them, not to them."""
    if not sees_pain and each.rule.partition(".")[0] not in WITHOUT_PAIN:
        return words.say(DOMAIN, "need.not_shared")
    if not words.knows(DOMAIN, f"need.{each.rule}"):
        return words.say(DOMAIN, "need.measure")
    figures = dict(each.figures)
    if "symptom" in figures:
        figures["symptom"] = words.say("symptoms", f"symptom.{figures['symptom']}.name")
    return words.say(DOMAIN, f"need.{each.rule}", **figures)


def _state(each: Answered, words: Words, names: Mapping[str, str]) -> str:
    """New, seen by whom, put off until when, or done and what came of it."""
    answer = each.answer
    if answer is None:
        return words.say(OF_NEEDS, "state.new")
    who = names.get(answer.who) or words.say(OF_NEEDS, "who.elsewhere")
    if answer.how == SNOOZED and answer.until:
        back = "" if not each.is_open else ".back"
        return words.say(OF_NEEDS, f"state.snoozed{back}", name=who, day=answer.day, until=answer.until)
    if answer.how == DONE:
        return _done(answer, words, names, who)
    return words.say(OF_NEEDS, "state.seen", name=who, day=answer.day)


def _done(answer: Answer, words: Words, names: Mapping[str, str], who: str) -> str:
    if answer.who not in names:
        return words.say(OF_NEEDS, "state.done", name=who, day=answer.day)
    return words.say(OF_NEEDS, "state.done.so", name=who, day=answer.day, outcome=answer.outcome)


def ended_as_shared(ended: str, *, sees_pain: bool) -> str:
    """How a session ended; where pain is not shared every early end looks alike, for one cause is pain."""
    return ended if sees_pain or ended == "done" else "other"
