"""From which answer of a check-in on a lesson is called for, and for how long."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from backstride.book.lessons.facts import TOLD_BESIDES
from backstride.book.lessons.from_check_ins import CHECK_INS, Answered, facts_from_check_ins, read_figures
from backstride.book.lessons.refused import LessonsProblem
from backstride.book.sources import read_sources

TODAY = date(2026, 1, 19)


def told(sleep: float | None = None, confidence: float | None = None, days_ago: int = 0) -> set[str]:
    on = TODAY - timedelta(days=days_ago)
    slept, sure = (None if score is None else Answered(on, score) for score in (sleep, confidence))
    return set(facts_from_check_ins(slept, sure, TODAY))


@pytest.mark.parametrize(("score", "calls"), [(0, True), (4, True), (4.5, False), (10, False)])
def test_up_to_four_of_ten_calls_for_a_lesson(score: float, calls: bool) -> None:
    assert told(sleep=score) == ({"check_in.sleep.poor"} if calls else set())
    assert told(confidence=score) == ({"check_in.confidence.low"} if calls else set())


@pytest.mark.parametrize(("days", "calls"), [(0, True), (13, True), (14, False), (-1, False)])
def test_an_answer_counts_for_a_fortnight(days: int, calls: bool) -> None:
    assert bool(told(sleep=0, days_ago=days)) is calls


def test_what_was_not_asked_says_nothing() -> None:
    assert told() == set()


def test_both_may_be_so() -> None:
    assert told(sleep=1, confidence=1) <= set(TOLD_BESIDES)
    assert len(told(sleep=1, confidence=1)) == 2


def test_every_figure_has_its_unit_its_source_and_how_sure_we_are() -> None:
    for figure in read_figures().values():
        assert figure.unit
        assert figure.source in read_sources()
        assert figure.certainty == "opinion"


WRONGS = {
    "a key too many": ("value = 14", "value = 14\nmore = 1"),
    "a figure too few": ("[counts_for]", "[counts_fer]"),
    "an unknown source": ('source = "backstride-opinion"', 'source = "nobody"'),
    "an unknown certainty": ('certainty = "opinion"', 'certainty = "guess"'),
    "no TOML": ("[poor_sleep]", "[poor_sleep"),
}


@pytest.mark.parametrize("wrong", WRONGS)
def test_a_file_that_cannot_be_used_is_refused_by_its_name(tmp_path: Path, wrong: str) -> None:
    path = tmp_path / "check_ins.toml"
    path.write_text(CHECK_INS.read_text(encoding="utf-8").replace(*WRONGS[wrong]), encoding="utf-8")
    with pytest.raises(LessonsProblem, match=r"check_ins\.toml"):
        read_figures(path)
