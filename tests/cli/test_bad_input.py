"""Bad input is told where it is wrong and what would be right: exit code 1, and nothing is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.bad_input import BAD_INPUTS, BadInput
from tests.cli.hand_it_over import everything_in, hand_over, lay_out

EVERY_ONE = [bad for rows in BAD_INPUTS.values() for bad in rows]
each_one = pytest.mark.parametrize("bad", EVERY_ONE, ids=lambda bad: f"{bad.typed[0]}-{bad.name}")


@each_one
def test_it_is_refused_in_words_and_nothing_is_written(bad: BadInput, tmp_path: Path) -> None:
    lay_out(bad, tmp_path)
    before = everything_in(tmp_path)
    told = hand_over(bad, tmp_path)
    said = " ".join((told.out if bad.typed[0] == "read" else told.err).split())
    assert told.code == 1
    assert bad.told in said
    assert "→" in said
    assert everything_in(tmp_path) == before


@each_one
def test_it_is_refused_in_a_document_that_names_file_line_and_key(bad: BadInput, tmp_path: Path) -> None:
    lay_out(bad, tmp_path)
    document = json.loads(hand_over(bad, tmp_path, "--json").out)
    refused = document["recordings"][0]["refused"] if bad.typed[0] == "read" else document["refused"]
    first = refused[0]
    assert first["file"] in (bad.name, "letter.docx", "swim")
    assert (first["line"], bad.key or first["key"]) == (bad.line, first["key"])
    assert any(bad.told in wrong["what"] + wrong["would_be_right"] for wrong in refused)
    assert all(wrong["what"] and wrong["would_be_right"] for wrong in refused)


@each_one
def test_it_is_refused_in_spanish_too(bad: BadInput, tmp_path: Path) -> None:
    lay_out(bad, tmp_path)
    told = hand_over(bad, tmp_path, "--lang", "es")
    assert told.code == 1
    assert "[" not in told.err.partition("no se puede usar")[0]
    assert ("No se ha escrito nada." in told.err) is _would_write(bad)


def _would_write(bad: BadInput) -> bool:
    return bad.typed[0] in ("log", "handout") or bool({"--letter", "--witness"} & set(bad.typed))


def test_a_problem_is_told_for_every_line_at_once(tmp_path: Path) -> None:
    journal = tmp_path / "j.jsonl"
    journal.write_text('{"id": 1}\n{"kind": "noted"}\n', encoding="utf-8")
    bad = BadInput("j.jsonl", lambda _: None, ("today", "j.jsonl"), "")
    lines = [wrong["line"] for wrong in json.loads(hand_over(bad, tmp_path, "--json").out)["refused"]]
    assert set(lines) == {1, 2}


def test_what_a_file_says_never_steers_the_terminal(tmp_path: Path) -> None:
    journal = tmp_path / "j.jsonl"
    journal.write_text(r'{"kind": "\u001b[31mred\u0085"}' + "\n", encoding="utf-8")
    bad = BadInput("j.jsonl", lambda _: None, ("today", "j.jsonl"), "")
    told = hand_over(bad, tmp_path)
    assert "\x1b" not in told.err
    assert r"\x1b[31mred\x85" in told.err
    document = hand_over(bad, tmp_path, "--json").out
    assert json.loads(document)["refused"][0]["what"].startswith("'\x1b[31mred\x85'")
    assert "\x1b" not in document
    assert "\x85" not in document
