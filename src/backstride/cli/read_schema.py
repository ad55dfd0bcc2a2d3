"""The JSON Schema of what `read` prints. Null always means that the file does not say, never zero."""

from __future__ import annotations

from backstride.book.document_shapes import (
    FIGURES,
    MINUTES,
    TEXT,
    YES_OR_NO,
    count,
    one_of,
    or_null,
    several,
    with_keys,
)
from backstride.book.entry_schemas import Schema
from backstride.cli.document_schemas import WRONG

MOMENT: Schema = {"type": "string", "format": "date-time"}
METRES: Schema = {"type": "number", "minimum": 0, "description": "metres"}
SECONDS: Schema = {"type": "number", "minimum": 0, "description": "seconds"}

LAP = with_keys(
    started_at=or_null(MOMENT),
    seconds=or_null(SECONDS),
    distance_m=or_null(METRES),
    sport=or_null(TEXT),
    intensity=or_null(TEXT),
    trigger=or_null(TEXT),
)
FAULT = with_keys(
    id=TEXT, at_byte=or_null(count()), blocks=YES_OR_NO, figures=FIGURES, what=TEXT, why=TEXT, do=TEXT
)
RECORDING = with_keys(
    name=TEXT,
    format=TEXT,
    manufacturer=or_null(TEXT),
    product=or_null(TEXT),
    sport=or_null(TEXT),
    sub_sport=or_null(TEXT),
    sports=several(TEXT),
    started_at=or_null(MOMENT),
    utc_offset_minutes=or_null({"type": "integer"}),
    minutes=or_null(MINUTES),
    elapsed_minutes=or_null(MINUTES),
    run_minutes=or_null(MINUTES),
    run_minutes_from=or_null(one_of("device_splits", "lap_sports", "lap_intensity")),
    distance_m=or_null(METRES),
    steps=or_null(count()),
    mean_heart_rate_bpm=or_null(count()),
    laps=several(LAP),
    records=count(),
    totals_from=one_of("session", "laps", "records"),
    complete=YES_OR_NO,
    can_be_logged=YES_OR_NO,
    faults=several(FAULT),
)


def read() -> Schema:
    """One result a file: a recording, or why there is none."""
    result = with_keys(
        file=TEXT, recording=or_null(RECORDING), refused=or_null({**several(WRONG), "minItems": 1})
    )
    return with_keys(recordings={**several(result), "minItems": 1})
