"""Each sequence of blocks has exactly one print, and reading it gives the same blocks again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.heart.notation import Block, NotASession, Session, in_minutes, read_session

blocks = st.builds(Block, st.sampled_from(("walk", "run", "rest")), st.integers(1, 21_600))
flat = st.lists(blocks, min_size=1, max_size=12)
repeated = st.builds(
    lambda unit, times: unit * times, st.lists(blocks, min_size=1, max_size=3), st.integers(1, 12)
)
sessions = st.lists(st.one_of(flat, repeated), min_size=1, max_size=4).map(
    lambda parts: Session(tuple(block for part in parts for block in part))
)


@given(sessions)
def test_what_is_printed_is_read_as_the_same_session(session: Session) -> None:
    assert read_session(session.text) == session


@given(sessions)
def test_the_print_is_canonical(session: Session) -> None:
    assert read_session(session.text).text == session.text


@given(sessions, sessions)
def test_different_sessions_are_printed_differently(one: Session, other: Session) -> None:
    assert (one.text == other.text) == (one == other)


@given(sessions)
def test_a_session_moves_as_long_as_its_outing_less_its_rests(session: Session) -> None:
    rests = sum(block.seconds for block in session.blocks if block.do == "rest")
    assert session.moving_s == session.outing_s - rests
    assert 0 <= session.longest_run_s <= session.run_s <= session.moving_s


def read_or_refused(text: str) -> Session | str:
    try:
        return read_session(text)
    except NotASession as refused:
        return str(refused)


@given(st.text(max_size=60))
def test_any_other_text_is_refused_with_a_reason(text: str) -> None:
    found = read_or_refused(text)
    assert found
    assert isinstance(found, str) or read_session(found.text) == found


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("walk 300 s", "walk 5 min"),
        ("walk 90 s", "walk 90 s"),
        ("walk 60 s", "walk 1 min"),
        ("1 x (walk 5 min)", "walk 5 min"),
        ("walk 5 min, walk 5 min", "2 x (walk 5 min)"),
        ("run 30 s, walk 90 s, run 30 s, walk 90 s", "2 x (run 30 s, walk 90 s)"),
        ("2 x (run 30 s, run 30 s)", "4 x (run 30 s)"),
        ("walk 1 min, run 30 s, walk 1 min", "walk 1 min, run 30 s, walk 1 min"),
        ("walk 5 min, run 30 s, run 30 s", "walk 5 min, 2 x (run 30 s)"),
        ("run 30 s, run 30 s, walk 5 min", "2 x (run 30 s), walk 5 min"),
        ("2 x (run 1 s, run 1 s, run 1 s, walk 2 s)", "2 x (run 1 s, run 1 s, run 1 s, walk 2 s)"),
        ("run 1 s, run 2 s, run 3 s, run 1 s, run 2 s, run 3 s", "2 x (run 1 s, run 2 s, run 3 s)"),
        ("3 x (walk 1 min, run 30 s), walk 1 min", "3 x (walk 1 min, run 30 s), walk 1 min"),
        ("walk 5 min, 2 x (run 1 s, run 2 s, run 3 s)", "walk 5 min, 2 x (run 1 s, run 2 s, run 3 s)"),
        ("5 x (run 30 s), walk 1 min", "5 x (run 30 s), walk 1 min"),
        ("run 30 s, run 30 s, run 30 s, walk 1 min, run 30 s", "3 x (run 30 s), walk 1 min, run 30 s"),
        (
            "walk 5 min, 2 x (run 30 s, walk 90 s), walk 5 min",
            "walk 5 min, 2 x (run 30 s, walk 90 s), walk 5 min",
        ),
    ],
)
def test_there_is_one_way_to_write_each(line: str, printed: str) -> None:
    assert read_session(line).text == printed


def test_the_repetition_that_covers_most_is_chosen() -> None:
    line = "run 30 s, run 30 s, walk 1 min, run 30 s, run 30 s, walk 1 min"
    assert read_session(line).text == "2 x (run 30 s, run 30 s, walk 1 min)"


@pytest.mark.parametrize(("seconds", "minutes"), [(0, 0), (60, 1), (90, 1.5), (100, 1.67), (21_600, 360)])
def test_seconds_are_told_as_minutes_to_two_places(seconds: int, minutes: float) -> None:
    assert in_minutes(seconds) == minutes
