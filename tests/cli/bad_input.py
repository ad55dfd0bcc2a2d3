"""Everything wrong that can be handed to the command line: what it is, what is typed, and what is told.

Each is a test, and a row of docs/reference/bad-input.md. New ones belong here.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from backstride.heart.fields import JSON
from tests.cli.journals import ENROLLED, ON_TRACK, SCREENED, SETTLED_MORNING, WALKED, lines
from tests.recordings.corpus import whole_files
from tests.spec.programmes.mistakes import GOOD, MISTAKES

MEGABYTE = 1024 * 1024
FILE = "FILE"
"""Stands in the words typed for the bad file, whose name says what is wrong with it."""

TODAY = ("today", FILE, "--on", "2026-03-04")
SCREEN = ("screen", FILE, "--programme", "walk", "--on", "2026-03-02")
READ = ("read", FILE)
LOG = ("log", "journal.jsonl", "--from", FILE, "--ended", "done", "--worst", "3", "--legs", "none")
LOG_TO = ("log", FILE, "--from", "walk.fit", "--ended", "done", "--worst", "3", "--legs", "none")
SHOW = ("programme", "show", FILE)
WALK_IT = ("today", "journal.jsonl", "--on", "2026-03-04", "--programme", FILE)
CHECK = ("programme", "check", FILE, "--witness", "witnesses")

Make = Callable[[Path], object]


class BadInput(NamedTuple):
    """A bad file (`name` tells the oddity), how it is made, what is typed, and a part of what is told."""

    name: str
    make: Make
    typed: tuple[str, ...]
    told: str
    line: int | None = None
    key: str | None = None

    @property
    def what(self) -> str:
        """The oddity in words: the name without its ending."""
        return self.name.partition(".")[0].replace("-", " ")


def holding(content: str | bytes) -> Make:
    """A file with this in it."""
    return lambda path: path.write_bytes(content if isinstance(content, bytes) else content.encode())


def so_big(size: int) -> Make:
    """A file of so many bytes, that takes no room."""

    def make(path: Path) -> None:
        with path.open("wb") as file:
            file.truncate(size)

    return make


def nothing(path: Path) -> None:
    """No file at all."""


def journal_with(entry: JSON) -> Make:
    """A good journal whose third entry is another one."""
    return holding(lines([ENROLLED, SCREENED, entry, SETTLED_MORNING]))


def journal_line(line: str | bytes) -> Make:
    """A good journal whose third line is another one."""
    third = line if isinstance(line, bytes) else line.encode()
    return holding(lines([ENROLLED, SCREENED]).encode() + third + b"\n" + lines([SETTLED_MORNING]).encode())


ONE_ID = [ENROLLED, SCREENED, WALKED, {**SETTLED_MORNING, "id": WALKED["id"]}]
OF_ANOTHER_KIND = {**SETTLED_MORNING, "replaces": WALKED["id"]}

JOURNALS = (
    BadInput("a-truncated-line.jsonl", holding(lines(ON_TRACK)[:-30]), TODAY, "not whole JSON", line=4),
    BadInput(
        "an-unknown-kind.jsonl",
        journal_with({**WALKED, "kind": "jogged"}),
        TODAY,
        "no kind of entry",
        line=3,
        key="kind",
    ),
    BadInput(
        "pain-of-14.jsonl",
        journal_with({**WALKED, "pain": {"worst": 14}}),
        TODAY,
        "from 0 to 10",
        line=3,
        key="pain",
    ),
    BadInput(
        "the-year-1900.jsonl",
        journal_with({**WALKED, "at": "1900-03-02T18:00:00+01:00"}),
        TODAY,
        "a moment",
        line=3,
        key="at",
    ),
    BadInput(
        "no-offset.jsonl",
        journal_with({**WALKED, "at": "2026-03-02T18:00:00"}),
        TODAY,
        "with its offset",
        line=3,
        key="at",
    ),
    BadInput(
        "two-entries-with-one-id.jsonl",
        holding(lines(ONE_ID)),
        TODAY,
        "already used on line 3",
        line=4,
        key="id",
    ),
    BadInput(
        "an-unknown-key.jsonl", journal_with({**WALKED, "mood": 3}), TODAY, "is no key of", line=3, key="mood"
    ),
    BadInput(
        "a-missing-key.jsonl",
        journal_with({key: value for key, value in WALKED.items() if key != "minutes"}),
        TODAY,
        "is missing",
        line=3,
        key="minutes",
    ),
    BadInput("a-list-for-an-entry.jsonl", journal_line("[1, 2]"), TODAY, "not an object", line=3),
    BadInput(
        "a-key-twice.jsonl",
        journal_line('{"id": "x", "minutes": 20, "minutes": 45}'),
        TODAY,
        "it says 'minutes' twice",
        line=3,
    ),
    BadInput(
        "effort-that-is-no-number.jsonl",
        journal_with({**WALKED, "effort": float("nan")}),
        TODAY,
        "a number that is none",
        line=3,
    ),
    BadInput(
        "a-number-of-5000-digits.jsonl", journal_line('{"id": 1' + "0" * 5_000 + "}"), TODAY, "digits", line=3
    ),
    BadInput(
        "lists-nested-a-hundred-thousand-deep.jsonl",
        journal_line("[" * 100_000),
        TODAY,
        "nested too deeply",
        line=3,
    ),
    BadInput(
        "a-line-of-a-megabyte.jsonl", journal_line('"' + "x" * MEGABYTE + '"'), TODAY, "bytes long", line=3
    ),
    BadInput("100-MB.jsonl", so_big(100 * MEGABYTE), TODAY, "100 MB"),
    BadInput("binary.jsonl", holding(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), TODAY, "UTF-8", line=1),
    BadInput(
        "not-in-UTF-8.jsonl",
        journal_line('{"id": "señor"}'.encode("latin-1")),
        TODAY,
        "not text in UTF-8",
        line=3,
    ),
    BadInput("an-empty-file.jsonl", holding(""), TODAY, "no entry in it"),
    BadInput("a-missing-file.jsonl", nothing, TODAY, "no such file"),
    BadInput("a-folder.jsonl", Path.mkdir, TODAY, "a folder"),
    BadInput("a-file-within-a-file.jsonl/x", nothing, TODAY, "no such file"),
    BadInput(
        "a-correction-of-another-kind.jsonl",
        holding(lines([ENROLLED, SCREENED, WALKED, OF_ANOTHER_KIND])),
        TODAY,
        "replaces a",
        line=4,
        key="replaces",
    ),
    BadInput(
        "a-programme-nobody-has.jsonl",
        holding(lines([{**ENROLLED, "programme": "swim"}, SCREENED])),
        TODAY,
        "no programme 'swim'",
    ),
    BadInput(
        "a-questionnaire-nobody-has.jsonl",
        holding(lines([ENROLLED, {**SCREENED, "questionnaire": "screening-0"}])),
        TODAY,
        "no questionnaire 'screening-0'",
    ),
    BadInput(
        "a-zone-nobody-has.jsonl",
        holding(lines([{**ENROLLED, "zone": "Mars"}])),
        TODAY,
        "no time zone",
        key="zone",
    ),
    BadInput(
        "answers-that-are-impossible.jsonl",
        holding(lines([ENROLLED, {**SCREENED, "answers": {**SCREENED["answers"], "falls": "often"}}])),
        TODAY,
        "wrong kind",
        key=f"{SCREENED['id']} answers.falls",
    ),
    BadInput(
        "a-truncated-line-to-log-to.jsonl", holding(lines(ON_TRACK)[:-30]), LOG_TO, "not whole JSON", line=4
    ),
    BadInput("no-journal-to-log-to.jsonl", nothing, LOG_TO, "no such file"),
)

WALK = whole_files()["walk-30-min.fit"]
DAMAGED = WALK[:400] + bytes([WALK[400] ^ 0xFF]) + WALK[401:]

RECORDINGS = (
    BadInput("a-truncated-recording.fit", holding(WALK[:-900]), LOG, "cut off"),
    BadInput("a-damaged-recording.fit", holding(DAMAGED), LOG, "damaged"),
    BadInput("a-text.fit", holding("walked for half an hour"), READ, "not a FIT file"),
    BadInput("a-zip.fit", holding(b"PK\x03\x04" + bytes(100)), READ, "not a FIT file"),
    BadInput("a-gpx.fit", holding('<?xml version="1.0"?><gpx></gpx>'), LOG, "not a FIT file"),
    BadInput("an-empty-recording.fit", holding(""), READ, "empty"),
    BadInput("33-MB.fit", so_big(33 * MEGABYTE), READ, "33 MB"),
    BadInput("a-missing-recording.fit", nothing, READ, "no such file"),
    BadInput("a-folder.fit", Path.mkdir, LOG, "a folder"),
)

ANSWERS = SCREENED["answers"]


def answers(**changed: JSON) -> Make:
    """Good answers with these changed."""
    return holding(json.dumps({**ANSWERS, **changed}))


ONE_MISSING = {key: value for key, value in ANSWERS.items() if key != "falls"}

SCREENINGS = (
    BadInput("a-missing-answer.json", holding(json.dumps(ONE_MISSING)), SCREEN, "not answered", key="falls"),
    BadInput(
        "a-birth-year-to-come.json", answers(birth_year=2030), SCREEN, "from 1906 to 2026", key="birth_year"
    ),
    BadInput(
        "an-answer-not-offered.json", answers(back_state="bad"), SCREEN, "acute, easing", key="back_state"
    ),
    BadInput("a-no-for-a-list.json", answers(falls="no"), SCREEN, "wrong kind", key="falls"),
    BadInput(
        "a-question-nobody-asked.json", answers(shoe_size=43), SCREEN, "no such question", key="shoe_size"
    ),
    BadInput(
        "two-answers-to-one-question.json",
        holding('{"falls": [],\n "falls": ["unsteady"]}'),
        SCREEN,
        "twice",
        key="falls",
    ),
    BadInput("answers-cut-off.json", holding('{\n"falls": ["unst'), SCREEN, "not whole JSON", line=2),
    BadInput("a-list-for-answers.json", holding("[]"), SCREEN, "not a JSON object"),
    BadInput("answers-not-in-UTF-8.json", holding('{"where": "tendón"}'.encode("latin-1")), SCREEN, "UTF-8"),
    BadInput("answers-nested-too-deeply.json", holding("[" * 100_000), SCREEN, "nested too deeply"),
    BadInput("10-MB-of-answers.json", so_big(10 * MEGABYTE), SCREEN, "10 MB"),
    BadInput("an-empty-file-of-answers.json", holding(""), SCREEN, "not whole JSON", line=1),
    BadInput("missing-answers.json", nothing, SCREEN, "no such file"),
    BadInput(
        "a-questionnaire-nobody-has.json",
        holding(json.dumps({"questionnaire": "screening-0", "answers": ANSWERS})),
        SCREEN,
        "screening-0",
        key="questionnaire",
    ),
    BadInput("a-letter-as-docx.json", answers(), (*SCREEN, "--letter", "letter.docx"), "written as"),
    BadInput(
        "for-a-programme-nobody-has.json",
        answers(),
        ("screen", FILE, "--programme", "swim"),
        "none of that name",
    ),
)


def with_mistake(what: str) -> Make:
    """The shipped `walk` with one thing changed, as in the table of mistakes."""
    return holding(next(each.file for each in MISTAKES if each.what == what))


GIVEN_TWICE = GOOD.partition("offered = true")[0].count("\n") + 2
UNREACHABLE = "a stage behind more settled sessions than the book allows"

PROGRAMMES = (
    BadInput(
        "an-unknown-key.toml", with_mistake("an unknown key"), SHOW, "nobody reads this key", key="colour"
    ),
    BadInput(
        "a-key-given-twice.toml", with_mistake("a key given twice"), SHOW, "a second time", line=GIVEN_TWICE
    ),
    BadInput("a-wrong-unit.toml", with_mistake("a wrong unit"), CHECK, "'days'"),
    BadInput("a-missing-source.toml", with_mistake("a missing source"), CHECK, "source"),
    BadInput(
        "a-session-that-cannot-be-read.toml", with_mistake("a session that cannot be read"), CHECK, "block"
    ),
    BadInput(
        "negative-seconds.toml", with_mistake("negative seconds"), SHOW, "-420 s", key="stage 6, session"
    ),
    BadInput("a-stage-nobody-reaches.toml", with_mistake(UNREACHABLE), CHECK, "1 to 20"),
    BadInput("10-MB-of-junk.toml", so_big(10 * MEGABYTE), SHOW, "more than 256 kB"),
    BadInput("a-programme-cut-off.toml", holding(GOOD[: GOOD.index("walk 22 min")]), CHECK, "not TOML"),
    BadInput("a-missing-programme.toml", nothing, CHECK, "none of that name"),
    BadInput("a-folder.toml", Path.mkdir, SHOW, "a programme file that can be read"),
    BadInput(
        "a-key-given-twice-for-today.toml",
        with_mistake("a key given twice"),
        WALK_IT,
        "a second time",
        line=GIVEN_TWICE,
    ),
)

TO_CARRY = ("handout", FILE, "--to", "text", "-o", "session.txt", "--on", "2026-03-04")
OVER_IT = ("handout", "journal.jsonl", "--to", "fit", "-o", FILE, "--on", "2026-03-04")
PAUSED = {**SETTLED_MORNING, "kind": "paused_by_self"}
del PAUSED["pain"], PAUSED["back_to_usual"]
WITHDRAWN = GOOD.replace('withdrawn = ""', 'withdrawn = "a stage was wrong"')

HANDED_OUT = (
    BadInput("a-truncated-line-to-carry.jsonl", holding(lines(ON_TRACK)[:-30]), TO_CARRY, "JSON", line=4),
    BadInput(
        "a-paused-journal.jsonl",
        holding(lines([ENROLLED, SCREENED, PAUSED])),
        TO_CARRY,
        "sessions are paused",
    ),
    BadInput(
        "a-withdrawn-programme.toml",
        holding(WITHDRAWN),
        (*TO_CARRY, "--stage", "3"),
        "a stage was wrong",
    ),
    BadInput("a-stage-too-many.toml", holding(GOOD), (*TO_CARRY, "--stage", "99"), "has no stage 99"),
    BadInput("somebodys-notes.fit", holding("my notes"), OVER_IT, "not a handout of Backstride's"),
    BadInput("a-folder-to-write-to.fit", Path.mkdir, OVER_IT, "a folder"),
    BadInput("a-folder-that-is-not-there.fit/x.fit", nothing, OVER_IT, "no folder"),
)

BAD_INPUTS = {
    "Journals": JOURNALS,
    "Recordings": RECORDINGS,
    "Screening answers": SCREENINGS,
    "Programme files": PROGRAMMES,
    "Handouts": HANDED_OUT,
}
