"""That a measure was shown, put off or declined moves nothing, wherever in a course it is told."""

from __future__ import annotations

from datetime import timedelta
from uuid import NAMESPACE_OID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backstride.book.measures import read_measures
from backstride.heart.entries import read_entry
from tests.cast.any_story import FIRST_DAY, Plan, plans
from tests.cast.moves_nothing import moves_nothing
from tests.cast.story import Told

HOWS = ("shown", "later", "declined")
ASKED = sorted(measure.id for measure in read_measures().values() if measure.asked_in_weeks)
WHEN = some.tuples(
    some.integers(0, 60),
    some.integers(0, 23),
    some.sampled_from(HOWS),
    some.sampled_from([*ASKED, "clinic-x"]),
)


def asked(days: int, hour: int, how: str, measure: str) -> Told:
    """An entry about a measure, on a day of the story and at an hour of it."""
    day = FIRST_DAY + timedelta(days=days)
    return {
        "id": str(uuid5(NAMESPACE_OID, f"asked {days} {hour} {how} {measure}")),
        "kind": "measure_asked",
        "at": f"{day}T{hour:02}:07:00+01:00",
        "by": "system" if how == "shown" else "participant",
        "measure": measure,
        "due": f"{day}",
        "how": how,
    }


@given(plan=plans(), when=some.lists(WHEN, max_size=8, unique=True))
def test_wherever_it_is_told_the_course_is_the_same(
    plan: Plan, when: list[tuple[int, int, str, str]]
) -> None:
    moves_nothing(plan, (asked(*each) for each in when))


@pytest.mark.parametrize("how", HOWS)
def test_each_word_is_one_that_can_be_told(how: str) -> None:
    assert read_entry(asked(7, 10, how, "mood")).says["how"] == how
