"""The sentences that the script shows, by their ids. A name in braces is left for the script to fill in."""

from __future__ import annotations

from typing import Final

from backstride.book.words import Words

DOMAIN = "player"
SHOWN: Final[dict[str, tuple[str, ...]]] = {
    "start": (),
    "go_on": (),
    "clock": ("at", "all"),
    "paused": (),
    "track.coming": ("percent",),
    "track.ready": (),
    "track.tones": (),
    "track.gone": (),
    "track.slow": (),
    "track.cut": (),
    "track.offline": (),
    "track.trouble": (),
    "track.broke": (),
    "track.stuck": (),
    "cannot.stopped": ("since",),
    "cannot.told_since": (),
    "under_way.today": ("at", "all", "time"),
    "under_way.before": ("at", "all", "day"),
    "under_way.other_plan": ("at", "all", "time"),
    "under_way.pain": ("pain", "at"),
    "pain.noted": ("pain",),
    "pain.usual": (),
    "pain.settled": (),
    "pain.irritated": (),
    "pain.irritated.run": (),
    "pain.flared": (),
    "done.all": (),
    "done.part": ("at", "all"),
    "done.did": ("minutes",),
    "done.did_run": ("minutes", "run"),
    "told.journal": (),
    "told.device": (),
    "told.refused": (),
    "lock.title": (),
}
"""Each sentence, and the figures that only the script knows."""


def words_for_the_script(words: Words) -> dict[str, str]:
    """All of them, in a person's language."""
    return {
        sentence: words.say(DOMAIN, sentence, **{name: f"{{{name}}}" for name in names})
        for sentence, names in SHOWN.items()
    }
