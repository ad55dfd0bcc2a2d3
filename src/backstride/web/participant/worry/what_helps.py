"""What helps in a flare-up, with where each sentence comes from; and when somebody should look."""

from __future__ import annotations

from typing import NamedTuple

from backstride.book.sources import cite, read_sources
from backstride.book.words import Words
from backstride.heart.programme import Programme
from backstride.web.journals.kept import Kept
from backstride.web.journals.rulebook import rulebook

HELPS = {
    "common": ("flares-acute-2011", "walkback-recurrence-2025"),
    "no_harm": ("osullivan-2020",),
    "move": ("stay-active-2015", "nice-ng59"),
    "evening": ("flares-chronic-2021", "flare-triggers-2018"),
}
"""The sentences of `worry.po`, and the sources (ids in sources.toml) that say so."""

FOR_EVERYBODY = "walk"
"""Whose figures are shown to who has no programme yet."""


class Helps(NamedTuple):
    """A sentence, and its sources in one line."""

    says: str
    sources: str


def what_helps(words: Words) -> list[Helps]:
    """What helps, the most useful first."""
    known = read_sources()
    return [
        Helps(
            words.say("worry", f"helps.{name}"),
            "; ".join(cite(known[source], words.lang) for source in sources),
        )
        for name, sources in HELPS.items()
    ]


def when_to_see_somebody(kept: Kept | None, words: Words) -> list[str]:
    """When a flare-up should be looked at, by the figures of the person's programme (days, flare-ups)."""
    figures = _programme(kept).values
    return [
        words.say("worry", "see.not_easing", days=int(figures["flare_not_easing_days"])),
        words.say("worry", "see.lasting", days=int(figures["flare_lasting_days"])),
        words.say(
            "worry",
            "see.often",
            flares=int(figures["flares_often_count"]),
            weeks=int(figures["flares_often_days"]) // 7,
        ),
    ]


def _programme(kept: Kept | None) -> Programme:
    if kept is None or kept.person is None:
        return rulebook().programme(FOR_EVERYBODY)
    return rulebook().programme(kept.decision.programme, kept.decision.version)
