"""The example of a clinic's questionnaire: words of our own, made up, and tested by nobody."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("garden_day.json")
ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
Change = Callable[[dict[str, Any]], object]


def garden(*changes: Change) -> bytes:
    """The file, with something in it changed."""
    told = copy.deepcopy(json.loads(FILE.read_text(encoding="utf-8")))
    for change in changes:
        change(told)
    return json.dumps(told).encode()


def sets(*path: str | int, to: Any) -> Change:
    """Put something at a place."""

    def change(told: Any) -> None:
        for key in path[:-1]:
            told = told[key]
        told[path[-1]] = to

    return change


def drops(*path: str | int) -> Change:
    """Take something away."""

    def change(told: Any) -> None:
        for key in path[:-1]:
            told = told[key]
        del told[path[-1]]

    return change


TICKS = {
    "resourceType": "Questionnaire",
    "id": "kitchen",
    "status": "active",
    "title": "In the kitchen",
    "item": [
        {"linkId": "pots", "type": "boolean", "text": "I asked somebody to lift a pot for me."},
        {"linkId": "sit", "type": "boolean", "text": "I sat down to peel."},
        {"linkId": "floor", "type": "boolean", "text": "I left something on the floor."},
    ],
}
"""A list to tick, in words of our own."""
TICKED = {"method": "sum", "better": "less", "ticked": True}
