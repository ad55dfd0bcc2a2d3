"""The figure `count` chooses between one and many."""

from __future__ import annotations

import pytest

from backstride.book.words import MissingWords, Words
from backstride.heart.parameters import Figure


@pytest.mark.parametrize(
    ("count", "written"),
    [(0, "0 settled sessions."), (1, "One settled session."), (2, "2 settled sessions.")],
)
def test_one_is_singular_and_all_else_plural(english: Words, count: int, written: str) -> None:
    assert english.say("rules", "settled.in_a_row", count=count) == written


def test_each_language_has_its_own_forms(spanish: Words) -> None:
    assert spanish.say("rules", "settled.in_a_row", count=1) == "Una sesión asentada."
    assert spanish.say("rules", "settled.in_a_row", count=3) == "3 sesiones asentadas."


def test_a_fraction_counts_as_many(english: Words) -> None:
    assert english.say("rules", "settled.in_a_row", count=0.5) == "0.5 settled sessions."


def test_a_figure_of_the_book_can_count(english: Words) -> None:
    one = Figure(1, "sessions", "backstride-opinion", "opinion")
    assert english.say("rules", "settled.in_a_row", count=one) == "One settled session."


def test_a_sentence_without_forms_may_be_given_a_count(english: Words) -> None:
    assert english.say("rules", "dose.up", minutes=5, count=1) == "Walk 5 minutes next time."


def test_forms_without_a_count_show_that_it_is_missing(english: Words) -> None:
    with pytest.raises(MissingWords, match=r"shows \{count\}"):
        english.say("rules", "settled.in_a_row")
    english.strict = False
    assert english.say("rules", "settled.in_a_row") == "[count] settled sessions."
