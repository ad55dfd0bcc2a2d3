"""What is wrong with a recording, in a person's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from backstride.book.words import Words
from backstride.recordings.faults import Fault


class FaultInWords(NamedTuple):
    """What is wrong, why that matters, and what to do about it."""

    what: str
    why: str
    do: str


def fault_in_words(fault: Fault, words: Words) -> FaultInWords:
    """A fault as sentences."""
    figures: Mapping[str, str | int | float] = dict(fault.figures)
    sentences = (fault.what, fault.why, fault.what_to_do)
    return FaultInWords(*(words.say("recordings", sentence, **figures) for sentence in sentences))
