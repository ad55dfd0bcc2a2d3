"""What calls for a lesson beside the decision. Whoever learns of something new to tell adds a line here.

A teller gives ids of `TOLD_BESIDES` (book/lessons/facts.py) out of what a standing keeps: no journal is read,
and nothing here decides about a session.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable

from backstride.book.lessons.facts import TOLD_BESIDES
from backstride.book.lessons.from_check_ins import facts_from_check_ins
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.weather.advice_now import from_the_weather

LOG = logging.getLogger(__name__)

Teller = Callable[[Participant, Kept], Iterable[str]]


def from_check_ins(participant: Participant, kept: Kept) -> Iterable[str]:
    """Poor sleep and little confidence, as they were told last."""
    return facts_from_check_ins(kept.lessons.sleep, kept.lessons.confidence, kept.decision.on)


def from_measures(participant: Participant, kept: Kept) -> Iterable[str]:
    """A low mood, or the belief that walking harms, as they were answered last."""
    return (sign for each in kept.measures.last for sign in each.signs)


def from_recurrences(participant: Participant, kept: Kept) -> Iterable[str]:
    """Pain that came back after recovery, as long as pages speak of it."""
    return ("recurrence.began",) if kept.bad_days.recurrence_on(kept.decision.on) else ()


TELLERS: tuple[Teller, ...] = (from_check_ins, from_the_weather, from_measures, from_recurrences)


def told_besides(participant: Participant, kept: Kept) -> frozenset[str]:
    """All of it, on the decision's day. What no lesson knows is left out: no page fails for it."""
    told = {fact for teller in TELLERS for fact in teller(participant, kept)}
    if unknown := told - set(TOLD_BESIDES):
        LOG.error("No lesson knows of: %s", ", ".join(sorted(unknown)))
    return frozenset(told & set(TOLD_BESIDES))
