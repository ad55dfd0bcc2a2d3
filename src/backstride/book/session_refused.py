"""Why a line is no session, by id: the heart says it in English, and readers have other languages.

A test holds every sentence of the heart against these forms; one that is not among them is told as it is.
"""

from __future__ import annotations

import re

from backstride.book.programme_refused import Part, Phrase
from backstride.heart.notation import NotASession

FORMS = {
    "session.no_block": r"'(?P<part>.*)' is not a block; .*",
    "session.length": r"'(?P<part>.*)' lasts (?P<number>\d+) s; .*",
    "session.repeats": r"'(?P<part>.*)' repeats (?P<number>\d+) times; .*",
    "session.too_many": r"more than (?P<number>\d+) blocks",
}


def why_no_session(refused: NotASession) -> Part:
    """What is wrong with the line."""
    for sentence, form in FORMS.items():
        if found := re.fullmatch(form, str(refused), re.DOTALL):
            return Phrase(sentence, found.groupdict())
    return str(refused)
