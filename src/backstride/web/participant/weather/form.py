"""What the form of the weather page says: the place, rounded at once, and two answers that are needed."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from django.http import QueryDict

from backstride.web.participant.weather.cities import spot_of_city
from backstride.web.weather.spot import Spot, rounded

DEGREES = re.compile(r"[+-]?[0-9]{1,3}([.,][0-9]{1,12})?", re.ASCII)
ANSWERS = {"yes": True, "no": False}


class Told(NamedTuple):
    """What was answered; `wrong`: the questions that need another look, each with its sentence."""

    spot: Spot | None
    heart: bool | None
    unsteady: bool | None
    wrong: dict[str, str]


def read_form(form: QueryDict) -> Told:
    """The form, whole or not. A typed place goes before a chosen city."""
    typed = [form.get(name, "").strip() for name in ("latitude", "longitude")]
    spot = _typed(*typed) if any(typed) else spot_of_city(form.get("city", ""))
    heart, unsteady = (ANSWERS.get(form.get(name, "")) for name in ("heart", "unsteady"))
    answers = {"where": spot, "heart": heart, "unsteady": unsteady}
    wrong = {name: f"wrong.{name}" for name, answer in answers.items() if answer is None}
    return Told(spot, heart, unsteady, wrong)


def _typed(latitude: str, longitude: str) -> Spot | None:
    return rounded(_degrees(latitude), _degrees(longitude))


def _degrees(typed: str) -> float:
    """`40.4`, `-3,7` or `−3.7`; not a number where it is something else."""
    plain = typed.replace("−", "-")
    return float(plain.replace(",", ".")) if DEGREES.fullmatch(plain) else math.nan


def typed_again(form: QueryDict) -> dict[str, str]:
    """What was typed, to be shown again: a place only as far as it would be kept."""
    told = read_form(form)
    names = ("city", "latitude", "longitude", "heart", "unsteady")
    typed = {name: form.get(name, "")[:40] for name in names}
    if told.spot and typed["latitude"]:
        typed.update(latitude=f"{told.spot.latitude:.1f}", longitude=f"{told.spot.longitude:.1f}")
    return typed
