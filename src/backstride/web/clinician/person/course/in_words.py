"""An entry as a clinician reads it: short sentences about the person, of what is shared of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, datetime
from typing import NamedTuple

from backstride.book.measures.last_told import score_of
from backstride.book.words import Words
from backstride.heart.entries import Entry
from backstride.heart.fields import JSON, is_yes
from backstride.web.clinician.person.course.measure_in_words import found_in_words, name_in_words
from backstride.web.clinician.person.course.plans_then import Plans, plan_in
from backstride.web.clinician.person.course.programme_in_words import programme_in_words
from backstride.web.clinician.person.course.why_then import decision_in_words, tells_of_pain, why_in_words
from backstride.web.participant.log.in_words import entry_in_words
from backstride.web.participant.measures.on_offer import on_offer
from backstride.web.participant.measures.talked_views import TALKED

DOMAIN, LOG = "clinic_course", "log"
OF_A_CHECK_IN = ("came_back", "recovered", "sought_care")
WEEK = "week-"


class Beside(NamedTuple):
    """What is needed beside an entry to say it."""

    words: Words
    plans: Plans
    recorded: Collection[str]
    """The sessions that were told from a recording, by id; none where that is not shared."""
    sees_pain: bool

    def say(self, sentence: str, **figures: str | float | date) -> str:
        """A sentence of this catalogue."""
        return self.words.say(DOMAIN, sentence, **figures)


def says_of(entry: Entry, beside: Beside) -> list[str]:
    """What an entry says, as far as it is shared; empty where its kind says it all."""
    own = OWN_WAY.get(entry.kind)
    return list(own(entry, beside)) if own else entry_in_words(entry, beside.words)


def _rest(entry: Entry, beside: Beside, *but: str) -> list[str]:
    """What is said alike of any kind of entry: figures, legs, signs, days, their own words."""
    says = {key: told for key, told in entry.says.items() if key not in but}
    return entry_in_words(entry._replace(kind="", says=says), beside.words)


def _session(entry: Entry, beside: Beside) -> Iterator[str]:
    says, plan = entry.says, beside.plans.asked_of(entry)
    if plan is None:
        yield beside.say("session.unknown", minutes=says["minutes"])
    elif plan.session is None:
        yield beside.say("session.not_asked", minutes=says["minutes"])
    else:
        yield beside.say("session.asked", minutes=says["minutes"], asked_minutes=plan.session.minutes)
    if "run_minutes" in says:
        yield beside.say("session.run", run_minutes=says["run_minutes"])
    if beside.sees_pain or says["ended"] == "done":
        yield beside.words.say(LOG, f"told.ended.{says['ended']}")
    else:
        yield beside.say("session.ended_early")
    if "where" in says:
        yield beside.words.say(LOG, f"told.where.{says['where']}")
    if entry.id in beside.recorded:
        yield beside.say("session.recording")
    yield from _rest(entry, beside)


def _check_in(entry: Entry, beside: Beside) -> Iterator[str]:
    says = entry.says
    for key in OF_A_CHECK_IN:
        if key in says:
            yield beside.say(f"check_in.{key}.{_yes(says[key])}")
    if "came_back_on" in says:
        yield beside.say("check_in.came_back_on", day=date.fromisoformat(says["came_back_on"]))
    if "lasted_days" in says:
        yield beside.say("check_in.lasted_days", count=int(says["lasted_days"]))
    if "limited_activity" in says:
        yield beside.say(f"check_in.limited.{says['limited_activity']}")
    yield from _rest(entry, beside)


def _measured(entry: Entry, beside: Beside) -> Iterator[str]:
    """Its score; what was answered in words stays theirs."""
    offered = on_offer().get(entry.says["measure"])
    if offered:
        found = found_in_words(score_of(offered.measure, entry.says), offered.measure, beside.words)
        yield f"{name_in_words(offered, beside.words)}: {found}"
    else:
        yield entry.says["measure"] + (f": {entry.says['total']:g}" if "total" in entry.says else "")


def _decided(entry: Entry, beside: Beside) -> Iterator[str]:
    says = entry.says
    scope = f".{says.get('scope', 'walk')}" if says["decision"] == "clear" else ""
    yield beside.say(f"decided.{says['decision']}{scope}", stage=says.get("stage", "–"))
    yield from _rest(entry, beside)


def _programme(entry: Entry, beside: Beside) -> Iterator[str]:
    programme = programme_in_words(entry.says["programme"], beside.words)
    if "version" in entry.says:
        yield beside.say("programme.version", programme=programme, version=entry.says["version"])
    else:
        yield beside.say("programme", programme=programme)
    yield from _rest(entry, beside)


def _stage(entry: Entry, beside: Beside) -> Iterator[str]:
    yield beside.say("stage", stage=entry.says["stage"])
    yield from _rest(entry, beside)


def _pause(entry: Entry, beside: Beside) -> Iterator[str]:
    yield beside.say("paused.over" if is_yes(entry.says.get("over")) else "paused.began")
    yield from _rest(entry, beside)


def _screened(entry: Entry, beside: Beside) -> Iterator[str]:
    if "seen_on" in entry.says:
        yield beside.say("seen_on", day=date.fromisoformat(entry.says["seen_on"]))
    if "seen_by" in entry.says:
        yield beside.say("seen_by", who=entry.says["seen_by"])


def _contact(entry: Entry, beside: Beside) -> Iterator[str]:
    name = str(entry.says["contact"])
    week = name.removeprefix(WEEK)
    if name.startswith(WEEK) and week.isdecimal():
        yield beside.say("contact.week", week=int(week))
    yield from _rest(entry, beside)
    if entry.replaces:
        day = datetime.fromisoformat(entry.recorded).date() if entry.recorded else entry.at.date()
        yield beside.say("contact.corrected", day=day)


def _attention(entry: Entry, beside: Beside) -> Iterator[str]:
    rule, how, outcome = entry.says["rule"], entry.says.get("how", ""), entry.says.get("outcome", "")
    if not beside.sees_pain and tells_of_pain(rule):
        yield beside.say("attention.not_shared")
        return
    of_a_measure = rule.startswith("measure.")
    about = "attention.measure"
    why = beside.say(about) if of_a_measure else why_in_words(rule, beside.words, sees_pain=beside.sees_pain)
    yield beside.say("attention.about", why=why)
    if how == "snoozed" and "until" in entry.says:
        yield beside.say("attention.snoozed", until=date.fromisoformat(entry.says["until"]))
    elif how in ("seen", "done"):
        yield beside.say(f"attention.{how}")
    if outcome:
        yield beside.say("attention.talked") if outcome == TALKED else beside.say("own", text=outcome)


def _prescribed(entry: Entry, beside: Beside) -> Iterator[str]:
    plan = plan_in(entry)
    before = beside.plans.one_before(plan)
    return decision_in_words(plan, before, beside.words, sees_pain=beside.sees_pain)


def _yes(told: JSON) -> str:
    return "yes" if is_yes(told) else "no"


OWN_WAY: Mapping[str, Callable[[Entry, Beside], Iterator[str]]] = {
    "session_done": _session,
    "checked_in": _check_in,
    "measured": _measured,
    "clinician_decided": _decided,
    "enrolled": _programme,
    "programme_changed": _programme,
    "stage_chosen": _stage,
    "paused_by_self": _pause,
    "screened": _screened,
    "contact_held": _contact,
    "attention_answered": _attention,
    "prescribed": _prescribed,
}
"""Kinds that are said here in their own way: else they would speak to the person, or say less."""
