"""What is missing is shown in brackets to a person, and is an error with an address in tests."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from backstride.book.catalogues import CatalogueProblem
from backstride.book.figures_in_words import Shown
from backstride.book.words import MissingWords, Words


@pytest.fixture
def forgiving(locale: Path) -> Words:
    return Words("es", locale=locale)


def test_a_missing_sentence_is_its_id_in_brackets(forgiving: Words) -> None:
    assert forgiving.say("rules", "dose.down", minutes=5) == "[dose.down]"


def test_in_tests_a_missing_sentence_names_the_file_to_write_it_in(spanish: Words) -> None:
    with pytest.raises(MissingWords, match=r"'dose\.down'.*es.LC_MESSAGES.rules\.po"):
        spanish.say("rules", "dose.down", minutes=5)


def test_a_missing_catalogue_shows_the_id_too(forgiving: Words) -> None:
    assert forgiving.say("poems", "ode") == "[ode]"


def test_in_tests_a_missing_catalogue_is_named(spanish: Words) -> None:
    with pytest.raises(CatalogueProblem, match=r"poems\.po: no such catalogue"):
        spanish.say("poems", "ode")


def test_a_missing_figure_is_its_name_in_brackets(forgiving: Words) -> None:
    assert forgiving.say("rules", "dose.up") == "La próxima vez, camine [minutes] minutos."


def test_in_tests_a_missing_figure_names_the_sentence(spanish: Words) -> None:
    with pytest.raises(MissingWords, match=r"'dose\.up'.*shows \{minutes\}"):
        spanish.say("rules", "dose.up", seconds=300)


@pytest.mark.parametrize("figure", [None, True, math.nan, math.inf, {"minutes": 5}, object()])
def test_what_is_no_figure_is_never_shown(forgiving: Words, spanish: Words, figure: Shown) -> None:
    assert forgiving.say("rules", "dose.up", minutes=figure) == "La próxima vez, camine [minutes] minutos."
    with pytest.raises(MissingWords, match="cannot show a figure"):
        spanish.say("rules", "dose.up", minutes=figure)


def test_a_broken_catalogue_shows_ids_and_goes_on(forgiving: Words, locale: Path) -> None:
    (locale / "es" / "LC_MESSAGES" / "rules.po").write_text("these are no entries", encoding="utf-8")
    assert forgiving.say("rules", "dose.up", minutes=5) == "[dose.up]"


def test_whether_there_is_a_sentence_can_be_asked(spanish: Words) -> None:
    assert spanish.knows("rules", "dose.up")
    assert spanish.knows("rules", "settled.in_a_row")
    assert not spanish.knows("rules", "dose.down")


@pytest.mark.parametrize("asked", ["es", "es-MX", "es_AR", "ES"])
def test_of_a_country_s_language_the_language_counts(locale: Path, asked: str) -> None:
    assert Words(asked, locale=locale).lang == "es"


@pytest.mark.parametrize("asked", ["fr", "", "..", "../en", "e"])
def test_a_language_without_sentences_is_refused_with_those_there_are(locale: Path, asked: str) -> None:
    with pytest.raises(MissingWords, match="There are: en, es"):
        Words(asked, locale=locale)
