"""The laws that compare lives: alike but for one session, and alike ever after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from backstride.heart.alphabet import Ended, Event, Kind, Response
from backstride.heart.ladder import NOTHING, is_not_higher
from backstride.heart.state import Pace
from tests.oracle.journal import Person, live

GOOD = Event(Kind.SESSION, Ended.DONE, Response.SETTLED)
UNANSWERED = Event(Kind.SESSION, Ended.DONE, Response.UNKNOWN)
TOO_MUCH = Event(Kind.SESSION, Ended.OVER, Response.SETTLED)
CLEAR = Event(Kind.SCREENED_CLEAR, pace=Pace.NORMAL)

FROM_BETTER_TO_WORSE = (Ended.DONE, Ended.HARD, Ended.PART, Ended.PAIN)
AFTER_PAIN = (Response.IRRITATED, Response.FLARED)


def _worse_twins() -> Iterator[tuple[Event, Event]]:
    """Each session with the one that ended a word worse, and the one that was answered a word worse."""
    for response in Response:
        for ended, worse in pairwise(FROM_BETTER_TO_WORSE):
            if worse is not Ended.PAIN or response in AFTER_PAIN:
                yield Event(Kind.SESSION, ended, response), Event(Kind.SESSION, worse, response)
    for ended in Ended:
        for response, worse_answer in pairwise(AFTER_PAIN if ended is Ended.PAIN else Response):
            yield Event(Kind.SESSION, ended, response), Event(Kind.SESSION, ended, worse_answer)


TWINS = tuple(_worse_twins())
SESSIONS = {event for twins in TWINS for event in twins}


class Family(NamedTuple):
    """One person for each way a session may have gone, and one who had none: alike in all else."""

    had_none: Person
    had: Mapping[Event, Person]

    @classmethod
    def of(cls, person: Person) -> Family:
        """The lives that part here."""
        return cls(person, {event: person.lives_through(event)[0] for event in SESSIONS})

    def lives_through(self, event: Event) -> Family:
        """The same happens to all of them."""
        had = {which: person.lives_through(event)[0] for which, person in self.had.items()}
        return Family(self.had_none.lives_through(event)[0], had)

    def broken(self) -> frozenset[int]:
        """Laws seen to break now: who fared worse has more, or too much or no answer made a difference."""
        doses = {event: person.dose for event, person in self.had.items()}
        alone = self.had_none.dose
        broken = {
            5: any(not is_not_higher(doses[worse], doses[better]) for better, worse in TWINS),
            9: doses[UNANSWERED] != alone,
            12: not is_not_higher(doses[TOO_MUCH], alone),
        }
        return frozenset(law for law, is_broken in broken.items() if is_broken)


def every_future(family: Family, alphabet: Sequence[Event], length: int) -> frozenset[int]:
    """Laws seen to break in any common future of so many events."""
    broken = family.broken()
    if not length:
        return broken
    futures = (every_future(family.lives_through(event), alphabet, length - 1) for event in alphabet)
    return broken.union(*futures)


def comes_to_the_top(person: Person) -> bool:
    """Whether good sessions, after a clear screen, come to the top in as many as the programme names.

    From wherever sessions go on: who waits, waits.
    """
    *_, (screened, seen) = live(person, (CLEAR,))
    if NOTHING in (person.dose, seen.after):
        return True
    good = live(screened, [GOOD] * person.card.most_sessions)
    return any(seen.action == "maintain" for _, seen in good)
