"""What `measured` entries come to, and what somebody should look at until it is answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from uuid import NAMESPACE_OID, uuid5

import pytest

from backstride.book.measures import Score, Unscored, read_measures
from backstride.book.measures.last_told import LastTold, last_told, score_of, signs_in, to_look_at
from backstride.heart.entries import Entry, read_entry
from backstride.heart.fields import JSON

LOW = "measure.mood.low"


def told(day: str, measure: str, **says: JSON) -> Entry:
    """An answer at six in the evening."""
    entry = {"id": str(uuid5(NAMESPACE_OID, f"{day} {measure}")), "kind": "measured", "by": "participant"}
    return read_entry({**entry, "at": f"{day}T18:00:00+01:00", "measure": measure, **says})


def with_days(entries: Iterable[Entry]) -> Iterator[tuple[date, Entry]]:
    """Each with its day, in its own zone."""
    return ((entry.at.date(), entry) for entry in entries)


def looks(*entries: Entry, answered: Mapping[str, date] | None = None) -> list[tuple[str, str, date]]:
    """What somebody should look at."""
    found = to_look_at(last_told(with_days(entries)), answered or {})
    return [(each.rule, each.urgency, each.first_seen) for each in found]


BAD_MOOD = told("2026-01-12", "mood", items={"spirits": 2, "joy": 8})
GOOD_MOOD = told("2026-02-12", "mood", items={"spirits": 7, "joy": 8})


def test_of_each_measure_the_last_answer_counts() -> None:
    odi = told("2026-01-20", "odi", total=20)
    assert last_told(with_days([BAD_MOOD, odi, GOOD_MOOD])) == (
        LastTold("odi", date(2026, 1, 20), ()),
        LastTold("mood", date(2026, 2, 12), ()),
    )


def test_a_low_mood_is_to_be_looked_at_this_week() -> None:
    assert looks(BAD_MOOD) == [(LOW, "this_week", date(2026, 1, 12))]
    assert looks(BAD_MOOD, GOOD_MOOD) == []


def test_until_somebody_has_and_again_after_a_later_low_answer() -> None:
    assert looks(BAD_MOOD, answered={LOW: date(2026, 1, 12)}) == []
    assert looks(BAD_MOOD, answered={LOW: date(2026, 1, 11)}) == [(LOW, "this_week", date(2026, 1, 12))]


def test_two_measures_that_tell_the_same_are_one_thing_to_look_at() -> None:
    phq = told("2026-01-14", "phq_2", total=5)
    assert looks(BAD_MOOD, phq) == [(LOW, "this_week", date(2026, 1, 14))]


def test_a_belief_calls_for_a_lesson_and_for_nobody() -> None:
    harm = told("2026-01-12", "walking_is_harmful", items={"harm": 9})
    assert signs_in(harm.says) == ("measure.walking_is_harmful.high",)
    assert looks(harm) == []


@pytest.mark.parametrize("says", [{"total": 50}, {"items": {"a": [1]}}])
def test_a_measure_that_is_not_here_says_nothing(says: dict[str, JSON]) -> None:
    assert looks(told("2026-01-12", "promis", **says)) == []


def test_an_answer_to_an_earlier_version_has_no_score_but_still_speaks() -> None:
    mood = read_measures()["mood"]
    found = score_of(mood, {"measure": "mood", "version": "0", "items": {"spirits": 2, "joy": 2}})
    assert found == Unscored("mood", "other_version", signs=(LOW,))
    assert isinstance(score_of(mood, {"measure": "mood", "items": {"spirits": 2, "joy": 2}}), Score)
