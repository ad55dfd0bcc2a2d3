"""The file of bands: every number with unit, source and certainty, in order, and refused where it slips."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from backstride.book.sources import read_sources
from backstride.book.weather.bands import BANDS, HAZARDS, Level, WeatherProblem, read_bands

TEXT = BANDS.read_text(encoding="utf-8")


def test_every_hazard_has_bands_and_every_number_its_unit_source_and_certainty() -> None:
    book = read_bands()
    assert tuple(book.bands) == HAZARDS
    edges = [band.edge for bands in book.bands.values() for band in bands if band.edge]
    for figure in (*edges, *book.figures.values()):
        assert figure.unit
        assert figure.source in read_sources()
        assert (figure.certainty == "opinion") is (figure.source == "backstride-opinion")


@pytest.mark.parametrize("hazard", HAZARDS)
def test_bands_go_from_mild_to_grave(hazard: str) -> None:
    bands = read_bands().bands[hazard]
    for mild, grave in pairwise(bands):
        assert mild.everybody <= grave.everybody
        assert mild.sensitive <= grave.sensitive
    numbers = [band.edge.value for band in bands if band.edge]
    assert numbers == sorted(numbers, reverse=hazard in ("cold", "ice"))
    assert bands[-1].sensitive is Level.STAY


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        ('source = "us-aqi"', 'source = "hearsay"', "hearsay"),
        ('id = "air.hazardous"', 'id = "fog.thick"', "fog.thick"),
        ("codes = [56, 57, 66, 67]", "", "either a number"),
        ('everybody = "ease"\nsensitive = "stay"', 'everybody = "stay"\nsensitive = "ease"', "milder"),
        ("[figures]", "[numbers]", "figures"),
        ('everybody = "care"', 'everybody = "perhaps"', "PERHAPS"),
        ("[[band]]", "[[band]", "weather.toml"),
    ],
)
def test_a_slip_is_refused_with_what_is_wrong(was: str, now: str, says: str, tmp_path: Path) -> None:
    file = tmp_path / "weather.toml"
    file.write_text(TEXT.replace(was, now, 1), encoding="utf-8")
    with pytest.raises(WeatherProblem, match=says):
        read_bands(file)
