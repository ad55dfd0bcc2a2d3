"""The sentences with which every page says what waits on this phone, for the scripts that say it."""

from __future__ import annotations

from functools import lru_cache

from backstride.book.catalogues import languages
from backstride.book.words import Words

DOMAIN = "pocket"
KINDS = (
    *("session_done", "session_skipped", "morning_after", "flared_up", "symptom_reported", "noted"),
    *("lesson_read", "checked_in", "check_in_asked", "measured", "measure_asked"),
)
"""What can be told without a network."""
COUNTED = ("unsent", "refused", "signing_out")
SAID = (
    *("nothing_waits", "no_network", "network_is_back", "sending", "sign_in", "busy", "something"),
    "told_new",
)
SIZES = {"size.larger": "frame.larger", "size.usual": "frame.usual_size"}


@lru_cache(maxsize=8)
def words_of_the_pocket(words: Words) -> dict[str, str]:
    """By name. What is counted comes for one thing and, with a gap for the number, for several."""
    counted = {f"{name}.one": words.say(DOMAIN, name, count=1) for name in COUNTED}
    several = {f"{name}.more": words.say(DOMAIN, name, count="{count}") for name in COUNTED}
    said = {name: words.say(DOMAIN, name) for name in SAID}
    kinds = {f"kind.{kind}": words.say("log", f"kind.{kind}") for kind in KINDS}
    return {**counted, **several, **said, **kinds, **_switches(words)}


def _switches(words: Words) -> dict[str, str]:
    """What the switches say without a network. Why a language waits is said in it, too: its reader asks."""
    sizes = {name: words.say("web", says) for name, says in SIZES.items()}
    spoken = {lang: Words(lang, strict=words.strict) for lang in languages()}
    waits = {f"language_waits.{lang}": there.say(DOMAIN, "language_waits") for lang, there in spoken.items()}
    return {**sizes, **waits}


@lru_cache(maxsize=8)
def words_of_nobody(words: Words) -> dict[str, str]:
    """What a page of nobody says where somebody left with things unsent: how many, and no more."""
    return {
        "left.one": words.say(DOMAIN, "left", count=1),
        "left.more": words.say(DOMAIN, "left", count="{count}"),
    }
