"""What a source was measured on, and what it cannot tell, is told in Spanish too, with the same numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from backstride.book.sources import SAID_IN_LANGUAGES, Source, SourcesProblem, cite, read_sources

SOURCES = read_sources()
TOLD = ("title", "measured_on", "limits")
"""What holds numbers and units; the other texts are names, and the day of a publication."""

NUMBER_WORDS = (
    ("two", "dos"),
    ("three", "tres"),
    ("four", "cuatro"),
    ("five", "cinco"),
    ("six", "seis"),
    ("seven", "siete"),
    ("eight", "ocho"),
    ("nine", "nueve"),
    ("ten", "diez"),
    ("twelve", "doce"),
    ("thirty", "treinta"),
    ("half", "mitad|medio|media hora"),
)
UNITS = (
    ("minutes", r"minutes?", r"minutos?"),
    ("hours", r"hours?", r"horas?"),
    ("days", r"days?", r"días?"),
    ("weeks", r"weeks?|weekly", r"semanas?|semanal"),
    ("months", r"months?", r"mes|meses"),
    ("MET", "MET", "MET"),
)

every_source = pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)


def both(source: Source) -> Iterator[tuple[str, str]]:
    """Each text that stands in English and in Spanish."""
    spanish = source.said_in("es")
    return ((getattr(source, key), getattr(spanish, key)) for key in TOLD if key in source.others["es"])


def found(pattern: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE))


def numbers_of(text: str, *, thousands: str, fraction: str) -> Counter[str]:
    """The numbers in digits, written as English writes them without its commas."""
    written = re.findall(r"\d+(?:[.,]\d+)*", text)
    plain = [re.sub(rf"{re.escape(thousands)}(?=\d{{3}}(?!\d))", "", each) for each in written]
    return Counter(each.replace(fraction, ".") for each in plain)


@every_source
def test_it_is_told_in_spanish(source: Source) -> None:
    told = source.others.get("es", {})
    needed = {"measured_on", "limits"} | ({"title"} if source.title_is == "description" else set())
    missing = sorted(key for key in needed if not told.get(key))
    assert missing == [], f"sources.toml [{source.id}.es] says nothing for: {', '.join(missing)}"


@every_source
def test_nothing_told_in_spanish_is_the_english_again(source: Source) -> None:
    english = {key: getattr(source, key) for key in SAID_IN_LANGUAGES}
    assert [key for key, text in source.others["es"].items() if text == english[key]] == []


@every_source
def test_the_numbers_are_the_same(source: Source) -> None:
    for english, spanish in both(source):
        assert numbers_of(english, thousands=",", fraction=".") == numbers_of(
            spanish, thousands=".", fraction=","
        )


@every_source
def test_the_numbers_in_words_are_the_same(source: Source) -> None:
    for english, spanish in both(source):
        in_english = {one: found(one, english) > 0 for one, _ in NUMBER_WORDS}
        assert {one: found(other, spanish) > 0 for one, other in NUMBER_WORDS} == in_english, spanish


@every_source
def test_the_units_are_the_same(source: Source) -> None:
    for english, spanish in both(source):
        in_english = {unit: found(one, english) > 0 for unit, one, _ in UNITS}
        assert {unit: found(other, spanish) > 0 for unit, _, other in UNITS} == in_english, spanish
        assert spanish.count("%") == english.count("%")


@every_source
def test_a_text_ends_as_the_english_one_does(source: Source) -> None:
    """The page puts the full stop after what it was measured on; what it cannot tell has its own."""
    spanish = source.said_in("es")
    assert not spanish.measured_on.endswith(".")
    assert spanish.limits.endswith(".")


@every_source
def test_who_measured_nobody_says_so_in_spanish(source: Source) -> None:
    nobody = source.said_in("es").measured_on.startswith("Nadie")
    assert nobody == source.measured_on.startswith("Nobody")


@every_source
def test_a_published_title_stays_as_published(source: Source) -> None:
    if source.title_is == "published":
        assert source.said_in("es").title == source.title


def test_a_title_of_ours_is_named_in_spanish() -> None:
    line = "NICE: Dolor lumbar y ciática en mayores de 16 años (guía NG59), 2016"
    assert cite(SOURCES["nice-ng59"], "es") == line


def test_in_a_language_without_its_texts_it_stays_english() -> None:
    assert SOURCES["walkback-2024"].said_in("en") == SOURCES["walkback-2024"]


# ---------------------------------------------------------------- a file that cannot be used

WHOLE = """
[a-2024]
kind = "trial"
authors = ["Ay B"]
title = "On a"
title_is = "description"
measured_on = "10 people"
status = "memory"
confirmed_in = []
says = [{ figure = "One.", status = "memory" }]
limits = "Small."

[a-2024.es]
authors = ["el grupo de Ay"]
title = "Sobre a"
measured_on = "10 personas"
limits = "Pequeño."
"""


def read(tmp_path: Path, text: str) -> Source:
    path = tmp_path / "sources.toml"
    path.write_text(text, encoding="utf-8")
    return read_sources(path)["a-2024"]


def test_it_is_read_beside_the_english(tmp_path: Path) -> None:
    source = read(tmp_path, WHOLE)
    spanish = source.said_in("es")
    assert (source.title, source.measured_on, source.authors) == ("On a", "10 people", ("Ay B",))
    assert (spanish.title, spanish.measured_on, spanish.authors) == (
        "Sobre a",
        "10 personas",
        ("el grupo de Ay",),
    )
    assert spanish.status == source.status


@pytest.mark.parametrize(
    ("right", "wrong", "why"),
    [
        ("[a-2024.es]", "[a-2024.ex]", r"\[a-2024\.ex\]: the language is 'ex'.*one of: es"),
        ('limits = "Pequeño', 'limit = "Pequeño', r"\[a-2024\.es\]: a key is 'limit'.*limits"),
        ('"description"', '"published"', r"\[a-2024\.es\]: a key is 'title'"),
    ],
)
def test_a_mistake_in_it_is_refused_with_its_place(tmp_path: Path, right: str, wrong: str, why: str) -> None:
    with pytest.raises(SourcesProblem, match=why):
        read(tmp_path, WHOLE.replace(right, wrong, 1))
