"""What a clinician reads about somebody: who they are, what they need, since when, and who has answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from backstride.book.words import Words
from backstride.outcomes.charts.say import Sayer
from backstride.web.journals.glance import Glance
from backstride.web.journals.needs import DONE, SNOOZED, Answer, Answered
from backstride.web.journals.needs import Need as Kept
from backstride.web.journals.needs_told import NOW
from backstride.web.journals.order import needs_on

DOMAIN = "clinic"
OF_NEEDS = "clinic_needs"
WITHOUT_PAIN = ("symptom", "clearance", "waiting", "clinician", "response", "gap", "clinic")
"""Rules that tell nothing of pain, by the first part of their names."""
EMERGENCY = "symptom.now"
NOBODY: Mapping[str, str] = {}
SAID_ELSEWHERE = ("clinic.programme_breaks", "clinic.programme_unchecked", "clinic.programme_withdrawn")
"""Needs about a clinic's own programme that are said otherwise to a clinic that did not write it."""
LONGEST_WHY = 200
"""Letters of a reason in a line of the list; the whole of it is on the page of what it is about."""


class Reader(NamedTuple):
    """Who reads of needs: a clinic, what it may see, and its own clinicians by their ids."""

    clinic: UUID
    sees_pain: bool
    names: Mapping[str, str] = NOBODY


class Need(NamedTuple):
    """What somebody needs, how soon, since when; `state`: who answered, and how. For a page."""

    urgency: str
    how_soon: str
    says: str
    since: date
    when: str
    """Since when, or when it was told, in words; empty where it says so by itself."""
    state: str
    is_open: bool
    is_done: bool
    """Whether somebody answered that it is done; seen, or put off, it is not."""
    kept: Kept

    @property
    def is_emergency(self) -> bool:
        """Whether somebody is to ring now."""
        return self.urgency == NOW


def who_in_words(seen: Glance, today: date, words: Words) -> str:
    """The age in years and how the back stood."""
    if seen.birth_year is None:
        return words.say(DOMAIN, "who.not_begun")
    return words.say(DOMAIN, f"who.{seen.back_state}", age=today.year - seen.birth_year)


def needs_in_words(seen: Glance, today: date, words: Words, reader: Reader) -> Iterator[Need]:
    """What somebody must see, open before answered. Of pain that is not shared nothing is told by the way.

    What clinicians of another clinic wrote is not repeated.
    """
    for each in needs_on(seen.all_needs, seen.answers, today):
        need = each.need
        yield Need(
            urgency=need.urgency,
            how_soon=words.say(DOMAIN, f"urgency.{need.urgency}"),
            says=_says(need, today, words, reader),
            since=need.first_seen,
            when=_when(need, words),
            state=_state(each, words, reader.names),
            is_open=each.is_open,
            is_done=bool(each.answer and each.answer.how == DONE),
            kept=need,
        )


def tells_of_pain(rule: str) -> bool:
    """Whether a need tells of what is shared only with pain."""
    return rule.partition(".")[0] not in WITHOUT_PAIN


def _says(each: Kept, today: date, words: Words, reader: Reader) -> str:
    """For whoever looks after somebody: about them, not to them."""
    if not reader.sees_pain and tells_of_pain(each.rule):
        return words.say(DOMAIN, "need.not_shared")
    if not words.knows(DOMAIN, f"need.{each.rule}"):
        return words.say(DOMAIN, "need.measure")
    if each.rule == EMERGENCY and not each.figures.get("signs"):
        return words.say(DOMAIN, "emergency.unnamed")
    says = "elsewhere" if _is_of_another(each, reader) else "need"
    return words.say(DOMAIN, f"{says}.{each.rule}", **_figures(each, today, words))


def _is_of_another(each: Kept, reader: Reader) -> bool:
    """Whether it is about a programme that another clinic wrote, and alone can mend or withdraw."""
    wrote = each.figures.get("clinic")
    return wrote is not None and wrote != reader.clinic.hex and each.rule in SAID_ELSEWHERE


def _figures(each: Kept, today: date, words: Words) -> dict[str, Any]:
    """As the sentence shows them: signs and programmes by their names, a time away in days."""
    figures = dict(each.figures)
    if "symptom" in figures:
        figures["symptom"] = _sign(figures["symptom"], words)
    if "signs" in figures:
        figures["signs"] = [_sign(sign, words) for sign in figures["signs"]]
    if "names" in figures:
        figures["programme"] = figures["names"].get(words.lang, figures["programme"])
    if len(figures.get("why", "")) > LONGEST_WHY:
        figures["why"] = f"{figures['why'][:LONGEST_WHY].rstrip()} …"
    if _is_away(each):
        figures["count"] = (today - each.first_seen).days
    return figures


def _sign(sign: str, words: Words) -> str:
    return words.say("symptoms", f"symptom.{sign}.name")


def _is_away(each: Kept) -> bool:
    return each.rule.startswith("gap.")


def _when(each: Kept, words: Words) -> str:
    """What cannot wait was told at an hour; a time away says itself since when."""
    if _is_away(each):
        return ""
    told = [datetime.fromisoformat(at) for at in each.figures.get("told", ())]
    if not told:
        return words.say(DOMAIN, "need.since", day=each.first_seen)
    first, last = told[0], told[-1]
    hour, last_hour = f"{first:%H:%M}", f"{last:%H:%M}"
    again = ".again" if last > first else ""
    return words.say(
        DOMAIN, f"when.told{again}", day=first.date(), hour=hour, last=last.date(), last_hour=last_hour
    )


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


def pain_in_words(seen: Glance, words: Words) -> Iterator[str]:
    """The last figures of pain, each with its day: the last session's worst, and a flare-up told since."""
    last, flared, day = next(reversed(seen.sessions), None), seen.flared, Sayer(words).day
    if last:
        yield words.say(OF_NEEDS, "pain.worst", score=last.worst, day=day(last.day))
    if flared and (last is None or last.day <= flared.day):
        yield words.say(OF_NEEDS, "pain.flare", score=flared.pain, day=day(flared.day))


def ended_as_shared(ended: str, *, sees_pain: bool) -> str:
    """How a session ended; where pain is not shared every early end looks alike, for one cause is pain."""
    return ended if sees_pain or ended == "done" else "other"
