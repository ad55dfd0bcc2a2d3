"""A card beside the day's session: what a room of the house puts on the page of today."""

from __future__ import annotations

from typing import Any, NamedTuple


class Card(NamedTuple):
    """The template that shows it, and what that template calls `card`."""

    template: str
    says: Any
    first: bool = False
    """Whether it asks something that the day hangs on, so that it stands before the session."""
    asks: bool = False
    """Whether it asks for answers that can wait: a day asks for one such thing at most."""
    for_review: bool = False
    """Whether it stands for the review on one's own, which is then not asked for."""
