"""Asking the service: one GET each for forecast and air, within a time and a size, of that address alone.

What comes back is bytes that nobody has looked at yet (`reading`). What goes out is the rounded place.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from http.client import HTTPException
from importlib.metadata import version
from urllib.parse import urlencode
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from backstride.web.weather.service import Service
from backstride.web.weather.spot import Spot

PATIENCE_S = 3.0
"""How long an answer may take in all, in seconds (project opinion): somebody is waiting for a page."""
LARGEST = 200_000
"""Bytes that an answer may have (project opinion); a real one has about 10 000."""
A_PIECE = 16_384
OK = 200

FORECAST = (
    "temperature_2m",
    "relative_humidity_2m",
    "precipitation",
    "snow_depth",
    "weather_code",
    "wind_speed_10m",
    "wind_gusts_10m",
    "is_day",
)
AIR = ("us_aqi",)
IN_UNITS = {
    "temperature_unit": "celsius",
    "wind_speed_unit": "kmh",
    "precipitation_unit": "mm",
}
OF_TIME = {"timeformat": "unixtime", "timezone": "GMT", "past_days": 1, "forecast_days": 3}
"""A day back, for what is still wet; and whole days in UTC, so that today is among them in every zone."""


class NoAnswer(Exception):
    """There is none, or none to be used; the text says why, for the log."""


def _opener() -> OpenerDirector:
    """Plain HTTP and HTTPS. Nobody follows a redirection: nobody agreed to being looked up elsewhere."""
    opener = OpenerDirector()
    for handler in (ProxyHandler, HTTPHandler, HTTPSHandler, HTTPErrorProcessor, HTTPDefaultErrorHandler):
        opener.add_handler(handler())
    return opener


def ask_both(
    service: Service, spot: Spot, patience_s: float = PATIENCE_S
) -> tuple[bytes | None, bytes | None]:
    """Forecast and air, asked at the same time; None for what did not come in time."""
    forecast = _begin(lambda: ask(_address(service.forecast, spot, FORECAST, IN_UNITS), patience_s))
    air = _begin(lambda: ask(_address(service.air, spot, AIR, {}), patience_s))
    until = time.monotonic() + patience_s
    return _wait(*forecast, until), _wait(*air, until)


def _address(base: str, spot: Spot, wanted: tuple[str, ...], units: dict[str, str]) -> str:
    place = {"latitude": f"{spot.latitude:.1f}", "longitude": f"{spot.longitude:.1f}"}
    return f"{base}?{urlencode({**place, 'hourly': ','.join(wanted), **units, **OF_TIME})}"


def _begin(asks: Callable[[], bytes]) -> tuple[threading.Thread, list[bytes]]:
    """In a thread of its own: looking up a name cannot be told to be quick, but it can be left behind."""
    answers: list[bytes] = []

    def work() -> None:
        try:
            answers.append(asks())
        except NoAnswer:
            return

    thread = threading.Thread(target=work, daemon=True, name="weather")
    thread.start()
    return thread, answers


def _wait(thread: threading.Thread, answers: list[bytes], until: float) -> bytes | None:
    thread.join(max(0, until - time.monotonic()))
    return next(iter(answers), None)


def ask(address: str, patience_s: float = PATIENCE_S) -> bytes:
    """What that address answers. Raises NoAnswer."""
    until = time.monotonic() + patience_s
    headers = {"User-Agent": f"Backstride/{version('backstride')}", "Accept": "application/json"}
    request = Request(address, headers=headers)  # noqa: S310 - `service` lets only http and https pass
    try:
        with _opener().open(request, timeout=patience_s) as answer:
            if answer.status != OK:
                raise NoAnswer(f"status {answer.status}")
            taken = _take(answer.read1, until)
            if answer.length:  # so many bytes were promised and did not come
                raise NoAnswer("cut off")
            return taken
    except (OSError, HTTPException, ValueError) as error:
        raise NoAnswer(f"{type(error).__name__}: {error}") from error


def _take(read: Callable[[int], bytes], until: float) -> bytes:
    """Everything, as long as it is neither too much nor too slow."""
    taken = b""
    while piece := read(A_PIECE):
        taken += piece
        if len(taken) > LARGEST or time.monotonic() > until:
            raise NoAnswer("too large" if len(taken) > LARGEST else "too slow")
    return taken
