"""Who cleared whom, for what, and until when: out of the journal, the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from backstride.book.words import Words
from backstride.heart.alphabet import Kind
from backstride.heart.course import Course
from backstride.heart.entries import Entry
from backstride.web.clinician.person.change.offered import WAITS_FOR_A_WORD
from backstride.web.clinician.person.course.who_said_it import names_in

DOMAIN = "clinic_change"
OUTCOMES = (Kind.SCREENED_CLEAR, Kind.SCREENED_SEEN, Kind.SCREENED_ASK, Kind.SCREENED_STOP)


class Clearing(NamedTuple):
    """A check or a clear: its local day, who, what came of it, the reason given, and until when it holds."""

    day: date
    who: str
    what: str
    why: str
    until: str


def clearings(course: Course, words: Words) -> list[Clearing]:
    """All of them. One query for the names behind them, or none."""
    told = [(day, entry) for day, entry in course.diary.of("screened", "clinician_decided") if _clears(entry)]
    names = names_in(entry for _, entry in told)
    outcomes = _outcomes(course)
    shown = [_shown(day, entry, outcomes, names, words) for day, entry in told]
    untils = [*(words.say(DOMAIN, "until.next", day=day) for day, _ in told[1:]), _until(course, words)]
    return [each._replace(until=until) for each, until in reversed(list(zip(shown, untils, strict=False)))]


def _clears(entry: Entry) -> bool:
    return entry.kind == "screened" or entry.says["decision"] == "clear"


def _outcomes(course: Course) -> dict[date, Iterator[str]]:
    """What came of the checks of each day, in order."""
    found: dict[date, list[str]] = {}
    for happening in course.happenings:
        if happening.event.kind in OUTCOMES and "outcome" in happening.figures:
            found.setdefault(happening.day, []).append(happening.figures["outcome"])
    return {day: iter(outcomes) for day, outcomes in found.items()}


def _shown(
    day: date, entry: Entry, outcomes: dict[date, Iterator[str]], names: dict[str, str], words: Words
) -> Clearing:
    if entry.kind == "screened":
        outcome = next(outcomes.get(day, iter(())), "walk_only")
        return Clearing(day, _who_answered(entry, words), words.say(DOMAIN, f"outcome.{outcome}"), "", "")
    what = words.say(DOMAIN, f"cleared.{entry.says.get('scope', 'walk')}")
    who = names.get(entry.who or "") or words.say(DOMAIN, "who.clinician")
    return Clearing(day, who, what, entry.says["why"], "")


def _who_answered(entry: Entry, words: Words) -> str:
    if entry.says.get("seen_by"):
        return words.say(DOMAIN, "who.seen_by")
    return words.say(DOMAIN, "who.check")


def _until(course: Course, words: Words) -> str:
    """Of the newest: the day on which it ends; or that it opens nothing now, as after a sign told since."""
    cleared = course.memory.cleared
    ends = cleared.expires_on if cleared.still_holds(course.on) else None
    if ends is None or course.state.mode in WAITS_FOR_A_WORD:
        return words.say(DOMAIN, "until.none")
    scope = "run" if "run" in cleared.scope else "walk"
    return words.say(DOMAIN, f"until.{scope}", day=ends)
