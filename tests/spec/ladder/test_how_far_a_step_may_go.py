"""A step is allowed where each component grows by a ratio at most, or by a fixed step if that is more."""

from __future__ import annotations

import pytest

from backstride.heart.ladder import Dose
from tests.cast.programmes import SMALL_WALK

BOUNDS = SMALL_WALK.values
HERE = Dose(days=3, session_s=1200, weekly_s=3600, run_s=1200, longest_run_s=60)


def allows(**more: int) -> bool:
    """Whether a step from here to the same with something more is allowed."""
    return SMALL_WALK.ladder.allows(HERE, HERE._replace(**more), BOUNDS)


def test_the_same_is_allowed_and_less_too() -> None:
    assert allows()
    assert allows(days=1, session_s=60, weekly_s=60, run_s=0, longest_run_s=0)


@pytest.mark.parametrize(
    ("component", "most"),
    [("days", 4), ("session_s", 1608), ("weekly_s", 4824), ("run_s", 1740), ("longest_run_s", 120)],
)
def test_each_component_has_a_most_and_one_more_is_refused(component: str, most: int) -> None:
    assert allows(**{component: most})
    assert not allows(**{component: most + 1})


def test_small_doses_may_grow_by_the_fixed_step() -> None:
    small = Dose(days=1, session_s=60, weekly_s=60, run_s=0, longest_run_s=0)
    grown = Dose(days=2, session_s=180, weekly_s=660, run_s=540, longest_run_s=15)
    assert SMALL_WALK.ladder.allows(small, grown, BOUNDS)
    for component in ("session_s", "weekly_s", "run_s", "longest_run_s"):
        more = grown._replace(**{component: getattr(grown, component) + 1})
        assert not SMALL_WALK.ladder.allows(small, more, BOUNDS)


def test_one_component_too_high_is_enough_to_refuse() -> None:
    assert not allows(session_s=1500, longest_run_s=121)
