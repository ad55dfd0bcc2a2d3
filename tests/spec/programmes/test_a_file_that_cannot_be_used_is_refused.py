"""A programme file is taken whole or not at all; its writer is told every problem, its place and its mend."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from backstride.book.programme_refused import MOST_PROBLEMS, Problem, ProgrammeRefused, says
from backstride.book.programmes import parse_programme, read_programme
from backstride.heart.parameters import PARAMETERS
from tests.spec.programmes.broken_files import BROKEN_FILES
from tests.spec.programmes.mistakes import GOOD, MISTAKES, Mistake


def problems_of(content: bytes) -> list[str]:
    """What is told of a file, line by line."""
    with pytest.raises(ProgrammeRefused) as refused:
        parse_programme(content, "mine.toml")
    return [str(problem) for problem in refused.value.problems]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.what)
def test_each_mistake_is_told_with_its_place_and_its_mend(mistake: Mistake) -> None:
    assert problems_of(mistake.file) == mistake.told_in_full


@pytest.mark.parametrize("what", BROKEN_FILES)
def test_what_is_no_programme_is_refused_at_once(what: str) -> None:
    content, told = BROKEN_FILES[what]
    began = time.monotonic()
    assert problems_of(content) == [told]
    assert time.monotonic() - began < 2


def test_every_line_of_the_message_names_the_file() -> None:
    with pytest.raises(ProgrammeRefused, match=r"^mine.toml: format: it says 2; it should be 1$") as refused:
        parse_programme(GOOD.replace("format = 1", "format = 2").encode(), "mine.toml")
    assert refused.value.problems == (Problem("format", says(2), "1"),)


def test_problems_in_all_parts_of_a_file_are_told_together() -> None:
    bad = (
        GOOD.replace('"walk 7 min"', '"walk"')
        .replace("week = 13", "week = 130")
        .replace("[names]", '[names]\nfr = "Marche"')
        .replace('rest_days = { value = 0, unit = "days"', 'rest_days = { value = -1, unit = "s"')
    )
    places = [problem.split(":")[0] for problem in problems_of(bad.encode())]
    assert places == [
        "stage 6, session",
        "contact 5, week",
        "names.fr",
        "figures.rest_days.value",
        "figures.rest_days.unit",
    ]


@pytest.mark.parametrize("name", PARAMETERS)
def test_every_figure_must_be_there(name: str) -> None:
    without = re.sub(rf"(?m)^{name} = .*$", "", GOOD)
    [told] = problems_of(without.encode())
    assert told.startswith(f"figures.{name}: is missing; it should be a table with value, unit, source")


@pytest.mark.parametrize("name", PARAMETERS)
def test_no_figure_may_leave_the_bounds_of_the_book(name: str) -> None:
    for beyond in (PARAMETERS[name].least - 1, PARAMETERS[name].most + 1):
        bad = re.sub(rf"(?m)^{name} = {{ value = [0-9.]+", f"{name} = {{ value = {beyond:g}", GOOD)
        [told] = problems_of(bad.encode())
        assert told.startswith(f"figures.{name}.value: it says {beyond:g}; it should be a")
        assert told.endswith(f"({PARAMETERS[name].unit})")


def test_a_thousand_problems_are_counted_not_listed() -> None:
    many = "".join(f"key{number} = 1\n" for number in range(1_000))
    with pytest.raises(ProgrammeRefused, match=r"mine.toml: and 940 more problems$") as refused:
        parse_programme((many + GOOD).encode(), "mine.toml")
    assert len(refused.value.problems) == MOST_PROBLEMS


def test_an_empty_file_is_told_what_a_programme_has() -> None:
    places = [problem.split(":")[0] for problem in problems_of(b"")]
    assert places == [
        *("format", "id", "version", "offered", "withdrawn", "starts_at"),
        *("stages", "floor", "names", "units", "figures"),
    ]


def test_more_stages_than_the_book_allows_are_refused() -> None:
    row = next(line for line in GOOD.splitlines() if '"walk 7 min"' in line)
    [told] = problems_of(GOOD.replace(row, "\n".join([row] * 50)).encode())
    assert told.startswith("stages: there are 70 of them; it should be a list of 1 to 60 tables")


def test_a_long_value_is_shortened_in_the_message() -> None:
    [told] = problems_of(GOOD.replace('"comfortable_walk" # ', f'"{"a" * 900}" # ').encode())
    assert told.startswith("starts_at: it says 'aaa")
    assert len(told) < 160


@pytest.mark.parametrize(
    "value", ["[[[[]]]]", "{ a = { b = 1 } }", "2024-01-01", "inf", "'''\n\n'''", "0x" + "f" * 9000]
)
@pytest.mark.parametrize("key", ["format", "offered", "starts_at", "stages", "floor", "contacts", "figures"])
def test_any_kind_of_value_in_any_place_is_refused_kindly(key: str, value: str) -> None:
    bad = re.sub(rf"(?ms)^(\[{key}\]$|{key} = (\[$.*?^\]|[^\n]*$))", "", GOOD)
    told = problems_of(f"{key} = {value}\n{bad}".encode())
    assert any(problem.startswith((key, key.removesuffix("s"))) for problem in told)


def test_a_name_that_is_neither_shipped_nor_a_file_says_what_there_is(tmp_path: Path) -> None:
    with pytest.raises(
        ProgrammeRefused, match="there is none of that name; it should be the path of a programme"
    ):
        read_programme("wlak")
    with pytest.raises(ProgrammeRefused, match=r"one of: couch-to-5k, run-walk, walk"):
        read_programme(tmp_path / "none.toml")


def test_a_folder_is_no_programme(tmp_path: Path) -> None:
    with pytest.raises(ProgrammeRefused, match="the file: Is a directory; it should be a programme file"):
        read_programme(tmp_path)
