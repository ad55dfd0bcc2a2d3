"""Every number a programme must give has a unit, and a smallest and a largest value that the book allows."""

from __future__ import annotations

import pytest

from backstride.book.rulebook import shipped_rulebook
from backstride.heart.parameters import CEILINGS, MOST_SETTLED_NEEDED, MOST_STAGES, PARAMETERS
from backstride.heart.programme import Programme
from tests.cast.programmes import SMALL_RUN, SMALL_WALK

BOOK = shipped_rulebook()
PROGRAMMES = [SMALL_WALK, SMALL_RUN, BOOK.programme("walk"), BOOK.programme("run-walk")]


@pytest.mark.parametrize("name", PARAMETERS)
def test_each_has_a_unit_a_range_and_says_what_it_asks(name: str) -> None:
    parameter = PARAMETERS[name]
    assert parameter.unit
    assert parameter.least < parameter.most
    assert len(parameter.asks) > 10


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.id)
def test_a_programme_gives_every_one_and_no_other_within_its_bounds(programme: Programme) -> None:
    assert set(programme.figures) == set(PARAMETERS)
    for name, figure in programme.figures.items():
        assert PARAMETERS[name].least <= figure.value <= PARAMETERS[name].most
        assert figure.unit == PARAMETERS[name].unit


def test_what_even_a_clinician_cannot_pass_is_the_most_that_a_programme_may_allow() -> None:
    assert {
        name: parameter.most for name, parameter in PARAMETERS.items() if name.endswith(("_ratio", "_step"))
    } == CEILINGS
    assert len(CEILINGS) == 8


def test_the_longest_run_never_more_than_doubles() -> None:
    assert CEILINGS["longest_run_ratio"] == 2
    assert CEILINGS["longest_run_step"] == 60


def test_the_proof_stays_finite() -> None:
    assert MOST_SETTLED_NEEDED == 20
    assert MOST_STAGES == 60
