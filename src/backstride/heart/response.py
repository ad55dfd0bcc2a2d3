"""How back and legs answered a session: settled, unknown, irritated or flared.

Judged by change from the person's own usual pain. The bands are consensus from tendon rehabilitation,
not evidence in low back pain; each is a parameter of the programme and shows its source. More pain
never gives a milder word: that is checked over the whole 0-10 grids.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from backstride.heart.alphabet import FLARED, IRRITATED, SETTLED, UNKNOWN, Response


class Legs(StrEnum):
    """How legs and feet are. Not asked is a word of its own: it is not `fine`."""

    FINE = "fine"
    SORE = "sore"
    NOT_ASKED = "not_asked"


FINE, SORE, NOT_ASKED = Legs.FINE, Legs.SORE, Legs.NOT_ASKED
"""The same words by themselves, for the places that ask often."""


class Morning(NamedTuple):
    """One answer to 'how is your back this morning?'. Pain is 0-10."""

    pain: float
    back_to_usual: bool


class Told(NamedTuple):
    """What is known of a session. `next_before` is the pain before the next one, where that was asked."""

    usual: float
    worst: float
    stopped_for_pain: bool
    legs: Legs
    mornings: tuple[Morning, ...] = ()
    next_before: float | None = None


def is_flared_high(values: Mapping[str, float], pain: float, usual: float) -> bool:
    """Whether pain above usual is at the top of the scale, where a rise has no more room."""
    return usual < pain >= values["flared_top_pain"]


def is_far_above_usual(values: Mapping[str, float], pain: float, usual: float) -> bool:
    """Whether a morning is a flare-up by its pain alone, whatever is said of being back to usual."""
    return pain - usual >= values["flared_morning_rise"] or is_flared_high(values, pain, usual)


def is_irritated_high(values: Mapping[str, float], pain: float, usual: float) -> bool:
    """Whether pain above usual is so high that it is not calm, however small the rise."""
    return usual < pain >= values["irritated_high_pain"]


def response_of(values: Mapping[str, float], told: Told) -> Response:
    """The worst that evening, morning and legs say; unknown while the morning is."""
    evening, morning = evening_of(values, told), _morning(values, told)
    if FLARED in (evening, morning):
        return FLARED
    if IRRITATED in (evening, morning) or told.legs is SORE:
        return IRRITATED
    if told.legs is NOT_ASKED:
        return UNKNOWN
    return morning


def evening_of(values: Mapping[str, float], told: Told) -> Response:
    """What the evening alone says: settled, irritated or flared."""
    worst, usual = told.worst, told.usual
    rise, low_usual = worst - usual, usual <= values["flared_low_usual"]
    if rise >= values["flared_worst_rise"] or (low_usual and worst >= values["flared_worst_pain"]):
        return FLARED
    if is_flared_high(values, worst, usual):
        return FLARED
    if rise > values["settled_worst_rise"] or told.stopped_for_pain:
        return IRRITATED
    if is_irritated_high(values, worst, usual):
        return IRRITATED
    return SETTLED


def _morning(values: Mapping[str, float], told: Told) -> Response:
    if not told.mornings:
        return _from_the_next_session(values, told)
    answered = [_of_one_morning(values, told.usual, morning) for morning in told.mornings]
    if FLARED in answered or _is_raised_twice(values, told):
        return FLARED
    return IRRITATED if IRRITATED in answered else SETTLED


def _of_one_morning(values: Mapping[str, float], usual: float, morning: Morning) -> Response:
    pain, back_to_usual = morning
    if is_far_above_usual(values, pain, usual):
        return FLARED
    if is_irritated_high(values, pain, usual):
        return IRRITATED
    calm = back_to_usual or pain - usual <= values["settled_morning_rise"]
    return SETTLED if calm else IRRITATED


def _is_raised_twice(values: Mapping[str, float], told: Told) -> bool:
    """Raised by less, but on two mornings."""
    if len(told.mornings) == 1:
        return False
    least = values["flared_two_mornings_rise"]
    raised = [each.pain - told.usual >= least and not each.back_to_usual for each in told.mornings]
    return sum(raised) > 1


def _from_the_next_session(values: Mapping[str, float], told: Told) -> Response:
    """An unanswered morning, unless the next session began about as usual."""
    before = told.next_before
    if before is None or before - told.usual > values["settled_morning_rise"]:
        return UNKNOWN
    return UNKNOWN if is_irritated_high(values, before, told.usual) else SETTLED
