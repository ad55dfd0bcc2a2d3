"""Who is asked for the weather, told by the environment.

BACKSTRIDE_WEATHER            `on` or `off`; left out, people may switch it on where only this machine reaches
                              the instance, and not elsewhere. Nothing is asked until somebody does
BACKSTRIDE_WEATHER_URL        where forecasts are asked for; left out, Open-Meteo
BACKSTRIDE_WEATHER_AIR_URL    where the quality of the air is asked for; left out, Open-Meteo
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from backstride.web.place import WrongPlace, hosts_of_others

OPEN_METEO = "https://api.open-meteo.com/v1/forecast"
OPEN_METEO_AIR = "https://air-quality-api.open-meteo.com/v1/air-quality"


class Service(NamedTuple):
    """The addresses, each of a program that speaks as Open-Meteo does."""

    forecast: str
    air: str

    @property
    def name(self) -> str:
        """Who it is, as a person reads it."""
        hosts = {urlsplit(address).hostname or "" for address in self}
        ours = all(host.endswith("open-meteo.com") for host in hosts)
        return "Open-Meteo (open-meteo.com)" if ours else ", ".join(sorted(hosts))


def service_of(environ: Mapping[str, str] = os.environ) -> Service | None:
    """The service that people of this instance may use; None for none. Raises WrongPlace."""
    wish = environ.get("BACKSTRIDE_WEATHER", "")
    if wish not in ("", "on", "off"):
        raise WrongPlace("BACKSTRIDE_WEATHER cannot be used. Right would be: on, or off, or leave it out.")
    if wish == "off" or (not wish and hosts_of_others(environ)):
        return None
    return Service(
        _address("BACKSTRIDE_WEATHER_URL", environ.get("BACKSTRIDE_WEATHER_URL"), OPEN_METEO),
        _address("BACKSTRIDE_WEATHER_AIR_URL", environ.get("BACKSTRIDE_WEATHER_AIR_URL"), OPEN_METEO_AIR),
    )


def _address(name: str, told: str | None, usual: str) -> str:
    address = told or usual
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise WrongPlace(
            f"{name} cannot be used. Right would be an address without a question, such as {usual}"
        )
    return address
