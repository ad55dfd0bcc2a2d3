"""A card beside the day's session: what a room of the house puts on the page of today."""

from __future__ import annotations

from typing import Any, NamedTuple


class Card(NamedTuple):
    """The template that shows it, and what that template calls `card`."""

    template: str
    says: Any
