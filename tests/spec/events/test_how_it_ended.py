"""How a session ended, against what was asked that day (eight minutes here)."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Ended, Event, Response
from backstride.heart.fields import JSON
from backstride.heart.ladder import Rung
from backstride.heart.notation import read_session
from backstride.heart.sessions import session_event
from tests.cast.answers import VALUES
from tests.cast.days import outing, session_done
from tests.cast.happenings import session

EIGHT_MINUTES = Rung.asks(3, read_session("walk 8 min"))
WITH_RESTS = Rung.asks(3, read_session("4 x (walk 2 min, rest 1 min)"))
RUN_AND_WALK = Rung.asks(3, read_session("walk 6 min, 4 x (run 30 s, walk 90 s)"))


def ended(
    minutes: float, asked: Rung | None = EIGHT_MINUTES, full: bool = False, **says: JSON
) -> Ended | None:
    """How one session of so many minutes ended, when it was answered well."""
    told = outing(session_done(minutes, **says))
    return session_event(VALUES, told, asked, Response.SETTLED, full).ended


@pytest.mark.parametrize(
    ("minutes", "how"),
    [
        (0, Ended.PART),
        (6.39, Ended.PART),
        (6.4, Ended.DONE),
        (8, Ended.DONE),
        (12, Ended.DONE),
        (12.1, Ended.OVER),
        (60, Ended.OVER),
    ],
)
def test_less_than_four_fifths_is_a_part_more_than_half_as_long_again_too_much(
    minutes: float, how: Ended
) -> None:
    assert ended(minutes) is how


@pytest.mark.parametrize("why", ["tired", "time", "weather", "other"])
def test_who_stopped_early_did_a_part(why: str) -> None:
    assert ended(8, ended=why) is Ended.PART


def test_who_stopped_early_after_too_much_did_too_much() -> None:
    assert ended(13, ended="tired") is Ended.OVER


@pytest.mark.parametrize(
    ("effort", "how"), [(0, Ended.DONE), (6.9, Ended.DONE), (7, Ended.HARD), (10, Ended.HARD)]
)
def test_from_an_effort_of_seven_it_was_hard(effort: float, how: Ended) -> None:
    assert ended(8, effort=effort) is how


def test_an_effort_that_was_not_asked_is_not_hard() -> None:
    assert ended(8) is Ended.DONE


def test_a_hard_part_is_a_part_and_hard_and_too_much_is_too_much() -> None:
    assert ended(4, effort=9) is Ended.PART
    assert ended(13, effort=9) is Ended.OVER


def test_a_session_in_a_full_week_is_too_much_whatever_its_minutes() -> None:
    assert ended(8, full=True) is Ended.OVER
    assert ended(1, full=True) is Ended.OVER


def test_rests_belong_to_the_outing_but_are_not_asked_for() -> None:
    assert ended(18, WITH_RESTS) is Ended.DONE
    assert ended(18.1, WITH_RESTS) is Ended.OVER
    assert ended(6.4, WITH_RESTS) is Ended.DONE


@pytest.mark.parametrize(
    ("run_minutes", "how"),
    [
        (0, Ended.PART),
        (1.59, Ended.PART),
        (1.6, Ended.DONE),
        (2, Ended.DONE),
        (3, Ended.DONE),
        (3.1, Ended.OVER),
    ],
)
def test_the_running_is_held_to_the_same_shares(run_minutes: float, how: Ended) -> None:
    assert ended(14, RUN_AND_WALK, run_minutes=run_minutes) is how


def test_any_running_is_too_much_where_none_was_asked() -> None:
    assert ended(8, run_minutes=0) is Ended.DONE
    assert ended(8, run_minutes=0.1) is Ended.OVER


def test_running_that_was_not_told_is_not_too_much() -> None:
    assert ended(14, RUN_AND_WALK) is Ended.DONE


@pytest.mark.parametrize("minutes", [0, 8, 600])
def test_while_sessions_wait_nothing_was_asked_so_nothing_is_part_or_too_much(minutes: float) -> None:
    assert ended(minutes, None) is Ended.DONE
    assert ended(minutes, None, full=True) is Ended.DONE


def heard(worst_answer: Response) -> Event:
    told = outing(session_done(ended="pain"))
    return session_event(VALUES, told, EIGHT_MINUTES, worst_answer, week_was_full=False)


@pytest.mark.parametrize("answer", [Response.SETTLED, Response.UNKNOWN, Response.IRRITATED])
def test_stopping_for_pain_is_irritated_at_best(answer: Response) -> None:
    assert heard(answer) == session(Ended.PAIN, Response.IRRITATED)


def test_stopping_for_pain_and_flared_is_flared() -> None:
    assert heard(Response.FLARED) == session(Ended.PAIN, Response.FLARED)


def test_stopping_for_pain_is_that_though_it_was_too_much_or_too_hard() -> None:
    told = outing(session_done(30, ended="pain", effort=10))
    assert (
        session_event(VALUES, told, EIGHT_MINUTES, Response.SETTLED, week_was_full=True).ended is Ended.PAIN
    )


@pytest.mark.parametrize("answer", list(Response))
def test_otherwise_the_answer_is_kept(answer: Response) -> None:
    found = session_event(VALUES, outing(), EIGHT_MINUTES, answer, week_was_full=False)
    assert found == session(Ended.DONE, answer)
