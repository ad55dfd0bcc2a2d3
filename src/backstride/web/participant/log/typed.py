"""What was typed into a form, read field by field; what cannot be used is said beside its question."""

from __future__ import annotations

import math
from collections.abc import Collection

from django.http import QueryDict

from backstride.book.figures_in_words import Shown
from backstride.book.words import Words

SCALE = tuple(map(str, range(11)))
"""0 to 10, as buttons."""


class Typed:
    """A form as it came. `wrong`: for each question that needs another look, what to say there."""

    def __init__(self, form: QueryDict, words: Words) -> None:
        self.form, self.words = form, words
        self.wrong: dict[str, str] = {}

    def refuse(self, question: str, sentence: str, **figures: Shown) -> None:
        """Say something beside a question; the first thing said stays."""
        self.wrong.setdefault(question, self.words.say("log", f"wrong.{sentence}", **figures))

    def text(self, question: str, longest: int) -> str | None:
        """Words of somebody's own; None where nothing was typed."""
        told = self.form.get(question, "").strip()
        if len(told) > longest:
            self.refuse(question, "too_long", most=longest, count=len(told))
        return told or None

    def choice(self, question: str, offered: Collection[str], *, needed: bool = False) -> str | None:
        """One of the words offered; None where none was chosen."""
        told = self.form.get(question, "")
        if told in offered and told:
            return told
        if needed or told:
            self.refuse(question, f"{question}.missing" if not told else "not_offered")
        return None

    def yes_or_no(self, question: str, *, needed: bool = False) -> bool | None:
        """Yes, no, or None."""
        told = self.choice(question, ("yes", "no"), needed=needed)
        return None if told is None else told == "yes"

    def scale(self, question: str, *, needed: bool = False) -> int | None:
        """A whole number from 0 to 10."""
        told = self.form.get(question, "").strip()
        if told in SCALE:
            return int(told)
        if told:
            self.refuse(question, "not_on_the_scale", told=told[:20])
        elif needed:
            self.refuse(question, f"{question}.missing")
        return None

    def number(self, question: str, most: float) -> float | None:
        """A number from 0, written with a point or a comma."""
        told = self.form.get(question, "").strip().replace(",", ".")
        if not told:
            return None
        number = _number(told)
        if number is None or not 0 <= number <= most:
            self.refuse(question, "no_such_number", told=told[:20], most=most)
            return None
        return int(number) if number == int(number) else round(number, 2)


def _number(told: str) -> float | None:
    try:
        number = float(told)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
