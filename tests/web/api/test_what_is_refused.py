"""What is refused, and how that is said: a status, what, why, where, what to do; in English or Spanish."""

from __future__ import annotations

import json
from typing import Any

import pytest

from backstride.book.words import Words
from backstride.web.api.problems import PARTS, STATUS
from backstride.web.journals.models import Entry
from tests.web.api.conftest import sent
from tests.web.api.program import Program, entry
from tests.web.conftest import Clock

MANY_LEVELS = '{"entries": ' + "[" * 100_000 + "]" * 100_000 + "}"
MANY_DIGITS = '{"entries": [1' + "0" * 5000 + "]}"
UNREADABLE = (b" ", b"{", b"\xff\xfe", b'{"entries": NaN}', MANY_LEVELS.encode(), MANY_DIGITS.encode())
ANOTHER_SHAPE: dict[str, tuple[Any, str]] = {
    "a list": ([entry()], ""),
    "no entries": ({}, "/entries"),
    "none": ({"entries": []}, "/entries"),
    "one": ({"entries": entry()}, "/entries"),
    "too many": ({"entries": [entry()] * 101}, "/entries"),
    "another key": ({"entries": [entry()], "a/b~c": 1}, "/a~1b~0c"),
    "nobody's": ({"entries": [entry()], "whose": None}, "/whose"),
}


def name_of(answer: Any) -> str:
    """The name of the problem, which says its status too."""
    document = answer.json()
    name: str = document["type"].removeprefix("urn:backstride:problem:")
    assert answer.status_code == document["status"] == STATUS[name]
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert all(document[key] for key in ("title", "detail", "what_to_do"))
    return name


@pytest.fixture(autouse=True)
def _nothing_is_kept(program: Program) -> Any:
    told = Entry.objects.exclude(kind="prescribed")
    before = told.count()
    yield
    assert told.count() == before


@pytest.mark.parametrize("body", UNREADABLE, ids=range(len(UNREADABLE)))
def test_what_is_no_json(program: Program, body: bytes) -> None:
    assert name_of(program.sends(body)) == "not_json"


def test_a_document_that_has_its_entries_twice(program: Program) -> None:
    answer = program.sends(f'{{"entries": [{json.dumps(entry())}], "entries": []}}')
    assert name_of(answer) == "wrong_shape"
    assert answer.json()["problems"][0]["pointer"] == "/entries"


@pytest.mark.parametrize("within", ['"text": "a"', '"about": [{"x": 1, "x": 2}]'])
def test_an_entry_that_says_a_key_twice(program: Program, within: str) -> None:
    line = json.dumps(entry())[:-1] + f", {within}}}"
    answer = program.sends(f'{{"entries": [{line}]}}')
    assert name_of(answer) == "none_taken"
    assert "twice" in answer.json()["answers"][0]["problems"][0]["what"]


@pytest.mark.parametrize(
    "text", ['"\\ud800"', "1e999", "[" * 30 + "]" * 30], ids=["half a letter", "no number", "deep"]
)
def test_an_entry_that_no_line_could_hold(program: Program, text: str) -> None:
    line = json.dumps(entry(text="here")).replace('"here"', text)
    assert name_of(program.sends(f'{{"entries": [{line}]}}')) == "none_taken"


@pytest.mark.parametrize("levels", [50, 300, 900])
@pytest.mark.parametrize(("opens", "closes"), [("[", "]"), ('{"payload": ', "}")])
def test_what_is_nested_too_deeply(program: Program, levels: int, opens: str, closes: str) -> None:
    answer = program.sends(f'{{"entries": [{opens * levels}1{closes * levels}]}}')
    assert name_of(answer) == "not_json"


def test_where_json_ends_too_early(program: Program) -> None:
    problem = program.sends('{"entries": [\n  {"id": }').json()["problems"][0]
    assert "line 2, column 10" in problem["what"]


@pytest.mark.parametrize("case", ANOTHER_SHAPE)
def test_a_document_of_another_shape(program: Program, case: str) -> None:
    document, pointer = ANOTHER_SHAPE[case]
    answer = program.sends(json.dumps(document))
    assert name_of(answer) == "wrong_shape"
    assert [each["pointer"] for each in answer.json()["problems"]] == [pointer]


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data; boundary=x", "", "application/xml"])
def test_another_type(program: Program, kind: str) -> None:
    assert name_of(program.sends(sent(entry()), kind)) == "wrong_type"


def test_more_than_a_megabyte(program: Program) -> None:
    assert name_of(program.sends(sent(*[entry(text="x" * 4000)] * 300))) == "too_large"


@pytest.mark.parametrize(
    ("path", "method", "allowed"),
    [
        ("entries", "GET", "POST"),
        ("entries", "PUT", "POST"),
        ("entries", "OPTIONS", "POST"),
        ("today", "POST", "GET, HEAD"),
        ("openapi.json", "DELETE", "GET, HEAD"),
    ],
)
def test_another_method(program: Program, path: str, method: str, allowed: str) -> None:
    answer = program.client.generic(method, f"/api/{path}")
    assert name_of(answer) == "wrong_method"
    assert answer.headers["Allow"] == allowed


@pytest.mark.parametrize("path", ["", "nothing", "entries/", "entries/7"])
def test_another_address(program: Program, path: str) -> None:
    assert name_of(program.client.get(f"/api/{path}")) == "not_found"


def test_more_often_than_it_is_good(program: Program, clock: Clock, settings: Any) -> None:
    settings.API_REQUESTS_A_MINUTE = 2
    clock.at("2026-01-06 20:00:15")
    program.asks()
    program.asks()
    answer = program.tells(entry())
    assert name_of(answer) == "too_often"
    assert answer.headers["Retry-After"] == "45"
    clock.at("2026-01-06 20:01")
    assert program.asks().status_code == 200


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("name", STATUS)
def test_every_problem_has_its_words(program: Program, name: str, lang: str) -> None:
    figures: dict[str, Any] = {"type": "x", "most": 1, "seconds": 1, "method": "x", "allowed": "x"}
    words = Words(lang, strict=True)
    assert all(words.say("api", f"problem.{name}.{part}", **figures) for part in PARTS)


def test_it_is_said_in_spanish_to_who_reads_spanish(program: Program) -> None:
    answer = program.tells(lang="es-MX")
    assert answer.json()["title"] == "No es un documento con anotaciones"
    assert answer.headers["Content-Language"] == "es"
