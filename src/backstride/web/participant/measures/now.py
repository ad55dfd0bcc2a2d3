"""Where the asking of measures stands today, out of what the standing keeps: no journal is read for it."""

from __future__ import annotations

from datetime import date

from backstride.book.check_ins.standing import Closed
from backstride.book.check_ins.told import NOBODY_IS_ASKED
from backstride.book.measures.standing import Asked, standing_of
from backstride.web.journals.kept import Kept


def measures_now(kept: Kept) -> tuple[Asked, ...]:
    """Today's and those to come are right; of those that are over, the standing keeps nothing."""
    person, decision = kept.person, kept.decision
    if person is None:
        return ()
    waits = decision.mode in NOBODY_IS_ASKED
    closed = (Closed(date.min, None, str(decision.mode)),) if waits else ()
    return standing_of(person.enrolled_on, person.back_state, kept.measures.told, decision.on, closed)


def waiting(kept: Kept) -> list[Asked]:
    """Those that wait for an answer now, in the order of the file for each day."""
    return [each for each in measures_now(kept) if each.is_asked]


def open_for(name: str, kept: Kept) -> Asked | None:
    """The time of asking of a measure that can be answered now, also where it was put off or declined."""
    found = (each for each in measures_now(kept) if each.can_be_answered and each.window.measure == name)
    return next(found, None)
