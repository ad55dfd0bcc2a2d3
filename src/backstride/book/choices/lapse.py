"""What the book calls a lapse: its numbers, as the heart takes them."""

from __future__ import annotations

from functools import lru_cache

from backstride.book.choices.table import chosen, chosen_time, chosen_whole
from backstride.heart.lapses import LapseFigures


@lru_cache(maxsize=1)
def lapse_figures() -> LapseFigures:
    """Those of the table of choices."""
    return LapseFigures(
        from_days=chosen_whole("lapse.from"),
        looked_at=chosen_time("lapse.looked_at"),
        not_at_once=chosen_time("lapse.not_at_once"),
        rise=chosen("lapse.rise"),
        least_told=chosen_whole("lapse.least_told"),
    )
