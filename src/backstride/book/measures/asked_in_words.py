"""What became of the asking of a measure, in plain words, without blame."""

from __future__ import annotations

from backstride.book.check_ins.standing import Stands
from backstride.book.measures.in_words import DOMAIN
from backstride.book.measures.standing import Asked
from backstride.book.words import Words


def stands_in_words(asked: Asked, words: Words) -> str:
    """One sentence, with the days that matter."""
    more = f".{asked.why}" if asked.why else ""
    if asked.stands is Stands.LATER and asked.back_on is None:
        more = ".next"
    days = {"day": asked.back_on or asked.window.due, "last": asked.window.last}
    return words.say(DOMAIN, f"stands.{asked.stands}{more}", **days)
