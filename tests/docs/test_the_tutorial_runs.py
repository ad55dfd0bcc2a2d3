"""A tutorial does what it says: its files are made and its commands run, in the order of the page.

How a page is read: a `json` block belongs to the last file that the paragraph before it names; with "save"
there it is the file, without it lines to add. Every line of an `sh` block is run. A `text` block is a part of
what the last command printed, and … stands for what is left out.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from backstride.book.screening import read_questionnaire
from backstride.heart.entries import read_journal
from tests.recordings.fit_writer import (
    WALKING,
    FitWriter,
    activity,
    file_id,
    lap,
    records,
    timer,
    whole_session,
)

PAGE = Path(__file__).parents[2] / "docs" / "tutorials" / "first-programme-in-ten-minutes.md"
TEXT = PAGE.read_text(encoding="utf-8")
FENCED = re.compile(r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"`([\w.]+\.jsonl?)`")
WEDNESDAY_EVENING = 1_141_579_800
"""4 March 2026, 17:30 UTC, in seconds as a watch counts them."""


class Block(NamedTuple):
    """A fenced block, and the paragraph before it."""

    before: str
    kind: str
    text: str


class Ran(NamedTuple):
    """A command of the page, what it printed, and what the page shows of that."""

    command: str
    code: int
    printed: str
    shown: str


def blocks() -> list[Block]:
    """The page's blocks in their order."""
    found, done = [], 0
    for fenced in FENCED.finditer(TEXT):
        before = TEXT[done : fenced.start()].strip().rpartition("\n\n")[2]
        found.append(Block(before, fenced["kind"], fenced["text"]))
        done = fenced.end()
    return found


def walk_of_wednesday() -> bytes:
    """What a watch would have written: 16 minutes."""
    writer, seconds = FitWriter(), 960
    file_id(writer)
    timer(writer, WEDNESDAY_EVENING, 0)
    records(writer, seconds, WEDNESDAY_EVENING)
    timer(writer, WEDNESDAY_EVENING + seconds, 4)
    lap(writer, WEDNESDAY_EVENING, seconds, distance_cm=seconds * 150, sport=WALKING)
    whole_session(writer, seconds, start=WEDNESDAY_EVENING, end=WEDNESDAY_EVENING + seconds)
    activity(writer, WEDNESDAY_EVENING + seconds)
    return writer.file()


def write(folder: Path, block: Block) -> None:
    """Do what the sentence before a file's text says."""
    path = folder / FILE.findall(block.before)[-1]
    how = "w" if "save" in block.before.lower() else "a"
    with path.open(how, encoding="utf-8") as file:
        file.write(block.text)


def run(folder: Path, command: str) -> Ran:
    program, *words = shlex.split(command)
    assert program == "backstride", command
    done = subprocess.run(
        [sys.executable, "-m", "backstride", *words],
        cwd=folder,
        env={**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Ran(command, done.returncode, done.stdout + done.stderr, "")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("walking")
    (made / "walk.fit").write_bytes(walk_of_wednesday())
    return made


@pytest.fixture(scope="module")
def ran(folder: Path) -> list[Ran]:
    """Everything on the page, done in its order."""
    done: list[Ran] = []
    for block in blocks():
        if block.kind == "json":
            write(folder, block)
        elif block.kind == "sh":
            done += [run(folder, command) for command in block.text.splitlines()]
        else:
            done[-1] = done[-1]._replace(shown=block.text)
    return done


def in_one_line(text: str) -> str:
    return " ".join(text.split())


def lines_of_the_journal() -> Iterator[dict[str, object]]:
    for block in blocks():
        if block.kind == "json" and ".jsonl`" in block.before:
            yield from map(json.loads, block.text.splitlines())


def test_every_block_is_one_that_is_done_here() -> None:
    assert len(blocks()) * 2 == len(re.findall(r"^\s*```", TEXT, flags=re.MULTILINE))
    assert {block.kind for block in blocks()} == {"json", "sh", "text"}


def test_every_command_is_done(ran: list[Ran]) -> None:
    assert {"screen", "today", "read", "log"} == {each.command.split()[1] for each in ran}
    assert [(each.command, each.printed) for each in ran if each.code] == []


def test_what_the_page_shows_is_printed(ran: list[Ran]) -> None:
    for each in ran:
        parts = [in_one_line(part) for part in each.shown.split("…")]
        assert re.search(".*".join(map(re.escape, parts)), in_one_line(each.printed)), each


def test_the_page_shows_something_of_every_decision(ran: list[Ran]) -> None:
    assert [each.command for each in ran if " today " in each.command and not each.shown] == []


def test_the_journal_ends_with_everything_that_was_told(ran: list[Ran], folder: Path) -> None:
    journal = read_journal((folder / "journal.jsonl").read_bytes())
    assert ran
    assert sorted(entry.kind for entry in journal) == sorted(
        [*(str(line["kind"]) for line in lines_of_the_journal()), "session_done"]
    )


def test_what_was_answered_is_what_is_told(ran: list[Ran], folder: Path) -> None:
    answers = json.loads((folder / "answers.json").read_text(encoding="utf-8"))
    told = next(line for line in lines_of_the_journal() if line["kind"] == "screened")
    assert ran
    assert told["answers"] == answers


def test_every_key_on_the_page_is_explained_in_a_table() -> None:
    rows = set(re.findall(r"^\| `(\w+)` \|", TEXT, flags=re.MULTILINE))
    answers = json.loads(blocks()[0].text)
    keys = {key for line in lines_of_the_journal() for key in line}
    assert sorted((keys | answers.keys()) - rows) == []


def test_every_word_that_a_question_takes_is_on_the_page() -> None:
    row_of = dict(re.findall(r"^\| `(\w+)` \|[^|\n]*\|([^|\n]*)\|$", TEXT, flags=re.MULTILINE))
    asked = read_questionnaire("screening-1").questions
    answered = json.loads(blocks()[0].text)
    assert answered.keys() <= asked.keys()
    missing = [
        (key, word) for key in answered for word in asked[key].choices if f"`{word}`" not in row_of[key]
    ]
    assert missing == []
