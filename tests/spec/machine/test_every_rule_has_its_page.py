"""Folder and file are the rule's id: `progression/test_step_up.py` is the page of `progression.step_up`."""

from __future__ import annotations

from pathlib import Path

import pytest

from backstride.heart.proof import explore
from tests.cast.programmes import SMALL_RUN, SMALL_WALK, WALKING, walking, with_row

pytestmark = pytest.mark.usefixtures("uncounted")

HERE = Path(__file__).parent
STEEP = walking(with_row(WALKING, 4, session="walk 20 min"))


def rules_said() -> set[str]:
    """Every rule that the machine ever says, on any edge of a few programmes."""
    graphs = [explore(programme) for programme in (SMALL_WALK, SMALL_RUN, SMALL_WALK.until(2), STEEP)]
    verdicts = {verdict for graph in graphs for row in graph.verdicts for verdict in row}
    return {rule for verdict in verdicts for rule in verdict.rules}


def pages() -> set[str]:
    """Every rule that has a file of its own here."""
    return {f"{page.parent.name}.{page.stem.removeprefix('test_')}" for page in HERE.glob("*/test_*.py")}


def test_every_rule_that_is_ever_said_has_a_page_and_every_page_a_rule() -> None:
    assert pages() == rules_said()
