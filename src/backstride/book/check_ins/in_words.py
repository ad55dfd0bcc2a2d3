"""What became of a check-in, in plain words, without blame."""

from __future__ import annotations

from backstride.book.check_ins.standing import Asked, Stands
from backstride.book.words import Words

DOMAIN = "check_ins"


def stands_in_words(asked: Asked, words: Words) -> str:
    """One sentence, with the days that matter."""
    more = f".{asked.why}" if asked.why else ""
    if asked.stands is Stands.LATER and asked.until is None:
        more = ".last"
    days = {"day": asked.until or asked.window.due, "last": asked.window.last}
    return words.say(DOMAIN, f"stands.{asked.stands}{more}", **days)
