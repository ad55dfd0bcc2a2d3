"""What some signs ask for until somebody has looked at them, where others may go on moving as usual.

A swollen calf and a tight chest call for rest, a sore bone for being spared. Beside them nothing may say that
everyday moving need not wait, so some rules have a second form in `symptoms.po`: `resting.<rule>`.
"""

from __future__ import annotations

from collections.abc import Iterable

from backstride.book.figures_in_words import Shown
from backstride.book.words import Words


def meanwhile_in_words(signs: Iterable[str], words: Words) -> tuple[str, ...]:
    """What these signs (symptom ids) ask for, each once; empty where none asks for anything special."""
    sentences = (f"symptom.{sign}.meanwhile" for sign in dict.fromkeys(signs))
    return tuple(words.say("symptoms", each) for each in sentences if words.knows("symptoms", each))


def say_rule(sentence: str, words: Words, *, resting: bool, **figures: Shown) -> str:
    """A sentence of `rules.po`; to somebody who should rest, its second form where it has one."""
    if resting and words.knows("symptoms", f"resting.{sentence}"):
        return words.say("symptoms", f"resting.{sentence}", **figures)
    return words.say("rules", sentence, **figures)
