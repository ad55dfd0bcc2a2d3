"""What is heard while a session is played: its stretches, each with all that the page says of it."""

from __future__ import annotations

from typing import Any

from backstride.book.session_in_words import duration_in_words
from backstride.book.words import Words
from backstride.handouts.audio.stretches import Stretch, stretches
from backstride.heart.notation import Block, Session

DOMAIN = "player"


def stretches_heard(session: Session, words: Words) -> list[dict[str, Any]]:
    """Each stretch (whole seconds from the start), in words and in figures, for the script."""
    heard = stretches(session)
    return [_stretch(stretch, then, words) for stretch, then in zip(heard, [*heard[1:], None], strict=True)]


def as_heard(session: Session) -> Session:
    """The same session with one block a stretch: its drawing has a bar for each thing that is announced."""
    return Session(tuple(Block(stretch.do, stretch.seconds) for stretch in stretches(session)))


def _stretch(stretch: Stretch, then: Stretch | None, words: Words) -> dict[str, Any]:
    lasts = duration_in_words(stretch.seconds, words)
    now = _now(stretch, words)
    coming = _then(then, words)
    return {
        **stretch._asdict(),
        "word": words.say(DOMAIN, f"do.{stretch.do}"),
        "now": now,
        "then": coming,
        "aloud": words.say(DOMAIN, "aloud", now=now, duration=lasts, then=coming),
    }


def _now(stretch: Stretch, words: Words) -> str:
    """Which one it is: `run 3 of 8`, `warm-up`."""
    if stretch.of:
        which = {"number": stretch.number, "of": stretch.of}
        return words.say(DOMAIN, f"now.{stretch.do}.counted", **which)
    return words.say(DOMAIN, f"now.{stretch.name}")


def _then(then: Stretch | None, words: Words) -> str:
    if then is None:
        return words.say(DOMAIN, "then.complete")
    return words.say(DOMAIN, f"then.{then.do}", duration=duration_in_words(then.seconds, words))
