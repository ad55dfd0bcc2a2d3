"""What a check-in tells: of four weeks where it is the monthly one, else of one."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.book.recurrence.definition import Definition, definition
from backstride.book.recurrence.stretches import Came, Well
from backstride.book.recurrence.who_was_free import Free
from backstride.heart.entries import Entry
from backstride.heart.fields import is_yes, read_day
from backstride.heart.memory import days_after


class Answer(NamedTuple):
    """What one answer tells; mostly one of the two, and neither where it was left open."""

    came: tuple[Came, ...] = ()
    well: tuple[Well, ...] = ()


def what_an_answer_tells(day: date, entry: Entry, free: Free, well_until: date | None) -> Answer:
    """Of a check-in told on a day. `well_until`: the last day of which all was told to be well before."""
    if _says_came_back(entry, free.usual):
        return _it_came_back(day, entry, well_until)
    if _says_well(entry, free.usual):
        return Answer(well=(Well(_asked_from(day, entry), day),))
    if is_yes(entry.says.get("recovered")):
        return Answer(well=(Well(day, day),))
    return Answer()


def _says_came_back(entry: Entry, usual: float) -> bool:
    """By its own question, or by a week with enough pain for long enough, or one that limited."""
    says, now = entry.says, definition()
    if "came_back" in says and (says.get("lasted_days") == 0 or not is_yes(says["came_back"])):
        return False
    high = says.get("pain_worst", usual) - usual >= now.value("rise")
    if "came_back" in says:
        return high or "pain_worst" not in says
    long = says.get("pain_days", 0) >= now.value("lasting_days")
    on_average = says.get("pain_average", usual) - usual >= now.value("rise")
    return on_average or (high and long) or bool(_limited(entry, now))


def _says_well(entry: Entry, usual: float) -> bool:
    """A plain no, and nothing limited; or a time whose worst pain was somebody's usual one, or near it."""
    says = entry.says
    if "came_back" in says:
        return not (is_yes(says["came_back"]) or _limited(entry, definition()))
    if says.get("pain_days") == 0:
        return True
    return "pain_worst" in says and says["pain_worst"] - usual < definition().value("rise")


def _it_came_back(day: date, entry: Entry, well_until: date | None) -> Answer:
    says, now = entry.says, definition()
    began = read_day(says.get("came_back_on") or "")
    first = min(began, day) if began else _since(_asked_from(day, entry), day, well_until)
    lasted = says.get("lasted_days")
    last = min(day, days_after(first, lasted - 1)) if began and lasted else day
    sought = is_yes(says["sought_care"]) if "sought_care" in says else None
    return Answer(came=(Came(first, last, bool(began), _limited(entry, now), sought, (entry.id,)),))


def _since(asked_from: date, day: date, well_until: date | None) -> date:
    """Nobody said when: any day of those asked about, after the last one told to be well."""
    return min(day, max(asked_from, days_after(well_until, 1))) if well_until else asked_from


def _asked_from(day: date, entry: Entry) -> date:
    of_a_month = "came_back" in entry.says or entry.says.get("what") == "monthly"
    name = "month_days" if of_a_month else "week_days"
    return days_after(day, 1 - definition().value(name))


def _limited(entry: Entry, now: Definition) -> bool | None:
    told = entry.says.get("limited_activity")
    return now.is_limiting(told) if told else None
