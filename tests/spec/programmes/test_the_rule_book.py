"""The rule book keeps every version: the one that is named is found, else the newest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backstride.heart.rulebook import NotInTheBook, RuleBook
from tests.cast.book import BOOK, RUN_WALK, WALK

QUESTIONS = dict.fromkeys(("screening-1", "screening-2"), next(iter(BOOK.questionnaires.values())))


def of_versions(*versions: str) -> RuleBook:
    """A rule book with these versions of walking."""
    walks = {version: replace(WALK, version=version) for version in versions}
    return RuleBook({"walk": walks, "run-walk": {"1.0.0": RUN_WALK}}, QUESTIONS, {})


@pytest.mark.parametrize(
    ("versions", "newest"),
    [
        (("1.9.0", "1.10.0", "1.2.0"), "1.10.0"),
        (("10.0.0", "9.9.9"), "10.0.0"),
        (("1.1.draft", "1.1.1", "1.0.9"), "1.1.1"),
    ],
)
def test_the_newest_is_the_highest_by_number(versions: tuple[str, ...], newest: str) -> None:
    assert of_versions(*versions).programme("walk").version == newest
    assert of_versions(*versions).programme("walk", versions[-1]).version == versions[-1]


def test_what_it_does_not_hold_is_named_with_all_that_it_does() -> None:
    book = of_versions("1.0.0", "1.1.0")
    with pytest.raises(NotInTheBook) as refused:
        book.programme("swim")
    assert str(refused.value) == "there is no programme 'swim'; there are: walk, run-walk"
    with pytest.raises(NotInTheBook) as refused:
        book.programme("walk", "2.0.0")
    assert str(refused.value) == "'walk' has no version '2.0.0'; there are: 1.0.0, 1.1.0"
    with pytest.raises(NotInTheBook) as refused:
        book.questionnaire("screening-0")
    assert (
        str(refused.value) == "there is no questionnaire 'screening-0'; there are: screening-1, screening-2"
    )
