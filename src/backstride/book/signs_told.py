"""Which emergency signs something tells, also where it cannot be used as it stands.

An answer that is refused for its form may still be true, and an emergency does not wait for a mended file:
an exact sign counts as told wherever it stands, and what only looks like one is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from backstride.heart.fields import JSON
from backstride.heart.symptoms import NOW, URGENCY

ALIKE = 0.8
"""How alike a misspelled word must be to a sign (0 to 1) to be asked about."""
NO = frozenset({"", "no", "none", "false", "not_asked"})
_WORDS = re.compile(rb"[a-z_]+")
_EMERGENCY = re.compile(r"emergency_\w+")
"""Questions that ask for emergency signs: whatever is answered there that cannot be read may be one."""


class Signs(NamedTuple):
    """The signs told, and whether something else looks like one."""

    told: frozenset[str] = frozenset()
    perhaps: bool = False

    @property
    def in_order(self) -> list[str]:
        """The signs told, in the order of the list of symptoms."""
        return [sign for sign in NOW if sign in self.told]


def together(found: Iterable[Signs]) -> Signs:
    """All of them."""
    known = list(found)
    return Signs(frozenset(sign for each in known for sign in each.told), any(each.perhaps for each in known))


def signs_in_answers(answers: Mapping[str, JSON]) -> Signs:
    """The signs in screening answers, whether or not they can be used."""
    return together(_signs_in(given, asked=_EMERGENCY.fullmatch(name)) for name, given in answers.items())


def signs_in_line(told: JSON) -> Signs:
    """The signs in what a line of a journal, or a file of answers, tells."""
    if not isinstance(told, dict):
        return Signs()
    inside = told.get("payload")
    more = [signs_in_line(inside)] if isinstance(inside, dict) else []
    answers = told.get("answers")
    more += [signs_in_answers(answers)] if isinstance(answers, dict) else []
    return together([_signs_in(told.get("symptoms"), asked=None), *more])


def signs_in_text(text: bytes) -> Signs:
    """What could not be read at all may still name a sign."""
    return Signs(perhaps=any(word.decode() in NOW for word in _WORDS.findall(text)))


def _signs_in(given: JSON, *, asked: object) -> Signs:
    words = {_plainly(word) for word in _words_in(given)}
    others = words - URGENCY.keys() - NO
    alike = any(get_close_matches(word, NOW, 1, ALIKE) for word in others)
    unreadable = (isinstance(given, int | float | dict) and bool(given)) or bool(others)
    return Signs(frozenset(words & set(NOW)), alike or bool(asked and unreadable))


def _words_in(given: JSON) -> Iterator[str]:
    """The words of a list; or one word, or several set apart by commas; or the keys of an object."""
    for each in given if isinstance(given, list | dict) else [given]:
        if isinstance(each, str):
            yield from each.split(",")


def _plainly(word: str) -> str:
    return re.sub(r"[\s-]+", "_", word.strip().lower())
