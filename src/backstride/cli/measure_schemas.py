"""JSON Schemas of what the commands of measures print."""

from __future__ import annotations

from typing import Any, get_args

from backstride.book.document_shapes import CERTAINTY, RULE, TEXT, count, one_of, or_null, several, with_keys
from backstride.book.entry_schemas import Schema
from backstride.book.measures.measure import Better, Kind, Method, Whose
from backstride.book.measures.scoring import Why
from backstride.heart.symptoms import URGENCIES

NUMBER: Schema = {"type": "number"}
SHORT: dict[str, Any] = {
    "id": TEXT,
    "version": TEXT,
    "name": TEXT,
    "words": one_of(*get_args(Whose)),
    "method": one_of(*get_args(Method)),
    "least": NUMBER,
    "most": NUMBER,
    "unit": TEXT,
    "better": one_of(*get_args(Better)),
    "in_weeks": several(count()),
}


def measure_list() -> Schema:
    """What `measure list` prints."""
    return with_keys(measures=several(with_keys(**SHORT)))


def measure_show() -> Schema:
    """What `measure show` prints."""
    backed = {"source": TEXT, "certainty": CERTAINTY}
    ends = {"least": or_null(NUMBER), "most": or_null(NUMBER), "low": TEXT, "high": TEXT}
    choices = several(with_keys(code=TEXT, says=TEXT))
    item = with_keys(id=TEXT, kind=one_of(*get_args(Kind)), asks=TEXT, **ends, choices=choices)
    limits = {"at_most": or_null(NUMBER), "at_least": or_null(NUMBER)}
    urgency = or_null(one_of(*URGENCIES))
    return with_keys(
        **SHORT,
        whose=TEXT,
        most_missing=count(),
        asked=or_null(with_keys(open_days=count(1), put_off_days=count(1))),
        important=or_null(with_keys(points=NUMBER, percent=NUMBER, **backed)),
        **backed,
        items=several(item),
        bands=several(with_keys(**{"id": TEXT, "from": NUMBER})),
        signs=several(with_keys(id=RULE, items=several(TEXT), **limits, urgency=urgency, **backed)),
    )


def measure_score() -> Schema:
    """What `measure score` prints."""
    return with_keys(
        measure=TEXT,
        version=TEXT,
        score=or_null(NUMBER),
        unit=TEXT,
        band=or_null(TEXT),
        why=or_null(one_of(*get_args(Why))),
        items=several(TEXT),
        signs=several(RULE),
        says=TEXT,
    )
