"""The rule book that is shipped holds everything, and reads only what somebody asks for."""

from __future__ import annotations

import pytest

from backstride.book import rulebook
from backstride.book.programmes import read_programme
from backstride.book.rulebook import Shelf, shipped_rulebook
from backstride.book.screening import CURRENT
from backstride.heart.rulebook import NotInTheBook


def test_it_finds_programmes_by_id_and_version() -> None:
    book = shipped_rulebook()
    assert book.programme("walk") is read_programme("walk")
    assert book.programme("walk", "1.0.0").version == "1.0.0"
    assert set(book.programmes) == {"walk", "run-walk", "couch-to-5k"}


def test_it_says_what_there_is_when_asked_for_something_else() -> None:
    with pytest.raises(NotInTheBook, match="couch-to-5k, run-walk, walk"):
        shipped_rulebook().programme("swim")
    with pytest.raises(NotInTheBook, match=r"'walk' has no version '9.0.0'; there are: 1.0.0"):
        shipped_rulebook().programme("walk", "9.0.0")


def test_it_holds_the_questionnaires_and_the_cards() -> None:
    book = shipped_rulebook()
    assert book.questionnaire(CURRENT).name == CURRENT
    with pytest.raises(NotInTheBook, match=CURRENT):
        book.questionnaire("screening-0")
    assert book.cards["symptom.now"].certainty == "confirmed"


def test_a_shelf_reads_a_page_only_when_it_is_asked_for() -> None:
    read: list[str] = []

    def read_page(name: str) -> str:
        read.append(name)
        return name.upper()

    shelf = Shelf(("a", "b"), read_page)
    assert (list(shelf), len(shelf), read) == (["a", "b"], 2, [])
    assert shelf["b"] == "B"
    assert read == ["b"]
    with pytest.raises(KeyError):
        shelf["c"]


def test_there_is_one_book() -> None:
    assert rulebook.shipped_rulebook() is shipped_rulebook()
