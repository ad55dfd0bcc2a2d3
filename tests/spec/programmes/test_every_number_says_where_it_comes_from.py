"""Every number of every programme has a unit and a source in the book, and says how sure we are of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from backstride.book.programmes import list_programmes, shipped_programmes
from backstride.book.sources import read_sources
from backstride.heart.parameters import PARAMETERS, Certainty
from backstride.heart.programme import Programme

every_programme = pytest.mark.parametrize("programme", list_programmes(), ids=lambda each: each.id)


def cited(programme: Programme) -> Iterator[tuple[str, str, Certainty]]:
    """Where something is cited, which source, and how sure we are."""
    for name, figure in programme.figures.items():
        yield name, figure.source, figure.certainty
    for stage in (*programme.stages, programme.floor):
        yield f"stage {stage.number}", stage.source, stage.certainty
    for contact in programme.contacts:
        yield f"week {contact.week}", contact.source, contact.certainty


@every_programme
def test_every_figure_has_the_unit_of_its_kind(programme: Programme) -> None:
    units = {name: figure.unit for name, figure in programme.figures.items()}
    assert units == {name: parameter.unit for name, parameter in PARAMETERS.items()}


@every_programme
def test_no_source_is_missing_from_the_book(programme: Programme) -> None:
    assert {source for _, source, _ in cited(programme)} <= read_sources().keys()


@every_programme
def test_opinion_is_called_opinion_and_nothing_else_claims_to_be_more_than_it_is(
    programme: Programme,
) -> None:
    for where, source, certainty in cited(programme):
        ours = source == "backstride-opinion"
        assert ours == (certainty == "opinion"), where
        assert certainty != "confirmed" or read_sources()[source].status == "confirmed", where


@every_programme
def test_pain_bands_are_at_best_partly_known_for_backs(programme: Programme) -> None:
    words = ("settled_", "irritated_", "flared_", "legs_sore")
    bands = [name for name in PARAMETERS if name.startswith(words)]
    assert len(bands) == 10
    assert {programme.figures[name].certainty for name in bands} <= {"partly", "opinion"}
    assert all(programme.figures[name].note for name in bands)


@every_programme
def test_no_ladder_borrows_the_name_of_a_trial(programme: Programme) -> None:
    for name in (programme.names or {}).values():
        assert not re.search(r"asteroid|walkback", name, re.IGNORECASE)
    assert not re.search(r"asteroid|walkback", programme.id)


def test_no_file_speaks_of_a_ladder_that_belongs_to_a_trial() -> None:
    theirs = re.compile(
        r"(asteroid|walkback)('s|’s)? (own )?(ladder|stage|rung|programme|table)", re.IGNORECASE
    )
    for versions in shipped_programmes().values():
        for path in versions.values():
            assert not theirs.search(path.read_text(encoding="utf-8")), path.name


@every_programme
def test_the_rungs_are_our_ladder_and_only_published_ones_say_otherwise(programme: Programme) -> None:
    published = {stage.number for stage in programme.stages if stage.certainty != "opinion"}
    expected = {"walk": {19, 21}, "run-walk": {1, 12}, "couch-to-5k": set(range(1, 14))}
    assert published == expected[programme.id]
