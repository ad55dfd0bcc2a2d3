"""How far each hazard of an hour has gone: the worst band that it is in, or that it is not known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from backstride.book.weather.bands import Band, WeatherBook
from backstride.book.weather.feels_like import fahrenheit, heat_index_f, miles, wind_chill_f
from backstride.book.weather.hour import HourOfWeather

Shown = Mapping[str, float]


class Found(NamedTuple):
    """The band that an hour is in; None for none. `known`: whether everything was there to tell it."""

    band: Band | None
    figures: Shown
    known: bool


def heat(hour: HourOfWeather, book: WeatherBook) -> Found:
    """By the heat index."""
    if hour.temperature_c is None or hour.humidity_pct is None:
        return Found(None, {}, known=False)
    index = heat_index_f(fahrenheit(hour.temperature_c), hour.humidity_pct)
    figures = {
        "feels_f": index,
        "temperature_c": hour.temperature_c,
        "humidity_pct": hour.humidity_pct,
        "full_sun_f": book.figures["full_sun"].value,
    }
    return Found(_worst(book.bands["heat"], lambda edge: index >= edge), figures, known=True)


def cold(hour: HourOfWeather, book: WeatherBook) -> Found:
    """By the wind chill."""
    if hour.temperature_c is None or hour.wind_kmh is None:
        return Found(None, {}, known=False)
    chill = wind_chill_f(fahrenheit(hour.temperature_c), miles(hour.wind_kmh))
    figures = {"feels_f": chill, "temperature_c": hour.temperature_c, "wind_kmh": hour.wind_kmh}
    return Found(_worst(book.bands["cold"], lambda edge: chill <= edge), figures, known=True)


def ice(hour: HourOfWeather, book: WeatherBook) -> Found:
    """By the air's temperature, where the ground is wet or snow lies; or by freezing rain."""
    freezing = _by_code(book.bands["ice"], hour.code)
    temperature, wet = hour.temperature_c, _is_wet(hour, book)
    if freezing:
        return Found(freezing, {}, known=True)
    if temperature is None or hour.code is None or wet is None:
        warm = temperature is not None and not _worst(book.bands["ice"], lambda edge: temperature <= edge)
        return Found(None, {}, known=warm and hour.code is not None)
    figures = {"temperature_c": temperature}
    band = _worst(book.bands["ice"], lambda edge: temperature <= edge) if wet else None
    return Found(band, figures, known=True)


def _is_wet(hour: HourOfWeather, book: WeatherBook) -> bool | None:
    """Whether the ground is wet or white; None where one is not known and the other says no."""
    told = ((hour.wet_24h_mm, "wet"), (hour.snow_cm, "snow"))
    answers = [None if value is None else value >= book.figures[name].value for value, name in told]
    return True if True in answers else None if None in answers else False


def wind(hour: HourOfWeather, book: WeatherBook) -> Found:
    """By gusts; or by thunder."""
    thunder = _by_code(book.bands["wind"], hour.code)
    if thunder:
        return Found(thunder, {}, known=True)
    gusts = hour.gusts_kmh
    if gusts is None:
        return Found(None, {}, known=False)
    band = _worst(book.bands["wind"], lambda edge: gusts >= edge)
    return Found(band, {"gusts_kmh": gusts}, known=hour.code is not None)


def air(hour: HourOfWeather, book: WeatherBook) -> Found:
    """By the air quality index of the United States, which is a whole number."""
    if hour.us_aqi is None:
        return Found(None, {}, known=False)
    aqi = round(hour.us_aqi)
    return Found(_worst(book.bands["air"], lambda edge: aqi >= edge), {"aqi": aqi}, known=True)


HOW: Mapping[str, Callable[[HourOfWeather, WeatherBook], Found]] = {
    "heat": heat,
    "cold": cold,
    "ice": ice,
    "wind": wind,
    "air": air,
}
"""By hazard, how it is found."""


def _worst(bands: tuple[Band, ...], reaches: Callable[[float], bool]) -> Band | None:
    """The last of the bands whose number is reached."""
    reached = [band for band in bands if band.edge and reaches(band.edge.value)]
    return reached[-1] if reached else None


def _by_code(bands: tuple[Band, ...], code: int | None) -> Band | None:
    return next((band for band in bands if code in band.codes), None)
