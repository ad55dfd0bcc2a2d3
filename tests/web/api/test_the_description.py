"""The description for programs: OpenAPI 3.1, from the very schemas that journals are checked with."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator

from backstride.book.entry_schemas import entry_schema
from backstride.heart.kinds import KINDS
from backstride.web.api.openapi import openapi
from backstride.web.api.problems import STATUS
from tests.web.api.program import Program, entry, walked

SCHEMAS = openapi()["components"]["schemas"]


def valid(document: Any, name: str) -> bool:
    """Whether a document is what the description says."""
    whole = {"$ref": f"#/components/schemas/{name}", "components": openapi()["components"]}
    return Draft202012Validator(whole).is_valid(document)


def test_anybody_may_read_it(db: None) -> None:
    answer = Client().get("/api/openapi.json")
    assert (answer.status_code, answer.json()["openapi"]) == (200, "3.1.0")
    assert answer.json() == openapi()


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"prescribed", "clinician_decided"}))
def test_each_kind_is_described_as_in_a_journal_but_for_who_tells_it(kind: str) -> None:
    ours, journals = SCHEMAS[kind], entry_schema(kind)
    assert ours["properties"].pop("by") == {"enum": ["participant", "device"]}
    journals["properties"].pop("by")
    openapi.cache_clear()
    assert ours == journals


@pytest.mark.parametrize("kind", ["prescribed", "clinician_decided"])
def test_what_nobody_may_tell_is_not_described(kind: str) -> None:
    assert kind not in SCHEMAS


def test_what_is_sent_and_answered_is_what_it_says(program: Program) -> None:
    lines = [entry(), walked()]
    assert valid({"entries": lines}, "entries")
    assert valid(program.tells(*lines).json(), "answers")
    assert valid(program.tells(entry(), walked(minutes="long")).json(), "answers")
    assert valid(program.tells(walked(minutes="long")).json(), "problem")
    assert valid(program.tells().json(), "problem")
    assert valid(program.asks().json(), "today")


def test_every_status_of_a_problem_is_described_where_it_may_come() -> None:
    described = {int(status) for status in openapi()["paths"]["/api/entries"]["post"]["responses"]}
    assert set(STATUS.values()) - described == {404, 405}
