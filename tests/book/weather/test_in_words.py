"""An advice in words: every band, in both languages, with its figures and sources."""

from __future__ import annotations

import pytest

from backstride.book.weather.advice import advise
from backstride.book.weather.bands import Band, read_bands
from backstride.book.weather.in_words import advice_in_words, reason_in_words
from backstride.book.weather.judge import Reason
from backstride.book.words import Words
from tests.book.weather.hours import AT_SIX, OLD, RUNS, YOUNG, fine

BANDS = [band for bands in read_bands().bands.values() for band in bands]
FIGURES: dict[str, dict[str, float]] = {
    "heat": {"feels_f": 95.0, "temperature_c": 32.0, "humidity_pct": 55.0, "full_sun_f": 15.0},
    "cold": {"feels_f": 5.0, "temperature_c": -9.0, "wind_kmh": 20.0},
    "ice": {"temperature_c": 1.0},
    "wind": {"gusts_kmh": 63.0},
    "air": {"aqi": 155},
}


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("band", BANDS, ids=lambda band: band.id)
@pytest.mark.parametrize("sooner", ["", "older", "told", "not_told"])
def test_every_band_has_its_words(band: Band, lang: str, sooner: str) -> None:
    figures = FIGURES[band.hazard] if band.edge else {}
    reason = Reason(band.id, band.sensitive, figures, band.edge, band.sources, band.certainty, sooner)
    said = reason_in_words(reason, Words(lang, strict=True))
    assert said.says
    assert said.to_do
    assert bool(said.sooner) is bool(sooner)
    assert said.sources
    assert bool(said.figures) is bool(band.edge)


def test_heat_is_told_in_both_scales() -> None:
    said = advice_in_words(advise([fine(temperature_c=33, humidity_pct=50)], AT_SIX, OLD), Words("en"))
    assert said.says == "Better indoors today than outside at 18:00."
    (reason,) = said.reasons
    assert "36 °C (97 °F)" in reason.says
    assert "up to 8 °C" in reason.to_do
    assert reason.sooner.startswith("From 65 on")
    assert reason.figures[0] == "Heat index from 90 °F (32 °C)"


def test_the_hour_is_told_as_far_as_it_is_known() -> None:
    said = advice_in_words(advise([fine(humidity_pct=None, rain_mm=0.4)], AT_SIX, YOUNG), Words("en"))
    assert said.hour[:2] == ["16 °C (61 °F)", "rain or snow: 0.4 mm"]
    assert said.says.startswith("As far as the forecast tells")
    assert said.not_known == "Not known: heat. That does not mean that all is well there."


def test_in_spanish_it_is_polite_and_whole() -> None:
    icy = fine(temperature_c=0, wind_kmh=0, snow_cm=5)
    said = advice_in_words(advise([icy], AT_SIX, RUNS), Words("es", strict=True))
    assert said.says == "Hoy es mejor bajo techo que fuera a las 18:00."
    assert "Ninguna caminata vale una caída" in said.reasons[0].to_do
    assert "nieve en el suelo: 5 cm" in said.hour
