"""A session is one line that can be read aloud; each block says what to do and for how long."""

from __future__ import annotations

import pytest

from backstride.heart.notation import LONGEST_BLOCK_S, Block, NotASession, Session, read_session, walk_for


@pytest.mark.parametrize(
    ("line", "blocks"),
    [
        ("walk 5 min", [("walk", 300)]),
        ("run 30 s", [("run", 30)]),
        ("rest 1 min", [("rest", 60)]),
        ("walk 90 s", [("walk", 90)]),
        ("walk 1 s", [("walk", 1)]),
        ("walk 360 min", [("walk", 21600)]),
        ("walk 5 min, run 1 min", [("walk", 300), ("run", 60)]),
        ("2 x (run 30 s, walk 90 s)", [("run", 30), ("walk", 90)] * 2),
        ("1 x (run 30 s)", [("run", 30)]),
        ("walk 5 min, 2 x (run 30 s), walk 1 min", [("walk", 300), ("run", 30), ("run", 30), ("walk", 60)]),
    ],
)
def test_a_line_is_read_block_by_block(line: str, blocks: list[tuple[str, int]]) -> None:
    assert [tuple(block) for block in read_session(line).blocks] == blocks


def test_blanks_around_parts_and_blocks_do_not_matter() -> None:
    assert read_session("  walk 5 min ,2 x ( run 30 s,walk 90 s ) ") == read_session(
        "walk 5 min, 2 x (run 30 s, walk 90 s)"
    )


def test_blocks_are_flat_and_never_merged() -> None:
    assert len(read_session("walk 5 min, walk 5 min").blocks) == 2


def test_a_session_tells_what_it_asks_for() -> None:
    session = read_session("walk 5 min, 3 x (run 30 s, walk 90 s, rest 10 s), run 45 s")
    assert (session.moving_s, session.run_s, session.longest_run_s) == (705, 135, 45)
    assert session.outing_s == 735
    assert (session.minutes, session.run_minutes) == (11.75, 2.25)


def test_a_session_without_running_runs_nothing() -> None:
    assert (walk_for(600).run_s, walk_for(600).longest_run_s, walk_for(600).run_minutes) == (0, 0, 0)


def test_whole_minutes_are_whole_numbers() -> None:
    assert repr(walk_for(600).minutes) == "10"
    assert repr(walk_for(100).minutes) == "1.67"


def test_every_run_can_be_walked_instead() -> None:
    session = read_session("walk 5 min, 2 x (run 30 s, rest 10 s)")
    assert session.walked() == read_session("walk 5 min, 2 x (walk 30 s, rest 10 s)")
    assert session.walked().moving_s == session.moving_s


NO_BLOCK = "is not a block; write one like 'walk 5 min' or 'run 30 s'"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("", f"'' {NO_BLOCK}"),
        ("swim 5 min", f"'swim 5 min' {NO_BLOCK}"),
        ("walk five min", f"'walk five min' {NO_BLOCK}"),
        ("walk 5", f"'walk 5' {NO_BLOCK}"),
        ("walk 5 h", f"'walk 5 h' {NO_BLOCK}"),
        ("walk 1.5 min", f"'walk 1.5 min' {NO_BLOCK}"),
        ("walk -5 min", f"'walk -5 min' {NO_BLOCK}"),
        ("walk  5 min", f"'walk  5 min' {NO_BLOCK}"),
        ("walk 123456 s", f"'walk 123456 s' {NO_BLOCK}"),
        ("Walk 5 min", f"'Walk 5 min' {NO_BLOCK}"),
        ("walk ٥ min", f"'walk ٥ min' {NO_BLOCK}"),
        ("walk 5 min,", f"'' {NO_BLOCK}"),
        ("2 x walk 5 min", f"'2 x walk 5 min' {NO_BLOCK}"),
        ("2 x ()", f"'' {NO_BLOCK}"),
        ("2 x (walk 5 min", f"'2 x (walk 5 min' {NO_BLOCK}"),
        ("2 x (2 x (walk 5 min))", f"'2 x (2 x (walk 5 min))' {NO_BLOCK}"),
        ("1000 x (walk 5 min)", f"'1000 x (walk 5 min)' {NO_BLOCK}"),
        ("walk 5 min\n", None),
        ("walk 0 s", "'walk 0 s' lasts 0 s; a block lasts from 1 s to 6 hours"),
        ("walk 361 min", "'walk 361 min' lasts 21660 s; a block lasts from 1 s to 6 hours"),
        ("0 x (walk 5 min)", "'0 x (walk 5 min)' repeats 0 times; it must be at least once"),
        ("401 x (walk 1 s)", "more than 400 blocks"),
        ("200 x (walk 1 s, run 1 s), walk 1 s", "more than 400 blocks"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_would_be_right(line: str, what: str | None) -> None:
    if what is None:
        assert read_session(line) == walk_for(300)
        return
    with pytest.raises(NotASession) as refused:
        read_session(line)
    assert str(refused.value) == what


def test_a_long_wrong_part_is_shown_in_part() -> None:
    with pytest.raises(NotASession) as refused:
        read_session("w" * 79 + "xyz")
    assert str(refused.value) == f"'{'w' * 79}x' {NO_BLOCK}"
    with pytest.raises(NotASession) as refused:
        read_session(f"0 x ({'walk 5 min, ' * 9}walk 5 min)")
    shown = f"0 x ({'walk 5 min, ' * 9}"[:80]
    assert str(refused.value) == f"'{shown}' repeats 0 times; it must be at least once"


def test_the_longest_block_and_the_most_blocks_are_read() -> None:
    assert read_session("walk 360 min").moving_s == LONGEST_BLOCK_S
    assert len(read_session("200 x (walk 1 s, run 1 s)").blocks) == 400


def test_one_walk_is_one_block() -> None:
    assert walk_for(300) == Session((Block("walk", 300),)) == read_session("walk 5 min")
