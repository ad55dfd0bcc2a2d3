"""A session as it is read aloud: `walk 5 minutes, then 10 times: run 30 seconds, walk 90 seconds; then …`."""

from __future__ import annotations

import re
from functools import reduce

from backstride.book.one_walk import as_one_walk
from backstride.book.words import Words
from backstride.heart.notation import Block, Session, read_session

PART = re.compile(r"(?P<times>\d+) x \((?P<inside>[^)]*)\)|(?P<block>[a-z]+ \d+ (?:s|min))")
"""What the canonical line of a session is made of: a repeat, or one block."""

LONGEST_IN_SECONDS = 90
"""Up to here people say seconds; longer stretches they say in minutes and seconds."""


def session_in_words(session: Session, words: Words) -> str:
    """The sentence, without a capital or a full stop, so that it fits into another."""
    said, join = "", ""
    for part in PART.finditer(as_one_walk(session).text):
        phrase = _repeat(part, words) if part["times"] else _blocks(part["block"], words)
        said = words.say("rules", join, before=said, after=phrase) if said else phrase
        join = "session.then_after_repeat" if part["times"] else "session.then"
    return said


def _repeat(part: re.Match[str], words: Words) -> str:
    blocks = _blocks(part["inside"], words)
    return words.say("rules", "session.repeat", count=int(part["times"]), blocks=blocks)


def _blocks(text: str, words: Words) -> str:
    said = (_block(block, words) for block in read_session(text).blocks)
    return reduce(lambda before, after: words.say("rules", "session.next", before=before, after=after), said)


def _block(block: Block, words: Words) -> str:
    return words.say("rules", f"block.{block.do}", duration=duration_in_words(block.seconds, words))


def duration_in_words(length_s: int, words: Words) -> str:
    """A length (seconds) as people say it: `16 minutes`, `90 seconds`, `5 minutes 30 seconds`."""
    minutes, seconds = divmod(length_s, 60)
    if not seconds:
        return words.say("rules", "duration.minutes", count=minutes)
    if length_s <= LONGEST_IN_SECONDS:
        return words.say("rules", "duration.seconds", count=length_s)
    parts = {
        "minutes": words.say("rules", "duration.minutes", count=minutes),
        "seconds": words.say("rules", "duration.seconds", count=seconds),
    }
    return words.say("rules", "duration.minutes_and_seconds", **parts)
