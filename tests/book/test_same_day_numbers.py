"""Whom to ring for help on the same day: no number without a source, and a sentence for each country."""

from __future__ import annotations

import re

import pytest

from backstride.book.emergency_numbers import emergency_numbers
from backstride.book.same_day_numbers import SameDayNumber, same_day_numbers
from backstride.book.sources import read_sources
from backstride.book.words import Words

KNOWN = same_day_numbers()
every_place = pytest.mark.parametrize("known", KNOWN.values(), ids=KNOWN)


@every_place
def test_it_can_be_rung_and_its_source_names_it(known: SameDayNumber) -> None:
    says = read_sources()[known.source].says
    assert re.fullmatch(r"\d{3,6}", known.number)
    assert any(known.number in claim.figure and claim.status == known.certainty for claim in says)


@every_place
def test_it_is_not_the_emergency_number(known: SameDayNumber) -> None:
    assert known.number not in emergency_numbers()[known.place].numbers


@every_place
@pytest.mark.parametrize("lang", ["en", "es"])
def test_its_country_has_a_sentence_that_says_it(known: SameDayNumber, lang: str) -> None:
    says = Words(lang, strict=True).say("today", f"same_day.{known.place.lower()}", number=known.number)
    assert known.number in says
