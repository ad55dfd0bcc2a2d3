"""What ending it does beside that nothing is seen any more: a clinician's hold stays, and must be lifted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from backstride.book.words import Words
from backstride.web.clinic.seen_by import Sees, nobody_works_at, seen_by
from backstride.web.journals.models import Participant
from backstride.web.participant.today.held import Held, hold_that_stands
from backstride.web.participant.who_sees.shown import Shown

DOMAIN = "who_sees"


def with_what_ending_does(
    person: Participant, clinics: Sequence[Shown], now: datetime, words: Words
) -> list[Shown]:
    """The clinics that see something, each with what to know before that is ended."""
    empty = nobody_works_at([each.id for each in clinics], now)
    hold, sees = hold_that_stands(person), seen_by(person, now)
    return [
        each._replace(is_empty=each.id in empty, before_ending=tuple(_of_a_hold(each, hold, sees, words)))
        for each in clinics
    ]


def still_held(person: Participant, now: datetime) -> bool:
    """Whether a hold stands that nobody can lift now."""
    return hold_that_stands(person) is not None and not seen_by(person, now)


def _of_a_hold(clinic: Shown, hold: Held | None, sees: Sequence[Sees], words: Words) -> Iterator[str]:
    """Nothing where a hold of others stands, whom they see still; or where nobody works who could lift it."""
    here = next((each for each in sees if each.id == clinic.id), None)
    if hold is None or here is None:
        return
    others = [each.name for each in sees if each.id != clinic.id]
    if not others:
        yield words.say(DOMAIN, "end.held.last", clinic=clinic.name)
    elif hold.who in here.clinicians:
        yield words.say(DOMAIN, "end.held", clinic=clinic.name, others=others)
