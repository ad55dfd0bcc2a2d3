"""The JSON Schema of the document of a day."""

from __future__ import annotations

from backstride.book.document_shapes import (
    ATTENTION,
    DAY,
    REASON,
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
from backstride.heart.state import Mode
from backstride.heart.verdict import Action


def today_schema() -> Schema:
    """What `today_document` gives; scripts must expect more."""
    return with_keys(
        on=DAY,
        programme=TEXT,
        version=TEXT,
        mode=one_of(*Mode),
        stage=or_null(count(1)),
        action=one_of(*Action),
        due=YES_OR_NO,
        session=or_null(SESSION),
        next_session_on=or_null(DAY),
        next_session=or_null(SESSION),
        days_per_week=or_null(count(1)),
        good_until=or_null(DAY),
        ignored=count(),
        reasons=several(REASON),
        attention=several(ATTENTION),
        emergency=several(TEXT),
        evidence=several(TEXT),
    )
