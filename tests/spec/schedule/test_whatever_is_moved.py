"""Whatever is moved wherever: the rest gap and the week are kept, nothing is doubled, and nobody is stuck."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from backstride.heart.fields import DAYS_OF_THE_WEEK
from backstride.heart.moves import NO_MOVES, move_once_more
from backstride.heart.schedule import DayIs, Rhythm, next_due, what_day_is

START = date(2026, 3, 2)
WEEKS = 4
DAYS = 7 * WEEKS
Told = Sequence[tuple[int, int]]
"""Moves in the order in which they were told; days are counted from the start."""

WISHES = [
    wished for many in range(1, len(DAYS_OF_THE_WEEK) + 1) for wished in combinations(DAYS_OF_THE_WEEK, many)
]
A_DAY = some.integers(0, DAYS - 1)
MOVES = some.lists(some.tuples(A_DAY, A_DAY), max_size=8)
RHYTHMS = some.builds(Rhythm, some.integers(1, 5), some.integers(0, 3), some.sampled_from(WISHES))
GOES_ANYWAY = some.sets(A_DAY, max_size=4)
"""Days on which somebody goes out whether or not a session is due."""


def on(number: int) -> date:
    return START + timedelta(days=number)


def with_moves(rhythm: Rhythm, told: Told, weeks: int = 0) -> Rhythm:
    moves, by = NO_MOVES, timedelta(weeks=weeks)
    for day, to in told:
        moves = move_once_more(moves, on(day) + by, on(to) + by)
    return rhythm._replace(moves=moves)


def lived(rhythm: Rhythm, anyway: set[int] | frozenset[int] = frozenset(), weeks: int = 0) -> list[date]:
    """The days of the sessions of somebody who goes out whenever one is due."""
    sessions: set[date] = set()
    for number in range(DAYS):
        day = on(number) + timedelta(weeks=weeks)
        if number in anyway or what_day_is(day, sessions, rhythm) is DayIs.DUE:
            sessions.add(day)
    return sorted(sessions)


def as_said_in_plain_words(rhythm: Rhythm, told: Told, anyway: set[int]) -> list[date]:
    """The same, kept as somebody would in a paper diary: a mark a day, and a note of where it came from."""
    marked = {n for n in range(DAYS) if DAYS_OF_THE_WEEK[on(n).weekday()] in rhythm.wished}
    struck: set[int] = set()
    notes: dict[int, set[int]] = {}
    for day, to in told:
        came_from = {*notes.pop(day, set()), day} - {to}
        for each in notes.values():
            each.difference_update((day, to))
        struck = (struck | {day}) - {to}
        notes.setdefault(to, set()).update(came_from)
    sessions: list[int] = []
    for n in range(DAYS):
        at_home = {was for was in notes.get(n, ()) if was not in sessions or n - was >= 7}
        moved_here = bool(notes.get(n)) and at_home == notes[n]
        is_open = (n in marked or moved_here) and n not in struck
        rested = all(n - back not in sessions for back in range(1, rhythm.rest_days + 1))
        room = sum(0 < n - each < 7 for each in sessions) < rhythm.days_per_week
        if n in anyway or (is_open and rested and room):
            sessions.append(n)
    return [on(n) for n in sessions]


@settings(max_examples=400)
@given(RHYTHMS, MOVES, GOES_ANYWAY)
def test_it_is_as_a_paper_diary_would_have_it(rhythm: Rhythm, told: Told, anyway: set[int]) -> None:
    assert lived(with_moves(rhythm, told), anyway) == as_said_in_plain_words(rhythm, told, anyway)


@given(RHYTHMS, MOVES)
def test_rest_days_are_kept(rhythm: Rhythm, told: Told) -> None:
    sessions = lived(with_moves(rhythm, told))
    assert all((after - before).days > rhythm.rest_days for before, after in pairwise(sessions))


@given(RHYTHMS, MOVES)
def test_no_seven_days_hold_more_sessions_than_asked(rhythm: Rhythm, told: Told) -> None:
    sessions = lived(with_moves(rhythm, told))
    for last in sessions:
        assert sum(0 <= (last - day).days < 7 for day in sessions) <= rhythm.days_per_week


@given(RHYTHMS, MOVES, GOES_ANYWAY)
def test_nothing_is_doubled(rhythm: Rhythm, told: Told, anyway: set[int]) -> None:
    """Each session on a day that nobody wished for has a day of its own that stays without one."""
    moved = with_moves(rhythm, told)
    sessions = set(lived(moved, anyway))
    extra = {
        day
        for day in sessions - {on(number) for number in anyway}
        if DAYS_OF_THE_WEEK[day.weekday()] not in rhythm.wished
    }
    free = {to for was, to in moved.moves if was > to or was not in sessions}
    far = {to for was, to in moved.moves if (to - was).days >= 7}
    assert extra <= free | far


@given(RHYTHMS, MOVES)
def test_a_day_moved_from_has_no_session_unless_one_was_moved_back_to_it(rhythm: Rhythm, told: Told) -> None:
    moved = with_moves(rhythm, told)
    assert not {was for was, _ in moved.moves} & set(lived(moved))
    assert not {was for was, _ in moved.moves} & {to for _, to in moved.moves}


@given(RHYTHMS, MOVES, GOES_ANYWAY, some.integers(-300, 300))
def test_the_same_some_weeks_later_is_the_same(
    rhythm: Rhythm, told: Told, anyway: set[int], weeks: int
) -> None:
    here = lived(with_moves(rhythm, told), anyway)
    there = lived(with_moves(rhythm, told, weeks), anyway, weeks)
    assert there == [day + timedelta(weeks=weeks) for day in here]


@given(RHYTHMS, MOVES, GOES_ANYWAY, A_DAY)
def test_nobody_is_stuck_and_the_next_one_due_is_the_first_that_is(
    rhythm: Rhythm, told: Told, anyway: set[int], number: int
) -> None:
    moved, sessions = with_moves(rhythm, told), {on(each) for each in anyway if each <= number}
    day = on(number)
    found = next_due(day, sessions, moved)
    ahead = (day + timedelta(days=each) for each in range(100))
    assert found == next(each for each in ahead if what_day_is(each, sessions, moved) is DayIs.DUE)


@pytest.mark.parametrize(("days_per_week", "rest_days"), list(product((1, 2, 3), (0, 1))))
def test_every_single_move_within_a_week_keeps_the_rest_gap_and_the_week(
    days_per_week: int, rest_days: int
) -> None:
    for wished, day, by in product(WISHES, range(7, 14), (-6, -3, -2, -1, 1, 2, 3, 6)):
        rhythm = with_moves(Rhythm(days_per_week, rest_days, wished), [(day, day + by)])
        sessions = lived(rhythm)
        assert all((after - before).days > rest_days for before, after in pairwise(sessions))
        weeks = zip(sessions, sessions[days_per_week:], strict=False)
        assert all((after - before).days >= 7 for before, after in weeks)
        assert on(day) not in sessions
