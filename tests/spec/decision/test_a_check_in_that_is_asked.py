"""That a check-in was shown, put off or declined moves nothing; nor does what only recurrence is told by."""

from __future__ import annotations

from datetime import timedelta
from uuid import NAMESPACE_OID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backstride.heart.entries import read_entry
from tests.cast.any_story import FIRST_DAY, Plan, plans
from tests.cast.moves_nothing import moves_nothing
from tests.cast.story import Story, Told

HOWS = ("shown", "later", "declined")
WHEN = some.tuples(some.integers(0, 60), some.integers(0, 23), some.sampled_from(HOWS), some.integers(0, 20))


def asked(days: int, hour: int, how: str, number: int) -> Told:
    """An entry about a check-in, on a day of the story and at an hour of it."""
    day = FIRST_DAY + timedelta(days=days)
    return {
        "id": str(uuid5(NAMESPACE_OID, f"asked {days} {hour} {how} {number}")),
        "kind": "check_in_asked",
        "at": f"{day}T{hour:02}:07:00+01:00",
        "by": "system" if how == "shown" else "participant",
        "what": "weekly",
        "due": f"{day}",
        "how": how,
    }


@given(plan=plans(), when=some.lists(WHEN, max_size=8, unique=True))
def test_wherever_it_is_told_the_course_is_the_same(
    plan: Plan, when: list[tuple[int, int, str, int]]
) -> None:
    moves_nothing(plan, (asked(*each) for each in when))


@pytest.mark.parametrize("how", HOWS)
def test_each_word_is_one_that_can_be_told(how: str) -> None:
    assert read_entry(asked(7, 10, how, 0)).says["how"] == how


@pytest.mark.parametrize(
    "says",
    [
        {"came_back": True, "came_back_on": "2026-03-03", "lasted_days": 4},
        {"came_back": "no"},
        {"recovered": True},
        {"what": "weekly", "due": "2026-03-09"},
        {"sleep": 1, "confidence": 0, "pain_days": 7, "limited_activity": "extremely", "sought_care": True},
    ],
)
def test_a_check_in_without_pain_legs_or_signs_tells_the_machine_nothing(says: Told) -> None:
    ana = Story("Ana").enrolled("2026-03-02").cleared("2026-03-02").settled("2026-03-03")
    story = ana.tell("checked_in", "2026-03-10", **says)
    assert story.on("2026-03-12").decision == ana.on("2026-03-12").decision
    assert story.on("2026-03-12").history == ana.on("2026-03-12").history


def test_naming_its_window_changes_nothing_of_what_an_answer_does() -> None:
    plain = named = Story("Ana").enrolled(f"{FIRST_DAY}").cleared(f"{FIRST_DAY}")
    for weeks, average in enumerate((2, 5, 5), start=1):
        day = f"{FIRST_DAY + timedelta(weeks=weeks)}"
        plain = plain.check_in(day, average)
        named = named.check_in(day, average, what="weekly", due=day)
        assert named.on(day).decision == plain.on(day).decision
    assert "course.worsening" in plain.on(FIRST_DAY + timedelta(weeks=3)).rules
