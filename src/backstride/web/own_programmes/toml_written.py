"""Values and pairs as TOML has them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any


def written(value: object) -> str:
    """A text, a number or a yes."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
    return json.dumps(value)


def pairs(table: Mapping[str, Any], order: Sequence[str]) -> Iterator[str]:
    """The keys with their values: those named first in this order, any other behind them."""
    keys = [*(key for key in order if key in table), *(key for key in table if key not in order)]
    return (f"{key} = {written(table[key])}" for key in keys)
