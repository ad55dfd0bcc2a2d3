"""Each law alone finds a machine that breaks it, and finds nothing in the real one."""

from __future__ import annotations

import pytest

from backstride.heart.laws import LAWS
from backstride.heart.laws.breach import Law
from backstride.heart.proof import explore
from tests.cast.broken.every_one import EVERY_ONE
from tests.cast.broken.machines import SHORT_WALK
from tests.cast.broken.proofs import in_short

REAL = explore(SHORT_WALK)

BREAKS = [
    (1, "leaving forgets an emergency"),
    (2, "a reported flare up is only noted"),
    (2, "an unanswered session passes for a settled one"),
    (3, "a resume comes back above the stage left"),
    (3, "it goes up two stages at once"),
    (4, "one settled session is always enough"),
    (5, "part of a session earns credit"),
    (6, "strikes are never counted"),
    (7, "a gap keeps the stage"),
    (8, "a flare up asks first"),
    (9, "a stage leads nowhere"),
    (10, "maintenance begins again with every session"),
    (11, "a flare up that does not ease is passed over"),
    (12, "too much earns credit"),
]


@pytest.mark.parametrize("law", LAWS, ids=lambda law: str(law.number))
def test_it_finds_nothing_in_the_real_machine(law: Law) -> None:
    assert law.breach(REAL) is None


@pytest.mark.parametrize(("number", "name"), BREAKS)
def test_it_finds_a_machine_that_breaks_it(number: int, name: str) -> None:
    broken = next(each for each in EVERY_ONE if each.name == name)
    path = LAWS[number - 1].breach(explore(broken.programme, broken.step))
    assert in_short(path or ()) == broken.ways[number]
