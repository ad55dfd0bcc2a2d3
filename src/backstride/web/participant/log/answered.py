"""An answer to something that needed a look, as the person reads it in their journal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from backstride.book.words import Words
from backstride.heart.fields import JSON, read_day

DOMAIN = "clinic_needs"
TALKED = "talked"
"""What the person's own word about a low mood says."""


def answered_in_words(says: Mapping[str, JSON], words: Words) -> Iterator[str]:
    """What it was about, and what came of it."""
    yield words.say(DOMAIN, f"told.about.{_about(says['rule'], words)}")
    until, outcome = read_day(says.get("until")), says.get("outcome")
    match says.get("how", "done"):
        case "seen":
            yield words.say(DOMAIN, "told.seen")
        case "snoozed" if until:
            yield words.say(DOMAIN, "told.snoozed", until=until)
        case _ if outcome == TALKED:
            yield words.say(DOMAIN, "told.talked")
        case _ if outcome:
            yield words.say(DOMAIN, "told.done", outcome=outcome)


def _about(rule: str, words: Words) -> str:
    """The rule where there are words for it, else its family, else only that it was something."""
    names = (rule, rule.partition(".")[0])
    return next((name for name in names if words.knows(DOMAIN, f"told.about.{name}")), "other")
