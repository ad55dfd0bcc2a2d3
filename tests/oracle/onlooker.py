"""The onlooker: follows a person through every journal there is, and notes which laws were seen to break."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from backstride.heart.alphabet import Event
from backstride.heart.machine import Step
from backstride.heart.programme import Programme
from tests.oracle.journal import Person
from tests.oracle.twins import Family, comes_to_the_top, every_future
from tests.oracle.watchers import WATCHERS


class Onlooker(NamedTuple):
    """Somebody who watches one person, with notes of their own for each law."""

    person: Person
    notes: Mapping[int, Any]
    broken: frozenset[int] = frozenset()

    @classmethod
    def watching(cls, programme: Programme, rule: Step) -> Onlooker:
        """Before anything has happened."""
        notes = {law: begins for law, (_, begins) in WATCHERS.items()}
        return cls(Person.on(programme, rule), notes)

    def sees(self, event: Event) -> Onlooker:
        """One event later. A law that was broken is watched no longer."""
        person, seen = self.person.lives_through(event)
        notes = {law: WATCHERS[law][0](note, seen) for law, note in self.notes.items()}
        broken = [law for law, note in notes.items() if note is None]
        kept = {law: note for law, note in notes.items() if note is not None}
        return Onlooker(person, kept, self.broken.union(broken))

    def sees_all(self, events: Iterable[Event]) -> Onlooker:
        """Some events later."""
        now = self
        for event in events:
            now = now.sees(event)
        return now

    def compares(self, alphabet: Sequence[Event], length: int) -> frozenset[int]:
        """Laws seen to break between twins who part here, in any common future of so many events."""
        nowhere: frozenset[int] = frozenset() if comes_to_the_top(self.person) else frozenset({9})
        return nowhere | every_future(Family.of(self.person), alphabet, length)


def every_life(onlooker: Onlooker, alphabet: Sequence[Event], length: int) -> frozenset[int]:
    """Laws seen to break in any journal of so many further events, in any order."""
    if not length:
        return onlooker.broken
    lives = (every_life(onlooker.sees(event), alphabet, length - 1) for event in alphabet)
    return onlooker.broken.union(*lives)
