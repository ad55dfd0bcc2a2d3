"""Even a clinician's word does not pass the book's ceilings in one jump; it says so and moves nobody."""

from __future__ import annotations

import pytest

from backstride.heart.parameters import CEILINGS
from backstride.heart.verdict import Action
from tests.cast.happenings import heard, in_a_flare, on_stage, set_to
from tests.cast.programmes import Row, running, walking


@pytest.mark.parametrize(
    ("rows", "component"),
    [
        ((Row(3, "walk 20 min", 2), Row(3, "walk 31 min", 2)), "half as long again, or ten minutes more"),
        ((Row(3, "walk 8 min", 2), Row(3, "walk 19 min", 2)), "ten minutes more, the session"),
        ((Row(2, "walk 30 min", 2), Row(4, "walk 30 min", 2)), "two days at once"),
        ((Row(3, "walk 42 min", 2), Row(4, "walk 50 min", 2)), "the week half as long again"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_jump_above_a_ceiling_is_refused(rows: tuple[Row, ...], component: str) -> None:
    now = heard(*on_stage(1), set_to(2), programme=walking(rows))
    assert now.rules == ("clinician.jump_refused",), component
    assert now.action is Action.NONE
    assert now.state == now.before


@pytest.mark.parametrize(
    "rows",
    [
        (Row(3, "walk 20 min", 2), Row(3, "walk 30 min", 2)),
        (Row(3, "walk 8 min", 2), Row(3, "walk 18 min", 2)),
        (Row(2, "walk 30 min", 2), Row(3, "walk 30 min", 2)),
    ],
)
def test_exactly_the_ceiling_is_allowed(rows: tuple[Row, ...]) -> None:
    assert heard(*on_stage(1), set_to(2), programme=walking(rows)).rules == ("clinician.set_stage",)


def test_running_has_ceilings_of_its_own() -> None:
    doubled = (Row(3, "walk 20 min, 1 x (run 61 s)", 2), Row(3, "walk 20 min, 1 x (run 122 s)", 2))
    more = (Row(3, "walk 20 min, 1 x (run 61 s)", 2), Row(3, "walk 20 min, 1 x (run 123 s)", 2))
    assert heard(*on_stage(1), set_to(2), programme=running(doubled)).stage == 2
    assert heard(*on_stage(1), set_to(2), programme=running(more)).rules == ("clinician.jump_refused",)
    often = (Row(3, "walk 20 min, 1 x (run 60 s)", 2), Row(3, "walk 20 min, 10 x (run 60 s, walk 1 s)", 2))
    assert heard(*on_stage(1), set_to(2), programme=running(often)).rules == ("clinician.jump_refused",)


def test_down_is_never_refused() -> None:
    steep = walking((Row(3, "walk 5 min", 1), Row(7, "walk 60 min", 1)))
    assert heard(*on_stage(2), set_to(1), programme=steep).rules == ("clinician.set_stage",)


def test_during_a_flare_up_the_stage_below_is_what_it_is_measured_from() -> None:
    rows = (Row(3, "walk 8 min", 1), Row(3, "walk 14 min", 1), Row(3, "walk 21 min", 1))
    assert heard(*in_a_flare(3), set_to(3), programme=walking(rows)).stage == 3
    assert heard(*in_a_flare(2), set_to(3), programme=walking(rows)).rules == ("clinician.jump_refused",)


def test_the_ceilings_are_the_largest_bounds_that_a_programme_may_set() -> None:
    assert CEILINGS == {
        "weekly_minutes_ratio": 1.5,
        "weekly_minutes_step": 30,
        "session_minutes_ratio": 1.5,
        "session_minutes_step": 10,
        "run_minutes_ratio": 1.5,
        "run_minutes_step": 24,
        "longest_run_ratio": 2,
        "longest_run_step": 60,
    }
