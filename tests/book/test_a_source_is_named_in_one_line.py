"""What stands behind a number is named briefly, and never as surer than it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backstride.book.sources import cite, read_sources

SOURCES = read_sources()


@pytest.mark.parametrize(
    ("name", "lang", "line"),
    [
        ("walkback-2024", "en", "Pocovi and others, Lancet 2024"),
        ("walkback-2024", "es", "Pocovi y otros, Lancet 2024"),
        ("devet-2002", "en", "de Vet and others, Spine (Phila Pa 1976) 2002"),
        ("nhs-couch-to-5k", "en", "NHS: Couch to 5K running plan"),
        ("acp-2017", "es", "American College of Physicians, Ann Intern Med 2017"),
        (
            "nielsen-2014",
            "es",
            "Nielsen y otros, J Orthop Sports Phys Ther 2014 (de memoria, aún sin comprobar)",
        ),
        ("nrs", "en", "Numerical rating of pain, 0 to 10 (partly confirmed)"),
        ("backstride-opinion", "en", "Backstride project: project opinion"),
        ("backstride-opinion", "es", "Proyecto Backstride: opinión del proyecto"),
        ("backstride-derivation", "en", "Backstride project: worked out from published figures"),
    ],
)
def test_the_line(name: str, lang: str, line: str) -> None:
    assert cite(SOURCES[name], lang) == line


@pytest.mark.parametrize(
    ("authors", "line"),
    [
        (("Ay B",), "Ay, Lancet 2024"),
        (("Ay B", "Cee DE"), "Ay and Cee, Lancet 2024"),
        (("Ay B", "Cee DE", "Eff G"), "Ay and others, Lancet 2024"),
        (("Ay B", "et al."), "Ay and others, Lancet 2024"),
        (("World Health Organization",), "World Health Organization, Lancet 2024"),
        ((), "On a, Lancet 2024"),
    ],
)
def test_authors_are_named_by_surname(authors: tuple[str, ...], line: str) -> None:
    assert cite(replace(SOURCES["walkback-2024"], authors=authors, title="On a"), "en") == line


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_source_can_be_named(lang: str) -> None:
    lines = {name: cite(source, lang) for name, source in SOURCES.items()}
    assert {name: line for name, line in lines.items() if "[" in line} == {}


@pytest.mark.parametrize("name", [name for name, source in SOURCES.items() if source.status == "memory"])
def test_what_is_only_remembered_says_so(name: str) -> None:
    assert cite(SOURCES[name], "en").endswith("(from memory, not yet checked)")
