"""Where the check-ins stand today, out of what the standing keeps: no journal is read for it."""

from __future__ import annotations

from datetime import date

from backstride.book.check_ins.standing import Asked, Closed, standing_of
from backstride.book.check_ins.table import read_schedule
from backstride.book.check_ins.told import NOBODY_IS_ASKED
from backstride.web.journals.kept import Kept


def check_ins_now(kept: Kept) -> tuple[Asked, ...]:
    """Today's and those to come are right; of those that are over, the standing keeps nothing."""
    if kept.person is None:
        return ()
    decision = kept.decision
    waits = decision.mode in NOBODY_IS_ASKED
    closed = (Closed(date.min, None, str(decision.mode)),) if waits else ()
    told = kept.check_ins.told
    return standing_of(read_schedule(), kept.person.enrolled_on, told, decision.on, closed)
