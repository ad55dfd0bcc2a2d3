"""How hot or how cold it feels, by the published formulas, and the units between them."""

from __future__ import annotations

KM_IN_A_MILE = 1.609344
REGRESSION_FROM_F = 80
"""Below this the regression does not hold, and a simpler formula is used (heat-index-regression)."""
DAMP_FROM_PCT, DAMP_UP_TO_F = 85, 87
WIND_CHILL_UP_TO_F, WIND_CHILL_FROM_MPH = 50, 3
"""For warmer or calmer air the formula is not meant: it then feels as it is (wind-chill-2001)."""


def fahrenheit(celsius: float) -> float:
    """Degrees Fahrenheit of degrees Celsius."""
    return celsius * 9 / 5 + 32


def celsius(fahrenheit: float) -> float:
    """Degrees Celsius of degrees Fahrenheit."""
    return (fahrenheit - 32) * 5 / 9


def miles(kilometres: float) -> float:
    """Miles of kilometres; miles an hour of kilometres an hour."""
    return kilometres / KM_IN_A_MILE


def heat_index_f(temperature_f: float, humidity_pct: float) -> float:
    """The heat index in °F, in the shade (source: heat-index-regression, which is Rothfusz 1990).

    Its reduction for very dry air (humidity below 13 %) is left out: it makes hot air milder, and by leaps.
    And where the regression dips as dry air gets damper, by less than 1 °F, that is not taken for milder.
    """
    simple = 0.5 * (temperature_f + 61 + (temperature_f - 68) * 1.2 + humidity_pct * 0.094)
    averaged = (simple + temperature_f) / 2
    if averaged < REGRESSION_FROM_F:
        return averaged
    at_its_driest, as_it_is = (_regression(temperature_f, humidity) for humidity in (0, humidity_pct))
    return max(REGRESSION_FROM_F, at_its_driest, as_it_is)


def _regression(t: float, r: float) -> float:
    index = -42.379 + 2.04901523 * t + 10.14333127 * r - 0.22475541 * t * r
    index += -6.83783e-3 * t**2 - 5.481717e-2 * r**2 + 1.22874e-3 * t**2 * r + 8.5282e-4 * t * r**2
    index += -1.99e-6 * t**2 * r**2
    if r > DAMP_FROM_PCT and t <= DAMP_UP_TO_F:
        index += (r - DAMP_FROM_PCT) / 10 * (DAMP_UP_TO_F - t) / 5
    return index


def wind_chill_f(temperature_f: float, wind_mph: float) -> float:
    """The wind chill in °F, out of the sun (source: wind-chill-2001)."""
    if temperature_f > WIND_CHILL_UP_TO_F or wind_mph < WIND_CHILL_FROM_MPH:
        return temperature_f
    wind: float = wind_mph**0.16
    return 35.74 + 0.6215 * temperature_f - 35.75 * wind + 0.4275 * temperature_f * wind
