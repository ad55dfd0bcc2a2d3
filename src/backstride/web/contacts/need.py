"""That a contact is due, or has been missed: needs, for whoever looks after somebody. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from backstride.web.contacts.days import MISSED_AFTER, Day, asked_until, week_of
from backstride.web.journals.needs import Need

DUE, MISSED = "clinic.contact_due", "clinic.contact_missed"


def contact_needs(days: Iterable[Day], begun: date, today: date, looks_ahead: timedelta) -> Iterator[Need]:
    """What contacts bring to a clinic's list from today on, as far as it looks ahead, if none is held.

    On the day of the enrolment (`begun`) nobody is told that a contact is due: whoever began is often sitting
    there just then. That it was missed is said a week later.

    `days`: those of the contacts still to hold, moved ones where the clinic moved them. Figures: the `week`
    of the contact and its `day`. Due it is routine; once it was missed, somebody should ring this week. When
    another took its place, or after four weeks, it is over.
    """
    in_order = sorted(days, key=lambda day: day.on)
    for day in in_order:
        if day.on > today + looks_ahead:
            return
        ends = asked_until(day, in_order)
        missed = min(day.on + MISSED_AFTER, ends)
        figures = {"week": week_of(day.name), "day": day.on}
        if begun < day.on < missed and today < missed:
            yield Need(DUE, "routine", day.on, figures, missed)
        if missed < ends and today < ends:
            yield Need(MISSED, "this_week", missed, figures, ends)
