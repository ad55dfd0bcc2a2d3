"""Adults only; from 65 on a slower pace. Only the year of birth is asked: edges lie at the turn of a year."""

from __future__ import annotations

from datetime import date

import pytest

from backstride.heart.adults import born_in
from backstride.heart.answers import AnswersRefused
from tests.spec.screening.person import NOT_GIVEN, born, rules, screened


def test_under_18_there_is_no_programme_and_no_word_opens_one() -> None:
    young = screened(birth_year=born(17), history=["cancer"], word="run")
    assert (young.outcome, young.scope, "age.under_18" in rules(young)) == ("ask_first", (), True)


def test_whoever_may_have_turned_18_this_year_is_asked() -> None:
    assert screened(birth_year=born(18), turned_18="yes").outcome == "clear"
    assert screened(birth_year=born(18), turned_18="no").outcome == "ask_first"
    with pytest.raises(AnswersRefused, match="turned_18: missing"):
        screened(birth_year=born(18))


def test_whoever_reaches_19_this_year_need_not_be_asked() -> None:
    assert screened(birth_year=born(19), turned_18=NOT_GIVEN).outcome == "clear"


def test_from_65_on_the_pace_is_slower() -> None:
    assert (screened(birth_year=born(64)).outcome, screened(birth_year=born(64)).pace) == ("clear", "normal")
    older = screened(birth_year=born(65))
    assert (older.outcome, older.scope, older.pace) == ("clear_gently", ("walk",), "slow")


@pytest.mark.parametrize("age", [19, 45, 64, 82, 100])
def test_no_adult_is_too_old_to_walk(age: int) -> None:
    assert "walk" in screened(birth_year=born(age)).scope


def test_whoever_says_they_were_born_this_year_is_believed_and_whoever_names_a_later_one_is_not() -> None:
    today = date(2026, 1, 5)
    assert born_in({"birth_year": 2026}, today) == 2026
    assert born_in({"birth_year": 2027}, today) is None
    assert born_in({"birth_year": "1980"}, today) is None
