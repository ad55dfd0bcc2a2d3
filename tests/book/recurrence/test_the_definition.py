"""The definition is a versioned file: every figure with its unit, its source and how sure we are."""

from __future__ import annotations

from typing import get_args

import pytest

from backstride.book.recurrence.definition import LIMITS, definition
from backstride.book.screening import CURRENT, read_questionnaire
from backstride.book.sources import read_sources
from backstride.heart.kinds import KINDS
from backstride.heart.parameters import Certainty, Figure

FIGURES = definition().figures


@pytest.mark.parametrize(("name", "figure"), FIGURES.items(), ids=list(FIGURES))
def test_each_figure_has_a_unit_a_known_source_and_a_certainty(name: str, figure: Figure) -> None:
    assert figure.unit
    assert figure.source in read_sources()
    assert figure.certainty in get_args(Certainty)
    if read_sources()[figure.source].kind == "opinion":
        assert figure.certainty == "opinion"


def test_it_has_a_version() -> None:
    assert definition().version == "1.0.0"


def test_recovered_is_the_same_word_as_in_the_screening() -> None:
    figures = read_questionnaire(CURRENT).figures
    for name in ("recovered_pain", "recovered_days"):
        assert definition().value(name) == figures[name].value


def test_the_words_for_how_much_it_limited_are_those_of_the_check_in() -> None:
    assert list(LIMITS) == KINDS["checked_in"]["limited_activity"].schema["enum"]
    assert [definition().is_limiting(word) for word in LIMITS] == [False, False, True, True, True]
