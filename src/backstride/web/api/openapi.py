"""What the API is, for programs (OpenAPI 3.1): made from the schemas of journals and of documents."""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import version

from backstride.book.document_shapes import TEXT, one_of, several, with_keys
from backstride.book.entry_schemas import Schema, entry_schema
from backstride.book.today_schema import today_schema
from backstride.heart.fields import JSON, uuid
from backstride.web import place
from backstride.web.api import body, problems
from backstride.web.api.reading import BY, MAY_BE_TOLD
from backstride.web.api.taking import Came

COMPONENTS = "#/components/schemas/"
TOKEN, SESSION, FORM_TOKEN = "token", "session", "form_token"


@lru_cache(maxsize=1)
def openapi() -> dict[str, JSON]:
    """The whole description."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Backstride",
            "version": version("backstride"),
            "description": "Entries into one's own journal, and what follows from them today. "
            "Problems are told in English or Spanish (Accept-Language).",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "paths": {
            "/api/entries": {"post": _entries()},
            "/api/today": {"get": _today()},
            "/api/openapi.json": {"get": _description()},
        },
        "components": {"schemas": _schemas(), "securitySchemes": _ways_in()},
    }


def _entries() -> Schema:
    return {
        "operationId": "tellEntries",
        "summary": "Tell entries: each is kept once, however often it is sent",
        "security": [{TOKEN: []}, {SESSION: [], FORM_TOKEN: []}],
        "requestBody": {"required": True, "content": {body.MEDIA_TYPE: {"schema": _ref("entries")}}},
        "responses": {
            "200": _answers("Every entry is in the journal"),
            "207": _answers("Some entries are in the journal; look at each answer"),
            **_problems(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
    }


def _today() -> Schema:
    return {
        "operationId": "today",
        "summary": "The decision for today, on the person's own clock",
        "security": [{TOKEN: []}, {SESSION: []}],
        "responses": {
            "200": _content("The document of today", _ref("today")),
            **_problems(401, 403, 429, 500, 503),
        },
    }


def _description() -> Schema:
    return {
        "operationId": "description",
        "summary": "This description",
        "security": [],
        "responses": {"200": _content("OpenAPI 3.1", {"type": "object"})},
    }


def _schemas() -> dict[str, Schema]:
    kinds = {kind: _told_by_oneself(kind) for kind in MAY_BE_TOLD}
    return {
        "entries": {
            "type": "object",
            "properties": {"entries": _batch(), "whose": _whose()},
            "required": ["entries"],
            "additionalProperties": False,
        },
        "entry": {
            "oneOf": [_ref(kind) for kind in kinds],
            "discriminator": {"propertyName": "kind", "mapping": {kind: COMPONENTS + kind for kind in kinds}},
        },
        "answers": with_keys(
            answers=several(_answer()), emergency=_emergency(), received={**TEXT, "format": "date-time"}
        ),
        "problem": _problem(),
        "today": today_schema(),
        **kinds,
    }


def _batch() -> Schema:
    return {**several(_ref("entry")), "minItems": 1, "maxItems": body.MOST_ENTRIES}


def _whose() -> Schema:
    says = "the participant that the entries were written down for; others' are refused"
    return {**uuid().schema, "description": says}


def _told_by_oneself(kind: str) -> Schema:
    """The journal's own schema; but a professional's word and the system's come in other ways."""
    schema = entry_schema(kind)
    return {**schema, "properties": {**schema["properties"], "by": one_of(*BY)}}


def _answer() -> Schema:
    told = {"type": ["string", "null"], "description": "the id as it was told"}
    return with_keys(id=told, answer=one_of(*(came.value for came in Came)), problems=several(_where()))


def _where() -> Schema:
    pointer = {**TEXT, "description": "where in the document (JSON Pointer)"}
    return with_keys(pointer=pointer, what=TEXT, would_be_right=TEXT)


def _problem() -> Schema:
    told = with_keys(
        type=one_of(*(f"urn:backstride:problem:{name}" for name in problems.STATUS)),
        title=TEXT,
        status=one_of_statuses(),
        detail=TEXT,
        what_to_do=TEXT,
        emergency=_emergency(),
    )
    more = {"problems": several(_where()), "answers": several(_answer())}
    return {**told, "properties": {**told["properties"], **more}}


def one_of_statuses() -> Schema:
    """Every status that a problem comes with."""
    return {"enum": sorted(set(problems.STATUS.values()))}


def _emergency() -> Schema:
    return {
        **several(TEXT),
        "description": "what to do now, to be shown first; empty where there is no emergency",
    }


def _answers(says: str) -> Schema:
    return _content(says, _ref("answers"))


def _content(says: str, schema: Schema, media_type: str = body.MEDIA_TYPE) -> Schema:
    return {"description": says, "content": {media_type: {"schema": schema}}}


def _problems(*statuses: int) -> dict[str, Schema]:
    names = {status: [name for name, its in problems.STATUS.items() if its == status] for status in statuses}
    return {
        str(status): _content(", ".join(names[status]), _ref("problem"), problems.MEDIA_TYPE)
        for status in statuses
    }


def _ways_in() -> dict[str, Schema]:
    return {
        TOKEN: {"type": "http", "scheme": "bearer", "description": "a personal token, made in the settings"},
        SESSION: {"type": "apiKey", "in": "cookie", "name": place.SESSION_COOKIE},
        FORM_TOKEN: {"type": "apiKey", "in": "header", "name": "X-CSRFToken"},
    }


def _ref(name: str) -> Schema:
    return {"$ref": COMPONENTS + name}
