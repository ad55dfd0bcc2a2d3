"""A number is written as the person's language writes it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from backstride.book.figures_in_words import in_words
from backstride.book.words import Words
from backstride.heart.parameters import Figure


def test_a_fraction_has_a_point_in_english(english: Words) -> None:
    assert english.say("rules", "dose.up", minutes=7.5) == "Walk 7.5 minutes next time."


def test_a_fraction_has_a_comma_in_spanish(spanish: Words) -> None:
    assert spanish.say("rules", "dose.up", minutes=7.5) == "La próxima vez, camine 7,5 minutos."


def test_a_whole_number_has_neither(english: Words, spanish: Words) -> None:
    assert english.say("rules", "dose.up", minutes=20) == "Walk 20 minutes next time."
    assert english.say("rules", "dose.up", minutes=20.0) == "Walk 20 minutes next time."
    assert spanish.say("rules", "dose.up", minutes=20) == "La próxima vez, camine 20 minutos."


def test_the_noise_of_binary_fractions_is_not_shown(english: Words) -> None:
    assert in_words("points", 0.1 + 0.2, english.lang) == "0.3"


@pytest.mark.parametrize(
    ("exact", "said"),
    [(32.56, "33"), (12.5, "13"), (7.5, "7.5"), (2.56, "2.5"), (9.9, "10"), (0.1, "0.5"), (0, "0")],
)
def test_minutes_are_whole_and_below_ten_halves(exact: float, said: str) -> None:
    assert in_words("minutes", exact, "en") == in_words("run_minutes", exact, "en") == said


@pytest.mark.parametrize(
    ("lang", "number", "written"),
    [
        ("en", 2776, "2,776"),
        ("en", 12776, "12,776"),
        ("es", 2776, "2776"),  # Spanish sets thousands apart from five figures on
        ("es", 12776, "12.776"),
        ("es", -0.34, "-0,34"),
        ("es", Decimal("130.5"), "130,5"),
    ],
)
def test_thousands_are_set_apart_as_the_language_does(
    lang: str, number: float | Decimal, written: str
) -> None:
    assert in_words("steps", number, lang) == written


def test_a_year_is_never_set_apart(english: Words, spanish: Words) -> None:
    assert english.say("rules", "born", birth_year=1956) == "Born in 1956."
    assert spanish.say("rules", "born", birth_year=1956) == "Nació en 1956."
    assert in_words("year", 2024, "en") == "2024"


def test_a_figure_of_the_book_shows_its_value(english: Words) -> None:
    figure = Figure(12, "minutes", "backstride-opinion", "opinion")
    assert english.say("rules", "dose.up", minutes=figure) == "Walk 12 minutes next time."
