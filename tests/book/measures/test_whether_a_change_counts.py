"""Whether a change counts: by points or by percent, only for the better, and only where a figure is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from backstride.book.measures import Score, change, read_measures
from backstride.book.measures.in_words import change_in_words, important_in_words
from backstride.book.words import Words

OURS = read_measures()
SINCE = date(2026, 1, 12)


def scored(measure: str, value: float) -> Score:
    """A score of today's version."""
    return Score(measure, OURS[measure].version, value, 1, 1)


@pytest.mark.parametrize(
    ("measure", "before", "after", "by_points", "by_percent"),
    [
        ("pain_average", 6, 4, True, True),
        ("pain_average", 7, 5, True, False),
        ("pain_average", 3, 2, False, True),
        ("pain_average", 6, 5, False, False),
        ("pain_line", 60, 45, True, False),
        ("pain_line", 60, 46, False, False),
        ("pain_line", 40, 28, False, True),
        ("roland_morris", 18, 13, True, False),
        ("roland_morris", 10, 7, False, True),
        ("roland_morris", 18, 14, False, False),
        ("odi", 40, 30, True, False),
        ("odi", 20, 14, False, True),
        ("odi", 40, 31, False, False),
    ],
)
def test_either_is_enough_and_both_are_named(
    measure: str, before: float, after: float, by_points: bool, by_percent: bool
) -> None:
    found = change(scored(measure, before), scored(measure, after), OURS[measure])
    assert (found.way, found.by_points, found.by_percent) == ("better", by_points, by_percent)
    assert found.counts is (by_points or by_percent)


def test_of_a_change_for_the_worse_it_cannot_be_told() -> None:
    found = change(scored("odi", 20), scored("odi", 60), OURS["odi"])
    assert (found.points, found.way, found.counts, found.why) == (40, "worse", None, "only_for_better")


@pytest.mark.parametrize("measure", [name for name, each in OURS.items() if each.important is None])
def test_where_no_figure_is_known_none_is_made_up(measure: str) -> None:
    low, high = OURS[measure].least, OURS[measure].most
    for before, after in ((low, high), (high, low)):
        found = change(scored(measure, before), scored(measure, after), OURS[measure])
        assert (found.counts, found.why) == (None, "not_known")


def test_known_are_only_those_that_the_consensus_of_2008_names() -> None:
    known = {
        name: (each.important.points, each.important.percent) for name, each in OURS.items() if each.important
    }
    assert known == {
        "pain_average": (2, 30),
        "pain_worst": (2, 30),
        "pain_line": (15, 30),
        "roland_morris": (5, 30),
        "odi": (10, 30),
    }
    assert {each.important.source for each in OURS.values() if each.important} == {"ostelo-2008"}


def test_from_nothing_there_is_no_percent() -> None:
    found = change(scored("pseq", 0), scored("pseq", 20), OURS["pseq"])
    assert (found.points, found.percent) == (20, None)


def test_the_same_is_no_change() -> None:
    found = change(scored("odi", 20), scored("odi", 20), OURS["odi"])
    assert (found.way, found.counts) == ("same", False)


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"version": "0"}, "other_version"),
        ({"about": ("the garden",)}, "other_things"),
        ({"measure": "pseq"}, "other_measure"),
    ],
)
def test_what_cannot_be_compared_is_not(other: dict[str, object], why: str) -> None:
    found = change(replace(scored("odi", 40), **other), scored("odi", 20), OURS["odi"])  # type: ignore[arg-type]
    assert (found.points, found.percent, found.way, found.counts, found.why) == (None, None, None, None, why)


def said(measure: str, before: float, after: float, lang: str = "en") -> str:
    """A change in words."""
    found = change(scored(measure, before), scored(measure, after), OURS[measure])
    return " ".join(change_in_words(found, OURS[measure], SINCE, Words(lang, strict=True)))


def test_in_words_it_names_what_it_is_held_against() -> None:
    assert said("pain_average", 6, 4) == (
        "Since Monday, 12 January 2026: 2 points better. That is a change that most people notice: "
        "at least 2 points, or 30 % of where you began."
    )
    assert "less than what most people notice (10 points, or 30 %)" in said("odi", 40, 35)
    assert said("odi", 20, 20) == "The same as on Monday, 12 January 2026."
    assert said("activity", 60, 90).startswith("Since Monday, 12 January 2026: 30 minutes a week more.")
    assert "1 día menos" in said("days_off_work", 3, 2, "es")


def test_where_the_figure_comes_from_is_said() -> None:
    assert "Ostelo" in important_in_words(OURS["odi"], Words("en", strict=True))
    assert important_in_words(OURS["mood"], Words("en", strict=True)) == ""
