"""Objects that say a key twice: nobody could tell which of the two counts, so neither is dropped unseen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from backstride.book.signs_told import Signs, signs_in_line, together
from backstride.heart.fields import JSON


class Twice(dict[str, JSON]):
    """An object as JSON reads it, the last one counting; `pairs`: all that it says."""

    def __init__(self, pairs: list[tuple[str, JSON]]) -> None:
        super().__init__(pairs)
        self.pairs = pairs

    @property
    def key(self) -> str:
        """The first key that is there twice."""
        return next(key for key, times in Counter(key for key, _ in self.pairs).items() if times > 1)


def object_of(pairs: list[tuple[str, JSON]]) -> dict[str, JSON]:
    """For `json.loads`: an object, marked where it says a key twice."""
    told = dict(pairs)
    return told if len(told) == len(pairs) else Twice(pairs)


def keys_told_twice(told: JSON) -> Iterator[str]:
    """The keys that are told twice, wherever in an entry."""
    if isinstance(told, Twice):
        yield told.key
    inside = told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
    for each in inside:
        yield from keys_told_twice(each)


def signs_in(told: JSON) -> Signs:
    """The emergency signs in an entry; of a key that is told twice, in both."""
    pairs = told.pairs if isinstance(told, Twice) else []
    return together([signs_in_line(told), *(signs_in_line({key: each}) for key, each in pairs)])
