"""Sessions as entries of a journal, and one local day of them as an outing."""

from __future__ import annotations

from datetime import UTC, date, datetime

from backstride.heart.entries import Entry
from backstride.heart.fields import JSON
from backstride.heart.sessions import Outing, one_outing
from tests.cast.answers import VALUES

DAY = date(2026, 3, 2)


def session_done(minutes: float = 8, ended: str = "done", worst: float = 3, **says: JSON) -> Entry:
    """A session as told; whatever is not given was not asked. `before` is the pain before it."""
    before = {"before": says.pop("before")} if "before" in says else {}
    told = {"minutes": minutes, "ended": ended, "pain": {"worst": worst, **before}, **says}
    return Entry("an id", "session_done", datetime(2026, 3, 2, 9, tzinfo=UTC), "participant", told)


def outing(*sessions: Entry) -> Outing:
    """One local day's sessions, taken together."""
    return one_outing(DAY, sessions or (session_done(),), VALUES)


def morning_after(pain: float, back_to_usual: JSON) -> Entry:
    """An answer to 'how is your back this morning?'."""
    says = {"pain": pain, "back_to_usual": back_to_usual}
    return Entry("another id", "morning_after", datetime(2026, 3, 3, 8, tzinfo=UTC), "participant", says)
