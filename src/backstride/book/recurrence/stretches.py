"""Stretches of days that were told of, by their first and last day."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Came(NamedTuple):
    """Days within which it came back. Where nobody said when, the whole time that was asked about."""

    first: date
    last: date
    dated: bool = False
    """Whether the first day was told."""
    limited: bool | None = None
    """Whether it limited activity at least moderately; None is not asked."""
    sought_care: bool | None = None
    told_by: tuple[str, ...] = ()


class Well(NamedTuple):
    """Days for which somebody told that it had not come back, or was over."""

    first: date
    last: date
