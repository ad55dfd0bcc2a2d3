"""JSON Schemas of journal entries, made from the very fields that a journal is checked with."""

from __future__ import annotations

from backstride.heart.fields import JSON, object_schema
from backstride.heart.kinds import ABOUT_IS_NEEDED, COMMON, KINDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
GENERATED = "Written by `python -m docs.generate`."
Schema = dict[str, JSON]


def entry_schema(kind: str) -> Schema:
    """What one kind of entry may say. The reader refuses a little more, such as a moment before 2000."""
    schema = object_schema({**COMMON, **KINDS[kind]})
    schema["properties"]["kind"] = {"const": kind}
    return {"title": f"Journal entry: {kind}", **schema, **_DEMANDS.get(kind, dict)(), **_about(kind, schema)}


def journal_line_schema() -> Schema:
    """What one line of a journal may be: any of the kinds."""
    return {
        "$schema": DIALECT,
        "$comment": GENERATED,
        "title": "One line of a journal",
        "oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in KINDS],
        "$defs": {kind: entry_schema(kind) for kind in KINDS},
    }


def entry_schemas() -> dict[str, Schema]:
    """The schema of every kind of entry, by kind."""
    return {kind: {"$schema": DIALECT, "$comment": GENERATED, **entry_schema(kind)} for kind in KINDS}


def _about(kind: str, schema: Schema) -> Schema:
    """An entry that is nothing without what it is about."""
    if kind not in ABOUT_IS_NEEDED:
        return {}
    about = {**schema["properties"]["about"], "minItems": 1}
    return {
        "properties": {**schema["properties"], "about": about},
        "required": [*schema["required"], "about"],
    }


def _enrolled() -> Schema:
    """An enrolment is never replaced: it is changed by kinds of its own."""
    return {"not": {"required": ["replaces"]}}


def _screened() -> Schema:
    """Who saw the person and when belong together."""
    return {"dependentRequired": {"seen_by": ["seen_on"], "seen_on": ["seen_by"]}}


def _clinician_decided() -> Schema:
    """A stage can only be set where it is named."""
    return {
        "if": {"properties": {"decision": {"const": "set_stage"}}},
        "then": {"required": ["stage"]},
    }


def _measured() -> Schema:
    """A measure is nothing without a score, or the answers to make it from."""
    return {"anyOf": [{"required": ["items"]}, {"required": ["total"]}]}


def _attention_answered() -> Schema:
    """Done means that something came of it; put off, until when. An answer that names neither is done."""
    done: Schema = {"properties": {"how": {"const": "done"}}}
    put_off: Schema = {"properties": {"how": {"const": "snoozed"}}, "required": ["how"]}
    return {
        "allOf": [
            {"if": done, "then": {"required": ["outcome"]}},
            {"if": put_off, "then": {"required": ["until"]}},
        ]
    }


_DEMANDS = {
    "attention_answered": _attention_answered,
    "enrolled": _enrolled,
    "screened": _screened,
    "clinician_decided": _clinician_decided,
    "measured": _measured,
}
