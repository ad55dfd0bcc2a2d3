"""The flare-up there is, as pages show it: since when, the morning's question, the days, the way back."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.book.words import Words
from backstride.heart.state import Mode
from backstride.web.journals.kept import Kept
from backstride.web.participant.bad_days.came_back import CameBack, came_back
from backstride.web.participant.bad_days.look_again import LookAgain, look_again
from backstride.web.participant.bad_days.next_days import NextDay, next_days
from backstride.web.participant.bad_days.way_back_in_words import way_back_in_words
from backstride.web.participant.mornings.whose import awaited_day


class FlareNow(NamedTuple):
    """A flare-up on the decision's day."""

    began: date
    asks: bool
    """Whether the question of the morning is open, and no session's morning is asked about instead."""
    began_today: bool
    told_today: bool
    session_asked: bool
    """Whether the morning after a session is asked about: its answer says how the back is, too."""
    days: list[NextDay]
    way_back: list[str]
    looks: list[LookAgain]
    came_back: CameBack | None
    is_held: bool = False
    """Whether a clinician holds the sessions: no answer opens them then."""


def flare_now(kept: Kept, words: Words) -> FlareNow | None:
    """None where there is none, or where sessions wait for something else."""
    bad_days, day = kept.bad_days, kept.decision.on
    if bad_days.flare_on is None:
        return None
    after_a_session = awaited_day(kept) is not None
    return FlareNow(
        began=bad_days.flare_on,
        asks=bad_days.asks_on(day) and not after_a_session,
        began_today=bad_days.flare_on == day,
        told_today=bad_days.told_on == day,
        session_asked=after_a_session,
        days=next_days(kept, words),
        way_back=way_back_in_words(bad_days.way_back, words),
        looks=look_again(kept, words),
        came_back=came_back(kept, words),
        is_held=kept.decision.mode is Mode.HELD,
    )
