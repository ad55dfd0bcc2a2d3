"""Pain that came back after recovery, as it is told to the person: named, dated, common and no failure."""

from __future__ import annotations

from typing import NamedTuple

from backstride.book.sources import cite, read_sources
from backstride.book.words import Words
from backstride.heart.schedule import DAYS_IN_A_WEEK
from backstride.web.journals.kept import Kept
from backstride.web.journals.rulebook import rulebook

DOMAIN = "bad_days"
SAYS_SO = ("walkback-recurrence-2025",)
"""The sources (ids in sources.toml) of how common it is, and how long it lasts."""


class CameBack(NamedTuple):
    """Since when; that it is common, and by which sources; what happens now."""

    since: str
    common: str
    sources: str
    now: str
    in_a_flare_up: bool


def came_back(kept: Kept, words: Words) -> CameBack | None:
    """The recurrence that there is on the decision's day; None where there is none."""
    one = kept.bad_days.recurrence_on(kept.decision.on)
    if one is None:
        return None
    since = words.say(DOMAIN, "came_back.since" if one.dated else "came_back.by", day=one.began, by=one.last)
    flares = kept.bad_days.flare_on is not None
    now = words.say(DOMAIN, "came_back.flare" if flares else "came_back.goes_on", weeks=_afresh_weeks(kept))
    known = read_sources()
    sources = "; ".join(cite(known[source], words.lang) for source in SAYS_SO)
    return CameBack(since, words.say(DOMAIN, "came_back.common"), sources, now, flares)


def _afresh_weeks(kept: Kept) -> int:
    programme = rulebook().programme(kept.decision.programme, kept.decision.version)
    return int(programme.values["gap_long_days"]) // DAYS_IN_A_WEEK
