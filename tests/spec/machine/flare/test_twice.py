"""Two flared sessions with no settled one between: see a professional."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Ended, Event, Kind
from backstride.heart.verdict import SEE_SOMEONE
from tests.cast.happenings import (
    EMERGENCY,
    FLARED,
    HOLD,
    IRRITATED,
    LEAVE,
    OVER,
    PART,
    PAUSE,
    RESUME,
    SETTLED,
    UNKNOWN,
    USUAL_MORNING,
    cleared,
    enrolled,
    heard,
    on_stage,
    session,
    set_to,
)

BOTH = ("flare.reduce", "flare.twice")


def test_two_flared_sessions_call_the_professional() -> None:
    assert heard(*on_stage(4), FLARED, FLARED).rules == BOTH


def test_one_does_not() -> None:
    assert heard(*on_stage(4), FLARED).rules == ("flare.reduce",)


@pytest.mark.parametrize("ended", [ended for ended in Ended if ended is not Ended.PAIN])
def test_a_settled_one_between_means_they_do_not(ended: Ended) -> None:
    assert heard(*on_stage(4), FLARED, session(ended), FLARED).rules == ("flare.reduce",)


@pytest.mark.parametrize("between", [IRRITATED, UNKNOWN])
def test_an_irritated_or_unanswered_one_between_is_no_settled_one(between: Event) -> None:
    assert heard(*on_stage(4), FLARED, between, FLARED).rules == BOTH


@pytest.mark.parametrize(
    "between",
    [
        (USUAL_MORNING, USUAL_MORNING),
        (Event(Kind.GAP_SHORT),),
        (Event(Kind.GAP_LONG), cleared()),
        (PAUSE, RESUME),
        (HOLD, RESUME),
        (cleared(),),
        (set_to(4),),
        (EMERGENCY, cleared(by=Kind.CLINICIAN_LIFT)),
        (LEAVE, *on_stage(2)),
        (enrolled(1),),
    ],
)
def test_nothing_else_between_makes_it_forget(between: tuple[Event, ...]) -> None:
    assert heard(*on_stage(4), FLARED, *between, FLARED).rules == BOTH


def test_a_third_one_calls_again() -> None:
    assert heard(*on_stage(4), FLARED, FLARED, FLARED).rules == BOTH


def test_a_flare_up_between_sessions_is_not_a_flared_session() -> None:
    assert heard(*on_stage(4), Event(Kind.FLARE_UP), FLARED).rules == ("flare.reduce",)


def test_it_counts_while_sessions_wait() -> None:
    assert heard(*on_stage(4), FLARED, PAUSE, FLARED).rules == BOTH


def test_a_settled_session_while_sessions_wait_clears_it_too() -> None:
    assert heard(*on_stage(4), FLARED, PAUSE, SETTLED, FLARED).rules == ("flare.reduce",)
    assert heard(*on_stage(4), FLARED, PAUSE, OVER, FLARED).rules == ("flare.reduce",)
    assert heard(*on_stage(4), FLARED, PAUSE, PART, FLARED).rules == ("flare.reduce",)


def test_its_words_say_whom_to_see() -> None:
    assert "flare.twice" in SEE_SOMEONE
