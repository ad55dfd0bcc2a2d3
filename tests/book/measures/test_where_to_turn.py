"""Where to turn: a line that listens where one is known, no number without a source, and never nothing."""

from __future__ import annotations

import re

import pytest

from backstride.book.emergency_numbers import emergency_numbers, number_for
from backstride.book.measures.where_to_turn import CrisisLine, crisis_lines, where_to_turn
from backstride.book.sources import read_sources

LINES = crisis_lines()
every_line = pytest.mark.parametrize("line", LINES.values(), ids=LINES)


@every_line
def test_it_can_be_rung_and_its_source_names_the_number(line: CrisisLine) -> None:
    assert re.fullmatch(r"\d[\d ]*\d", line.number)
    assert line.dialled.isdigit()
    says = [claim for claim in read_sources()[line.source].says if line.number in claim.figure]
    assert [claim.status for claim in says] == ["confirmed"]
    assert line.certainty == "confirmed"


@every_line
def test_its_country_has_an_emergency_number_too(line: CrisisLine) -> None:
    assert line.place in emergency_numbers()
    assert number_for(line.place)


@pytest.mark.parametrize(
    ("place", "number"),
    [
        *(("US", "988"), ("CA", "988"), ("GB", "116 123"), ("IE", "116 123"), ("es", "024")),
        *(("AU", "13 11 14"), ("NZ", "1737"), ("FR", "3114"), ("MX", "800 911 2000")),
    ],
)
def test_by_country(place: str, number: str) -> None:
    found = where_to_turn(place)
    assert found.line
    assert found.line.number == number


@pytest.mark.parametrize(("place", "emergency"), [("DE", "112"), ("CL", "131"), ("XX", ""), ("", "")])
def test_where_no_line_is_known_none_is_guessed(place: str, emergency: str) -> None:
    assert where_to_turn(place) == (None, emergency)
