"""The figures behind a reason, each by its name and with its unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from backstride.book.decision_in_words import because_in_words
from backstride.book.words import Words
from backstride.web.journals.rulebook import rulebook

NOT_FOR_PEOPLE = frozenset({"entries"})
"""Ids of entries: the journal says what they hold."""
WORDS_OF_THEIR_OWN = frozenset({"outcome", "back_state"})
"""Figures that are words of a short list."""


def figures_in_words(figures: Mapping[str, Any], words: Words) -> Iterator[str]:
    """`Worst pain in the session: 3 of 10`, one a figure. What nobody gave is left out."""
    for name, figure in figures.items():
        if figure is None or figure == () or name in NOT_FOR_PEOPLE:
            continue
        yield words.say("today", f"figure.{name}", **{name: _shown(name, figure, words)})


def _shown(name: str, figure: Any, words: Words) -> Any:
    if name == "symptom":
        return words.say("symptoms", f"symptom.{figure}.name")
    if name == "because":
        return because_in_words(figure, words)
    if name == "programme":
        return (rulebook().programme(figure).names or {}).get(words.lang, figure)
    if name in WORDS_OF_THEIR_OWN:
        return words.say("today", f"{name}.{figure}")
    return figure
