"""That somebody has seen what needs a look, put it off or done something about it moves nothing, ever."""

from __future__ import annotations

from datetime import timedelta
from uuid import NAMESPACE_OID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backstride.heart.attention import URGENT
from backstride.heart.entries import read_entry
from tests.cast.any_story import FIRST_DAY, Plan, plans
from tests.cast.moves_nothing import moves_nothing
from tests.cast.story import Told

HOWS = ("seen", "snoozed", "done")
RULES = sorted({*URGENT, "waiting.ask_first", "gap.long", "response.unanswered", "clinic.silent"})
WHEN = some.tuples(
    some.integers(0, 60), some.integers(0, 23), some.sampled_from(HOWS), some.sampled_from(RULES)
)


def answered(days: int, hour: int, how: str, rule: str) -> Told:
    """A clinician's answer to a rule, on a day of the story and at an hour of it."""
    day = FIRST_DAY + timedelta(days=days)
    said = {"until": f"{day + timedelta(days=3)}"} if how == "snoozed" else {"outcome": "rang"}
    return {
        "id": str(uuid5(NAMESPACE_OID, f"answered {days} {hour} {how} {rule}")),
        "kind": "attention_answered",
        "at": f"{day}T{hour:02}:07:00+01:00",
        "by": "clinician",
        "who": "1",
        "rule": rule,
        "how": how,
        "since": f"{day}",
        **({} if how == "seen" else said),
    }


@given(plan=plans(), when=some.lists(WHEN, max_size=8, unique=True))
def test_wherever_it_is_told_the_course_is_the_same(
    plan: Plan, when: list[tuple[int, int, str, str]]
) -> None:
    moves_nothing(plan, (answered(*each) for each in when))


@pytest.mark.parametrize("how", HOWS)
def test_each_word_is_one_that_can_be_told(how: str) -> None:
    assert read_entry(answered(7, 10, how, "symptom.now")).says["how"] == how
