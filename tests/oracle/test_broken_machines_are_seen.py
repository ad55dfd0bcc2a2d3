"""The onlooker also sees the broken machines break, as far as anything shows from outside."""

from __future__ import annotations

import pytest

from tests.cast.broken.every_one import EVERY_ONE
from tests.cast.broken.machines import Broken
from tests.oracle.lives import ANYTHING, FUTURES, beginnings
from tests.oracle.onlooker import Onlooker, every_life

pytestmark = pytest.mark.usefixtures("uncounted")

SHOWS = [broken for broken in EVERY_ONE if broken.seen]
DOES_NOT_SHOW = [broken for broken in EVERY_ONE if not broken.seen]


def seen_to_break(broken: Broken, enough: frozenset[int]) -> frozenset[int]:
    """The laws that the onlooker sees break, looking further until they are enough."""
    seen: frozenset[int] = frozenset()
    begun = [
        Onlooker.watching(broken.programme, broken.step).sees_all(life)
        for life in beginnings(broken.programme)
    ]
    for onlooker, length in ((onlooker, length) for length in (1, 2) for onlooker in begun):
        seen |= every_life(onlooker, ANYTHING, length) | onlooker.compares(FUTURES, length)
        if enough <= seen:
            break
    return seen


@pytest.mark.parametrize("broken", SHOWS, ids=lambda broken: broken.name)
def test_it_is_seen_to_break_its_laws_and_no_others(broken: Broken) -> None:
    seen = seen_to_break(broken, broken.seen)
    assert broken.seen <= seen <= broken.breaks


@pytest.mark.parametrize("broken", DOES_NOT_SHOW, ids=lambda broken: broken.name)
def test_what_does_not_show_from_outside_is_not_said_to(broken: Broken) -> None:
    assert seen_to_break(broken, broken.breaks) == frozenset()


def test_nearly_all_of_them_show() -> None:
    assert len(DOES_NOT_SHOW) <= 4
    assert frozenset().union(*(broken.seen for broken in SHOWS)) == frozenset(range(1, 13))
