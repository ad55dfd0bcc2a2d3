"""What documents are made of, as JSON Schemas: sessions, reasons, days, lists."""

from __future__ import annotations

from typing import get_args

from backstride.book.entry_schemas import Schema
from backstride.heart.fields import JSON
from backstride.heart.notation import LONGEST_BLOCK_S, MOST_BLOCKS, Doing
from backstride.heart.parameters import Certainty
from backstride.heart.symptoms import URGENCIES

TEXT: Schema = {"type": "string"}
YES_OR_NO: Schema = {"type": "boolean"}
DAY: Schema = {"type": "string", "format": "date"}
MINUTES: Schema = {"type": "number", "minimum": 0, "description": "minutes"}
RULE: Schema = {"type": "string", "pattern": r"^[a-z0-9_]+(\.[a-z0-9_]+)+$"}
FIGURES: Schema = {"type": "object", "description": "the figures behind it, by name"}


def one_of(*words: str) -> Schema:
    """One of these words."""
    return {"enum": list(words)}


def count(least: int = 0) -> Schema:
    """A whole number."""
    return {"type": "integer", "minimum": least}


def several(items: Schema) -> Schema:
    """A list."""
    return {"type": "array", "items": items}


def or_null(schema: Schema) -> Schema:
    """That, or nothing known."""
    return {"anyOf": [schema, {"type": "null"}]}


def with_keys(**keys: JSON) -> Schema:
    """An object with all of these keys; scripts must expect more."""
    return {"type": "object", "properties": keys, "required": list(keys)}


CERTAINTY = one_of(*get_args(Certainty))
BLOCK = with_keys(do=one_of(*get_args(Doing)), seconds={**count(1), "maximum": LONGEST_BLOCK_S})
SESSION = with_keys(
    text=TEXT,
    minutes=MINUTES,
    run_minutes=MINUTES,
    blocks={**several(BLOCK), "minItems": 1, "maxItems": MOST_BLOCKS},
)
SOURCES = {**several(TEXT), "description": "ids in book/sources.toml"}
REASON = with_keys(
    rule=RULE,
    says=TEXT,
    to_do=or_null(TEXT),
    urgency=one_of(*URGENCIES),
    figures=FIGURES,
    sources=SOURCES,
    certainty=CERTAINTY,
)
ATTENTION = with_keys(
    rule=RULE, says=TEXT, to_do=or_null(TEXT), urgency=one_of(*URGENCIES), figures=FIGURES, first_seen=DAY
)
