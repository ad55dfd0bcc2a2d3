"""What to do in an emergency, sentence by sentence, so that a page may list them and none gets lost."""

from __future__ import annotations

from backstride.book.words import Words

DO_NOW = ("stop", "go", "no_driving", "ambulance", "nobody_alerted")
"""The sentences `emergency.advice.*` of `symptoms.po`, in their order."""


def do_now(words: Words, number: str = "") -> tuple[str, ...]:
    """What to do now. `number`: the local emergency number; without it the sentence says so in words."""
    known = {"number": number or words.say("symptoms", "emergency.number_unknown")}
    return tuple(words.say("symptoms", f"emergency.advice.{name}", **known) for name in DO_NOW)
