"""The published schemas: what journals hold and what `--json` prints is what they say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from backstride.book.counter_example import counter_example
from backstride.book.programmes import read_programme
from backstride.cli.schemas import DOCUMENTS, all_schemas
from backstride.heart.alphabet import Ended, Event, Kind, Response
from backstride.heart.entries import read_entry
from backstride.heart.fields import JSON
from backstride.heart.kinds import KINDS
from backstride.heart.state import Pace
from docs.generate import DOCS
from tests.cli.bad_input import JOURNALS, RECORDINGS, SCREENINGS
from tests.cli.hand_it_over import hand_over, lay_out
from tests.cli.journals import ENROLLED, ON_TRACK, SCREENED, STOPPED, entry, write_journal
from tests.cli.test_screen import write_answers
from tests.cli.typing_at_it import Typed
from tests.recordings.corpus import whole_files

SCHEMAS = all_schemas()


def wrongs(name: str, document: JSON) -> list[str]:
    """What a document says that its schema does not allow."""
    validator = Draft202012Validator(SCHEMAS[name], format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_published_schema_is_what_would_be_written_today(name: str) -> None:
    published = (DOCS / "reference" / "schemas" / name).read_text(encoding="utf-8")
    assert json.loads(published) == SCHEMAS[name], "run `python -m docs.generate`"


def test_no_schema_is_published_that_is_no_more() -> None:
    folder = DOCS / "reference" / "schemas"
    published = {path.relative_to(folder).as_posix() for path in folder.rglob("*.json")}
    assert published == SCHEMAS.keys()


# -- what is printed ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "on", ["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04", "2026-04-20", "2027-06-01"]
)
def test_today(typed: Typed, journal: Path, on: str) -> None:
    assert wrongs("today.json", typed("today", journal, "--on", on, "--json").document) == []


def test_today_in_an_emergency(typed: Typed, tmp_path: Path) -> None:
    journal = write_journal(tmp_path / "numb.jsonl", STOPPED)
    assert wrongs("today.json", typed("today", journal, "--on", "2026-03-04", "--json").document) == []


def test_programme_list(typed: Typed) -> None:
    assert wrongs("programme-list.json", typed("programme", "list", "--json").document) == []


@pytest.mark.parametrize("programme", ["walk", "run-walk", "couch-to-5k"])
def test_programme_show(typed: Typed, programme: str) -> None:
    assert wrongs("programme-show.json", typed("programme", "show", programme, "--json").document) == []


def test_programme_check_and_the_journals_in_it(typed: Typed) -> None:
    document = typed("programme", "check", "couch-to-5k", "--json").document
    assert wrongs("programme-check.json", document) == []
    for law in document["laws"]:
        for each in law["counter_example"] or ():
            assert wrongs("journal-line.json", each) == []


@pytest.mark.parametrize(
    "changed",
    [{}, {"falls": ["unsteady"]}, {"emergency_back": ["saddle_numbness"]}, {"history": ["spine_surgery"]}],
)
def test_screen(typed: Typed, tmp_path: Path, changed: dict[str, JSON]) -> None:
    answers = write_answers(tmp_path / "answers.json", **changed)
    told = typed("screen", answers, "--programme", "run-walk", "--on", "2026-03-02", "--json")
    assert wrongs("screen.json", told.document) == []


def test_read(typed: Typed, tmp_path: Path) -> None:
    for name, content in whole_files().items():
        (tmp_path / name).write_bytes(content)
    told = typed("read", *sorted(tmp_path.iterdir()), tmp_path / "missing.fit", "--json")
    assert len(told.document["recordings"]) == len(whole_files()) + 1
    assert wrongs("read.json", told.document) == []


def test_log(typed: Typed, journal: Path, recording: Path) -> None:
    words = ("log", journal, "--from", recording, "--ended", "done", "--worst", "3", "--legs", "4", "--json")
    for _ in range(2):
        assert wrongs("log.json", typed(*words).document) == []


@pytest.mark.parametrize(
    "bad", [JOURNALS[2], JOURNALS[7], RECORDINGS[0], SCREENINGS[0]], ids=lambda bad: bad.name
)
def test_refused(bad: JSON, tmp_path: Path) -> None:
    lay_out(bad, tmp_path)
    assert wrongs("refused.json", json.loads(hand_over(bad, tmp_path, "--json").out)) == []


def test_every_document_has_a_schema_of_its_own() -> None:
    assert {f"{name}.json" for name in DOCUMENTS} <= SCHEMAS.keys()


# -- journals ----------------------------------------------------------------------------------

AT = "2026-03-05T08:00:00+01:00"
ABOUT = "00000000-0000-4000-8000-000000000003"
EXAMPLES: dict[str, list[dict[str, JSON]]] = {
    "screened": [{**SCREENED}, {**SCREENED, "seen_by": "Dr A", "seen_on": "2026-03-01"}],
    "enrolled": [{**ENROLLED}],
    "session_done": [
        {**ON_TRACK[2]},
        {**ON_TRACK[2], "legs": {"worst": 2, "limp": "no"}, "effort": 3.5, "symptoms": ["fever"]},
    ],
    "session_skipped": [entry(9, "session_skipped", AT), entry(9, "session_skipped", AT, why="rain")],
    "session_moved": [entry(9, "session_moved", AT, day="2026-03-04", to="2026-03-05")],
    "morning_after": [{**ON_TRACK[3]}, {**ON_TRACK[3], "about": [ABOUT]}],
    "checked_in": [
        entry(9, "checked_in", AT, pain_average=3, limited_activity="a_little", legs="none"),
        entry(9, "checked_in", AT, what="monthly", due="2026-03-02", came_back=True, lasted_days=3),
        entry(9, "checked_in", AT, came_back="yes", came_back_on="2026-03-01", recovered=False),
    ],
    "check_in_asked": [
        entry(9, "check_in_asked", AT, "system", what="weekly", due="2026-03-02", how="shown"),
        entry(9, "check_in_asked", AT, what="monthly", due="2026-03-02", how="declined"),
    ],
    "measured": [
        entry(9, "measured", AT, measure="odi", total=12),
        entry(9, "measured", AT, measure="mood", version="1", due="2026-03-02", items={"joy": 7}),
    ],
    "measure_asked": [
        entry(9, "measure_asked", AT, "system", measure="mood", due="2026-03-02", how="shown"),
        entry(9, "measure_asked", AT, measure="mood", due="2026-03-02", how="later"),
    ],
    "flared_up": [entry(9, "flared_up", AT, pain=6, symptoms=[])],
    "symptom_reported": [{**STOPPED[-1]}],
    "clinician_decided": [
        entry(9, "clinician_decided", AT, "clinician", decision="set_stage", stage=3, why="well"),
        entry(9, "clinician_decided", AT, "clinician", decision="clear", scope="run", why="seen", who="x"),
    ],
    "programme_changed": [entry(9, "programme_changed", AT, programme="walk")],
    "stage_chosen": [entry(9, "stage_chosen", AT, stage=4)],
    "paused_by_self": [entry(9, "paused_by_self", AT), entry(9, "paused_by_self", AT, over=True)],
    "schedule_changed": [entry(9, "schedule_changed", AT, days=["sat", "sun"])],
    "recording_linked": [entry(9, "recording_linked", AT, recording="abc")],
    "contact_held": [entry(9, "contact_held", AT, contact="week-4")],
    "lesson_read": [entry(9, "lesson_read", AT, lesson="pain-is-information")],
    "noted": [entry(9, "noted", AT, text="a good day", v=1)],
    "goal_set": [entry(9, "goal_set", AT, goal="walk to the sea", when="after breakfast", where="the park")],
    "attention_answered": [
        entry(9, "attention_answered", AT, "clinician", rule="flare.twice", outcome="rang"),
        entry(9, "attention_answered", AT, "clinician", rule="symptom.now", how="seen", since="2026-03-02"),
        entry(9, "attention_answered", AT, "clinician", rule="gap.long", how="snoozed", until="2026-03-09"),
    ],
    "consented": [entry(9, "consented", AT, to="research", given=False)],
    "withdrawn": [entry(9, "withdrawn", AT, about=[ABOUT])],
    "left": [entry(9, "left", AT)],
    "prescribed": [entry(9, "prescribed", AT, "system", decision={"stage": 3})],
}


def test_there_is_an_example_of_every_kind_of_entry() -> None:
    assert EXAMPLES.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_reader_takes_the_schema_takes(kind: str) -> None:
    for told in EXAMPLES[kind]:
        assert read_entry(told).kind == kind
        assert wrongs(f"entries/{kind}.json", told) == []
        assert wrongs("journal-line.json", told) == []


REFUSED: list[dict[str, JSON]] = [
    {**ON_TRACK[2], "pain": {"worst": 14}},
    {**ON_TRACK[2], "kind": "jogged"},
    {**ON_TRACK[2], "mood": 3},
    {**ON_TRACK[2], "legs": "sore"},
    {**ON_TRACK[2], "id": "3"},
    {**ON_TRACK[2], "symptoms": ["fever", "fever"]},
    {**ENROLLED, "replaces": ABOUT},
    {**ENROLLED, "days": []},
    {**SCREENED, "seen_by": "Dr A"},
    entry(9, "clinician_decided", AT, decision="set_stage", why="well"),
    entry(9, "withdrawn", AT),
    entry(9, "withdrawn", AT, about=[]),
    entry(9, "flared_up", AT, pain=6),
]


@pytest.mark.parametrize("told", REFUSED, ids=lambda told: told["kind"])
def test_what_the_schema_refuses_the_reader_refuses(told: dict[str, JSON]) -> None:
    assert wrongs("journal-line.json", told) != []
    with pytest.raises(ValueError, match="it should be"):
        read_entry(told)


def test_a_written_witness_is_a_journal() -> None:
    settled = Event(Kind.SESSION, Ended.DONE, Response.SETTLED)
    path = (Event(Kind.ENROLLED, stage=1), Event(Kind.SCREENED_CLEAR, pace=Pace.NORMAL), settled)
    entries = counter_example(read_programme("walk"), path)
    assert entries
    assert [wrong for each in entries for wrong in wrongs("journal-line.json", each)] == []


def example_journals() -> Iterator[Path]:
    """Every journal among the examples."""
    yield from sorted((DOCS.parent / "examples").rglob("*.jsonl"))


def test_the_example_journals_are_what_the_schema_says() -> None:
    for journal in example_journals():
        for line in journal.read_text(encoding="utf-8").splitlines():
            assert wrongs("journal-line.json", json.loads(line)) == [], journal
    assert wrongs("journal-line.json", ENROLLED) == []
