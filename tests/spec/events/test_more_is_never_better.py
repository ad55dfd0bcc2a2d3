"""Over whole grids: more pain, effort or stopping is never milder, and more minutes bring no more credit."""

from __future__ import annotations

from itertools import pairwise, product

from backstride.heart.alphabet import SESSIONS, Ended, Event, Response
from backstride.heart.ladder import Rung
from backstride.heart.notation import read_session
from backstride.heart.response import response_of
from backstride.heart.sessions import session_event
from tests.cast.answers import VALUES, told
from tests.cast.days import outing, session_done

GRID = range(11)
ASKED = (Rung.asks(3, read_session("walk 8 min")), Rung.asks(3, read_session("run 1 min, walk 9 min")), None)
FROM_BETTER_TO_WORSE = (Ended.DONE, Ended.HARD, Ended.PART, Ended.PAIN)


def heard(
    minutes: float = 8, ended: str = "done", worst: float = 3, morning: float = 3, **says: float
) -> Event:
    """The event of a session and its morning, for somebody whose usual pain is 3."""
    day = outing(session_done(minutes, ended, worst, **says))
    response = response_of(VALUES, told(worst, morning, stopped_for_pain=day.stopped_for_pain))
    return session_event(VALUES, day, ASKED[0], response, week_was_full=False)


def is_no_milder(milder: Event, worse: Event) -> bool:
    """Whether the second event is at least as bad in how it ended and how it was answered."""
    answers = list(Response)
    answered = [answers.index(event.response) for event in (milder, worse) if event.response]
    ended = [FROM_BETTER_TO_WORSE.index(e.ended) for e in (milder, worse) if e.ended in FROM_BETTER_TO_WORSE]
    return answered == sorted(answered) and ended == sorted(ended)


def test_more_pain_during_or_after_is_never_milder() -> None:
    for minutes, ended, pain in product((4, 8, 20), ("done", "tired", "pain"), GRID):
        during = [heard(minutes, ended, worst=worst, morning=pain) for worst in GRID]
        after = [heard(minutes, ended, worst=pain, morning=morning) for morning in GRID]
        assert all(is_no_milder(*each) for each in (*pairwise(during), *pairwise(after)))


def test_more_effort_is_never_milder() -> None:
    for minutes, worst in product((4, 8), GRID):
        efforts = [heard(minutes, worst=worst, effort=effort) for effort in GRID]
        assert all(is_no_milder(*each) for each in pairwise(efforts))


def test_stopping_is_never_milder_and_stopping_for_pain_is_worst() -> None:
    for worst, morning in product(GRID, GRID):
        done, tired, pain = (heard(8, ended, worst, morning) for ended in ("done", "tired", "pain"))
        assert is_no_milder(done, tired)
        assert is_no_milder(tired, pain)


def test_credit_is_given_for_about_what_was_asked_and_for_nothing_more() -> None:
    ended = [heard(minutes / 2).ended for minutes in range(60)]
    credit = [minutes / 2 for minutes, how in enumerate(ended) if how is Ended.DONE]
    assert credit == [6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10, 10.5, 11, 11.5, 12]


def test_every_event_that_comes_out_is_one_that_the_machine_hears() -> None:
    answers = tuple(Response)
    for minutes, how, effort, asked, answer, full in product(
        (0, 4, 8, 13), ("done", "pain", "weather"), (0, 9), ASKED, answers, (False, True)
    ):
        day = outing(session_done(minutes, how, effort=effort, run_minutes=minutes / 8))
        assert session_event(VALUES, day, asked, answer, full) in SESSIONS
