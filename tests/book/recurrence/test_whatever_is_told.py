"""Whatever is told: the order of the file is nothing, missing is never free, bad news brings no free time."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from backstride.book.recurrence.months import months_free
from backstride.book.recurrence.recurrences import recurrences_of
from backstride.heart.entries import read_journal
from tests.cast.story import Story

BEGIN = date(2026, 1, 5)
TODAY = date(2026, 5, 31)
LIMITED = ("not_at_all", "a_little", "moderately", "extremely")

days = some.integers(0, 140).map(lambda ahead: f"{BEGIN + timedelta(days=ahead)}")
pains = some.integers(0, 10)
answers = some.fixed_dictionaries(
    {},
    optional={
        "came_back": some.booleans(),
        "came_back_on": days,
        "lasted_days": some.integers(0, 20),
        "recovered": some.booleans(),
        "pain_worst": pains,
        "pain_average": pains,
        "pain_days": some.integers(0, 7),
        "limited_activity": some.sampled_from(LIMITED),
        "sought_care": some.booleans(),
    },
)
starts = some.sampled_from(
    [
        {"back_state": "never"},
        {"back_state": "recovered"},
        {"back_state": "recovered", "recovered_on": "2025-11-01"},
        {"back_state": "recovered", "recovered_on": "2025-12-28"},
        {"back_state": "chronic"},
    ]
)
bad_news = some.one_of(
    some.tuples(some.just("flared_up"), days, some.builds(lambda p: {"pain": p, "symptoms": []}, pains)),
    some.tuples(some.just("checked_in"), days, some.just({"came_back": True, "pain_worst": 9})),
    some.tuples(some.just("checked_in"), days, some.just({"limited_activity": "extremely"})),
    some.tuples(some.just("screened"), days, some.just("acute")),
)
told = some.lists(
    some.one_of(
        bad_news,
        some.tuples(some.just("checked_in"), days, answers),
        some.tuples(some.just("morning_after"), days, some.builds(lambda p: {"pain": p}, pains)),
    ),
    max_size=12,
)


def journal(start: dict[str, Any], entries: list[tuple[str, str, Any]]) -> Story:
    story = Story("Rita", usual=1).enrolled(f"{BEGIN}", **start)
    for kind, day, says in entries:
        if kind == "screened":
            story = story.screened(day, back_state=says)
        elif kind == "morning_after":
            story = story.tell(kind, day, **says, back_to_usual=says["pain"] <= 1)
        elif kind == "flared_up" and says["pain"] < 3:
            story = story.flared_up(day, pain=3)
        else:
            story = story.tell(kind, day, **says)
    return story


def free_months(story: Story) -> set[date]:
    return {each.first for each in months_free(story.entries, TODAY) if each.how == "free"}


@given(starts, told, some.randoms())
def test_the_order_of_the_file_does_not_matter(start: Any, entries: Any, chance: Any) -> None:
    story = journal(start, entries)
    lines = list(story.told)
    chance.shuffle(lines)
    shuffled = read_journal("".join(json.dumps(line) + "\n" for line in lines).encode())
    assert recurrences_of(shuffled, TODAY) == recurrences_of(story.entries, TODAY)
    assert months_free(shuffled, TODAY) == months_free(story.entries, TODAY)


@given(starts, told, some.integers(0, 11))
def test_an_answer_less_never_makes_a_month_free(start: Any, entries: Any, number: int) -> None:
    """Of answers that tell nothing bad: what is missing is never taken for good news."""
    calm = [(kind, day, says) for kind, day, says in entries if _is_calm(kind, says)]
    story = journal(start, calm)
    missing = replace(story, told=tuple(each for at, each in enumerate(story.told) if at != 1 + number))
    assert free_months(missing) <= free_months(story)


def _is_calm(kind: str, says: Any) -> bool:
    if kind == "checked_in":
        return says.get("came_back") is False or says.get("pain_days") == 0
    return kind == "morning_after" and says["pain"] <= 1


@given(starts)
def test_with_nothing_told_no_month_is_free(start: Any) -> None:
    assert free_months(journal(start, [])) == set()


@given(starts, told, bad_news)
def test_one_more_bad_fact_never_brings_a_free_month(start: Any, entries: Any, bad: Any) -> None:
    assert free_months(journal(start, [*entries, bad])) <= free_months(journal(start, entries))


@given(starts, told)
def test_each_has_its_days_in_order_and_one_begins_after_the_other(start: Any, entries: Any) -> None:
    found = recurrences_of(journal(start, entries).entries, TODAY)
    for one in found:
        assert one.began <= one.last <= TODAY
        assert one.ended is None or one.ended > one.last
        assert one.told_by
    for one, other in pairwise(found):
        assert one.ended is not None
        assert other.began >= one.ended
