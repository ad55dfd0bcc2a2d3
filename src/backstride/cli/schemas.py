"""Every published JSON Schema, by the name of its file in docs/reference/schemas/."""

from __future__ import annotations

import json

from backstride.book.entry_schemas import DIALECT, GENERATED, Schema, entry_schemas, journal_line_schema
from backstride.book.today_schema import today_schema
from backstride.cli import document_schemas as documents
from backstride.cli import measure_schemas as measures
from backstride.cli.handout_schema import handout
from backstride.cli.read_schema import read

DOCUMENTS = {
    "today": today_schema,
    "check-ins": documents.check_ins,
    "recurrences": documents.recurrences,
    "screen": documents.screen,
    "screen-questions": documents.screen_questions,
    "read": read,
    "log": documents.log,
    "handout": handout,
    "summary": documents.summary,
    "programme-list": documents.programme_list,
    "programme-show": documents.programme_show,
    "programme-check": documents.programme_check,
    "lessons": documents.lessons,
    "measure-list": measures.measure_list,
    "measure-show": measures.measure_show,
    "measure-score": measures.measure_score,
    "serve": documents.serve,
    "remind": documents.remind,
    "clinic-new": documents.clinic_new,
    "clinic-lead": documents.clinic_lead,
    "backup": documents.backup,
    "restore": documents.backup,
    "refused": documents.refused,
}
"""What each command prints with `--json`, and what all of them print where something is refused."""


def document_schema(name: str) -> Schema:
    """The schema of one document."""
    return {"$schema": DIALECT, "$comment": GENERATED, "title": f"backstride: {name}", **DOCUMENTS[name]()}


def all_schemas() -> dict[str, Schema]:
    """File name to schema: documents first, then a journal line, then each kind of entry."""
    printed = {f"{name}.json": document_schema(name) for name in DOCUMENTS}
    entries = {f"entries/{kind}.json": schema for kind, schema in entry_schemas().items()}
    return {**printed, "journal-line.json": journal_line_schema(), **entries}


def schema_page(name: str) -> str:
    """The text of one schema's file."""
    return json.dumps(all_schemas()[name], indent=2, ensure_ascii=False) + "\n"
