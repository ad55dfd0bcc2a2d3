"""That a talk was held, was noted anew, or did not take place after all moves nothing, ever."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from uuid import NAMESPACE_OID, uuid5

from hypothesis import given
from hypothesis import strategies as some

from backstride.heart.entries import read_entry
from tests.cast.any_story import FIRST_DAY, Plan, plans
from tests.cast.moves_nothing import moves_nothing
from tests.cast.story import Told

WHEN = some.tuples(some.integers(0, 60), some.integers(0, 23), some.integers(0, 3), some.booleans())


def a_contact(days: int, hour: int, corrected: int, gone: bool) -> Iterator[Told]:
    """A talk on a day of the story; so many times told anew; `gone`: in the end it did not take place."""
    name, at = f"contact {days} {hour}", f"{FIRST_DAY + timedelta(days=days)}T{hour:02}:07:00+01:00"
    ids = [str(uuid5(NAMESPACE_OID, f"{name} {number}")) for number in range(corrected + 2)]
    common = {"at": at, "by": "clinician", "who": "1"}
    held = {"kind": "contact_held", "contact": "week-4"}
    for number, one in enumerate(ids[:-1]):
        anew = {"replaces": ids[number - 1], "recorded": at} if number else {}
        yield {**common, **held, **anew, "id": one, "notes": f"words {number}"}
    if gone:
        yield {**common, "id": ids[-1], "kind": "withdrawn", "about": ids[:-1]}


@given(plan=plans(), when=some.lists(WHEN, max_size=5, unique_by=lambda each: each[:2]))
def test_wherever_it_is_told_the_course_is_the_same(
    plan: Plan, when: list[tuple[int, int, int, bool]]
) -> None:
    moves_nothing(plan, (line for each in when for line in a_contact(*each)))


def test_each_line_is_one_that_can_be_told() -> None:
    lines = [read_entry(line).kind for line in a_contact(28, 10, 1, True)]
    assert lines == ["contact_held", "contact_held", "withdrawn"]
