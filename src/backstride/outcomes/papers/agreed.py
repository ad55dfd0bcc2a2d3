"""What was agreed: days, a goal, what a clinician decided, contacts held. Own words only where shared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from backstride.heart.entries import Entry
from backstride.heart.fields import DAYS_OF_THE_WEEK
from backstride.outcomes.papers.about import About
from backstride.outcomes.papers.paper import Says
from backstride.outcomes.told import Dated

MOST_LINES = 5
"""Of decisions and contacts the last ones stand in a letter; it says how many came before."""
A_MONDAY = date(2026, 1, 5)
REVIEW = re.compile(r"week-(\d+)")
"""How a contact of a programme is called in the journal."""


def agreed(about: About, say: Says) -> tuple[str, ...]:
    """One sentence each."""
    return (*_days(about, say), *goal_lines(about, say), *_decided(about, say))


def contact_lines(about: About, say: Says, most: int = MOST_LINES) -> tuple[str, ...]:
    """The contacts held, newest first."""
    held = [*about.outcome.course.diary.of("contact_held")]
    return (*(_contact(each, about, say) for each in reversed(held[-most:])), *_earlier(held, most, say))


def goal_lines(about: About, say: Says) -> Iterator[str]:
    """The goal in the person's own words, and when and where."""
    if "notes" not in about.sees:
        return
    if about.own.goal:
        yield say("agreed.goal", goal=about.own.goal)
    if plan := [each for each in (about.own.when, about.own.where) if each]:
        yield say("agreed.own_plan", plan=", ".join(plan))


def _days(about: About, say: Says) -> Iterator[str]:
    if person := about.outcome.course.memory.person:
        ahead = sorted(DAYS_OF_THE_WEEK.index(day) for day in person.wished)
        names = [say.weekday(A_MONDAY + timedelta(days=each)) for each in ahead]
        yield say("agreed.days", days=say.listing(names))


def _decided(about: About, say: Says) -> Iterator[str]:
    decided = [*about.outcome.course.diary.of("clinician_decided")]
    yield from (_word(each, about, say) for each in reversed(decided[-MOST_LINES:]))
    yield from _earlier(decided, MOST_LINES, say)


def _word(dated: Dated, about: About, say: Says) -> str:
    """By name, where it is somebody of the clinic that writes."""
    day, entry = dated
    who = about.colleagues.get(entry.who or "") or say("decided.by.elsewhere")
    what = say(f"decided.{entry.says['decision']}", stage=f"{entry.says.get('stage', '')}")
    return say("decided", day=say.full_day(day), who=who, what=what, why=entry.says["why"])


def _contact(dated: Dated, about: About, say: Says) -> str:
    """What a person wrote on their own is theirs; what one of the clinic's own wrote is its own."""
    day, entry = dated
    by = _by(entry, about)
    line = say(f"contact.{by}", day=say.full_day(day), contact=contact_name(entry.says["contact"], say))
    notes = entry.says.get("notes", "")
    return f"{line} {say('contact.notes', notes=notes)}" if notes and _shows(by, about) else line


def _by(entry: Entry, about: About) -> str:
    """`clinic`: the one that writes; `elsewhere`: another one; `own`: on their own."""
    if entry.by != "clinician":
        return "own"
    return "clinic" if (entry.who or "") in about.colleagues else "elsewhere"


def contact_name(name: str, say: Says) -> str:
    """A review of the programme by its week; whatever else it may be called is a contact."""
    found = REVIEW.fullmatch(name)
    return say("contact.week", week=int(found[1])) if found else say("contact.other")


def _shows(by: str, about: About) -> bool:
    return by == "clinic" or "notes" in about.sees


def _earlier(told: list[Dated], most: int, say: Says) -> Iterator[str]:
    if len(told) > most:
        yield say("earlier", count=len(told) - most)
