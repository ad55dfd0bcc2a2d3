"""The reference of the weather, in Markdown: every band, what it asks, and what stands behind it."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.book.markdown import page, table
from backstride.book.sources import cite, read_sources
from backstride.book.weather.bands import HAZARDS, Band, WeatherBook, read_bands
from backstride.book.weather.feels_like import celsius
from backstride.heart.parameters import Figure


def weather_page(book: WeatherBook | None = None) -> str:
    """The page."""
    book = book or read_bands()
    return page(
        "# Weather",
        """
What the forecast for the hour of a session asks of a person, as advice: no decision and no dose reads it.
*Care*: go, with care. *Ease*: slowly, and walk instead of run. *Stay*: not outside then; another hour of the
day is named where one asks for less, else indoors. The gravest hazard counts. Worse weather never gives a
milder advice; that is checked over whole grids. What is missing is named as not known, and never taken for
fine.
""",
        "## Bands",
        table(
            ("band", "it is", "begins at", "everybody", "more sensitive", "number", "advice"),
            (_row(band) for hazard in HAZARDS for band in book.bands[hazard]),
        ),
        """
More sensitive to heat, cold and air is who is 65 or older, or has a weak heart or weak lungs; to ice and
wind, who is 65 or older, unsteady, fell in the past year or sees badly. What was not told counts as yes.
These last are not offered another hour that is dark.
""",
        "## Other figures",
        table(("figure", "value", "source"), _figures(book)),
        """
Heat is the heat index in the shade (`heat-index-regression`, without its reduction for very dry air), cold
the wind chill (`wind-chill-2001`); both in °F as published, and worked out from the forecast's °C and km/h.
""",
        "Written by `python -m docs.generate` from `src/backstride/book/weather/`.",
    )


def _row(band: Band) -> tuple[str, ...]:
    number = _backed(band.edge) if band.edge else "weather codes"
    behind = f"{', '.join(f'`{each}`' for each in band.sources)}, {band.certainty}"
    levels = (level.name.lower() for level in (band.everybody, band.sensitive))
    return f"`{band.id}`", band.hazard, _begins(band), *levels, number, behind


def _begins(band: Band) -> str:
    if band.edge is None:
        return f"WMO code {', '.join(map(str, sorted(band.codes)))}"
    value, unit = band.edge.value, band.edge.unit
    metric = f" ({celsius(value):.0f} °C)" if unit == "°F" else ""
    return f"{value:g} {unit}{metric}{' or less' if band.hazard in ('cold', 'ice') else ' or more'}"


def _figures(book: WeatherBook) -> Iterator[tuple[str, ...]]:
    for name, figure in book.figures.items():
        yield f"`{name}`", f"{figure.value:g} {figure.unit}", _backed(figure)


def _backed(figure: Figure) -> str:
    source = read_sources()[figure.source]
    cited = cite(source, "en")
    return f"{cited} (`{source.id}`, {figure.certainty})" if source.is_evidence else cited
