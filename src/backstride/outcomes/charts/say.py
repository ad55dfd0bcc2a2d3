"""Numbers and days as charts say them: right in each language, and what is missing by its own word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise

from backstride.book.figures_in_words import HABITS, Shown, in_words
from backstride.book.words import Words
from backstride.outcomes.weeks import A_WEEK

DOMAIN = "outcomes"
SHORTEST_RUN = 3
"""So many weeks on end are told by their first and last; two are told singly."""


class Sayer:
    """The sentences about outcomes: `say("minutes.title")`, and figures by themselves."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def __call__(self, sentence: str, /, **figures: Shown) -> str:
        """A sentence of the catalogue."""
        return self.words.say(DOMAIN, sentence, **figures)

    def number(self, value: float) -> str:
        """A number as it is, such as a pain."""
        return _number(round(value, 1), self.words.lang)

    def minutes(self, value: float | None, missing: str = "untold") -> str:
        """Minutes as people say them; the word for what is missing where they are not known."""
        return self(missing) if value is None else in_words("minutes", value, self.words.lang)

    def cell(self, value: float | None) -> str:
        """A number in a table; a dash where nothing was told."""
        return "–" if value is None else self.number(value)

    def day(self, day: date) -> str:
        """A day in short, as below a chart."""
        return self._dated(day, "d MMM")

    def full_day(self, day: date) -> str:
        """A day with its year."""
        return self._dated(day, "d MMM y")

    def weekday(self, day: date) -> str:
        """The name of its weekday."""
        return self._dated(day, "EEEE")

    def month(self, day: date) -> str:
        """A month with its year."""
        return self._dated(day, "MMMM y")

    def short_month(self, day: date) -> str:
        """A month in short."""
        return self._dated(day, "MMM")

    def days(self, days: Iterable[date]) -> Sequence[str]:
        """Days in short, for a list in a sentence."""
        return [self.day(day) for day in days]

    def weeks(self, begins: Sequence[date]) -> Sequence[str]:
        """Weeks by the day they begin on; three and more on end are told by the first and the last."""
        runs = [list(begins[:1])]
        for before, day in pairwise(begins):
            if day - before == A_WEEK:
                runs[-1].append(day)
            else:
                runs.append([day])
        return [said for run in runs for said in self._run(run)]

    def _run(self, run: Sequence[date]) -> Sequence[str]:
        if len(run) < SHORTEST_RUN:
            return self.days(run)
        return [self("from_to", first=self.day(run[0]), last=self.day(run[-1]))]

    def listing(self, items: Sequence[str]) -> str:
        """`a, b and c`; where a number has a comma of its own, `3,2; 2,7 y 3`."""
        parts = "; ".join(items[:-1])
        if len(items) > 2 and any("," in item for item in items):
            items = [parts, items[-1]]
        return in_words("list", items, self.words.lang)

    def _dated(self, day: date, form: str) -> str:
        return _dated(day, form, HABITS.get(self.words.lang, self.words.lang))


@lru_cache(maxsize=2048)
def _number(value: float, lang: str) -> str:
    """The same few pains stand in a table again and again."""
    return in_words("number", value, lang)


@lru_cache(maxsize=4096)
def _dated(day: date, form: str, locale: str) -> str:
    from babel.dates import format_date  # noqa: PLC0415 - costs 23 ms

    return format_date(day, form, locale=locale)
