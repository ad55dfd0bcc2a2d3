"""Each machine with one thing wrong breaks exactly the laws that it declares, by the ways it declares.

Nearly a hundred graphs are walked here, so nobody counts the lines meanwhile: `test_each_law_by_itself` does.
"""

from __future__ import annotations

import pytest

from backstride.heart.laws import LAWS
from backstride.heart.machine import step
from backstride.heart.programme import Programme
from backstride.heart.proof import explore
from tests.cast.broken.every_one import EVERY_ONE
from tests.cast.broken.machines import Broken
from tests.cast.broken.proofs import ways_to_break

pytestmark = pytest.mark.usefixtures("uncounted")

BLAMELESS = list({id(one.programme): one.programme for one in EVERY_ONE if one.step is not step}.values())


@pytest.mark.parametrize("broken", EVERY_ONE, ids=lambda broken: broken.name)
def test_it_is_caught_by_exactly_the_laws_it_breaks(broken: Broken) -> None:
    assert ways_to_break(broken) == broken.ways


@pytest.mark.parametrize("programme", BLAMELESS, ids=lambda programme: f"{len(programme.stages)} stages")
def test_the_machine_is_to_blame_and_not_the_programme_it_walks(programme: Programme) -> None:
    graph = explore(programme)
    assert [law.number for law in LAWS if law.breach(graph)] == []


@pytest.mark.parametrize("law", range(1, 13))
def test_every_law_is_needed_some_machine_breaks_it_and_nothing_else(law: int) -> None:
    assert [broken.name for broken in EVERY_ONE if broken.breaks == {law}]


def test_no_two_broken_machines_have_one_name() -> None:
    names = [broken.name for broken in EVERY_ONE]
    assert len(names) == len(set(names))
