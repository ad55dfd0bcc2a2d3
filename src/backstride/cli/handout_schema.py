"""JSON Schema of what `handout` prints."""

from __future__ import annotations

from typing import get_args

from backstride.book.document_shapes import (
    DAY,
    SESSION,
    TEXT,
    YES_OR_NO,
    count,
    one_of,
    or_null,
    several,
    with_keys,
)
from backstride.book.entry_schemas import Schema
from backstride.cli.commands import HANDOUTS
from backstride.handouts.given import For, How


def handout() -> Schema:
    """What `handout` prints."""
    decision = with_keys(
        digest={"type": "string", "pattern": "^[0-9a-f]{64}$"}, rules=several(TEXT), good_until=or_null(DAY)
    )
    event = with_keys(
        uid=TEXT,
        starts={"type": "string", "format": "date-time"},
        minutes={"type": "number", "minimum": 0, "description": "minutes, rests included"},
        sequence=count(),
        cancelled=YES_OR_NO,
    )
    return with_keys(
        on=DAY,
        to=one_of(*HANDOUTS),
        file=TEXT,
        bytes=count(),
        replaced=YES_OR_NO,
        programme=TEXT,
        version=TEXT,
        stage=count(1),
        how=one_of(*get_args(How)),
        what_for=one_of(*get_args(For)),
        day=or_null(DAY),
        session=SESSION,
        decision=or_null(decision),
        notes=several(TEXT),
        events=several(event),
    )
