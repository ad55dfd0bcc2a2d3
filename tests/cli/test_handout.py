"""`backstride handout`: a session to carry; refused where there is none, never over somebody's work."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader
from tinytag import TinyTag

from backstride.book.programmes import shipped_programmes
from backstride.book.words import Words
from backstride.cli.commands import HANDOUTS
from tests.cli.journals import ENROLLED, ON_TRACK, SCREENED, STOPPED, Told, entry, write_journal
from tests.cli.test_schemas import wrongs
from tests.cli.typing_at_it import Typed

FORMS = HANDOUTS
ON = ("--on", "2026-03-04")
forms = pytest.mark.parametrize("form", FORMS)


@forms
def test_from_a_journal_today_gives_the_session(
    typed: Typed, journal: Path, tmp_path: Path, form: str
) -> None:
    out = tmp_path / f"out.{form}"
    told = typed("handout", journal, "--to", form, "-o", out, *ON, "--json")
    assert (told.code, told.err) == (0, "")
    assert wrongs("handout.json", told.document) == []
    assert told.document["session"]["text"] == "walk 16 min"
    assert (told.document["what_for"], told.document["day"]) == ("today", "2026-03-04")
    assert told.document["bytes"] == out.stat().st_size
    assert bool(told.document["events"]) is (form == "ics")


def test_where_none_is_due_today_it_gives_the_next_one(typed: Typed, journal: Path, tmp_path: Path) -> None:
    out = tmp_path / "next.txt"
    told = typed("handout", journal, "--to", "text", "-o", out, "--on", "2026-03-02")
    assert told.code == 0
    assert "This is the next session, for Tuesday, 3 March 2026" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["fit", "zwo", "text"])
def test_another_stage_says_that_it_is_not_todays_prescription(
    typed: Typed, journal: Path, tmp_path: Path, form: str
) -> None:
    out = tmp_path / "out"
    told = typed("handout", journal, "--to", form, "-o", out, "--stage", 3, *ON, "--json")
    assert (told.code, told.document["what_for"], told.document["stage"]) == (0, "stage", 3)
    assert b"not today's prescription" in out.read_bytes()


def test_the_stage_one_is_on_is_the_prescription(typed: Typed, journal: Path, tmp_path: Path) -> None:
    words = ("handout", journal, "--to", "text", "-o", tmp_path / "out", *ON, "--json")
    assert typed(*words, "--stage", 12).document["what_for"] == "today"


@pytest.mark.parametrize("programme", shipped_programmes())
def test_from_a_programme_a_stage_is_needed(typed: Typed, tmp_path: Path, programme: str) -> None:
    words = ("handout", programme, "--to", "fit", "-o", tmp_path / "out.fit")
    told = typed(*words)
    assert told.code == 2
    assert "something is missing: --stage" in told.problems
    assert typed(*words, "--stage", 1).code == 0


def test_what_is_neither_a_journal_nor_a_programme(typed: Typed, tmp_path: Path) -> None:
    told = typed("handout", "wlk", "--to", "fit", "-o", tmp_path / "out.fit")
    assert told.code == 1
    assert "the id of a programme: couch-to-5k, run-walk, walk" in told.problems


@pytest.mark.parametrize(("stage", "code"), [("0", 2), ("-1", 2), ("x", 2), ("13", 1), ("99999", 1)])
def test_a_stage_that_is_not_there(typed: Typed, tmp_path: Path, stage: str, code: int) -> None:
    told = typed("handout", "run-walk", "--to", "fit", "-o", tmp_path / "out.fit", f"--stage={stage}")
    assert told.code == code
    assert "stage" in told.problems
    assert list(tmp_path.iterdir()) == []


@forms
def test_an_emergency_is_said_first_and_nothing_is_written(typed: Typed, tmp_path: Path, form: str) -> None:
    journal = write_journal(tmp_path / "numb.jsonl", STOPPED)
    told = typed("handout", journal, "--to", form, "-o", tmp_path / "out", *ON)
    assert told.code == 1
    assert "THIS CANNOT WAIT" in told.out
    assert "Do not follow files made earlier" in told.problems
    assert [each.name for each in tmp_path.iterdir()] == ["numb.jsonl"]


def test_an_emergency_is_said_first_with_json_too(typed: Typed, tmp_path: Path) -> None:
    journal = write_journal(tmp_path / "numb.jsonl", STOPPED)
    told = typed("handout", journal, "--to", "fit", "-o", tmp_path / "out", *ON, "--json")
    assert wrongs("refused.json", told.document) == []
    assert "emergency department" in told.document["emergency"][0]


def test_an_emergency_in_a_journal_that_cannot_be_read_is_said_all_the_same(
    typed: Typed, tmp_path: Path
) -> None:
    journal = write_journal(tmp_path / "numb.jsonl", [*STOPPED, {**STOPPED[2], "id": "no"}])
    told = typed("handout", journal, "--to", "fit", "-o", tmp_path / "out", *ON)
    assert told.code == 1
    assert "THIS CANNOT WAIT" in told.out


PAUSED = entry(9, "paused_by_self", "2026-03-03T09:00:00+01:00")
HELD = entry(9, "clinician_decided", "2026-03-03T09:00:00+01:00", "clinician", decision="hold", why="x")
LEFT = entry(9, "left", "2026-03-03T09:00:00+01:00")


OPERATED = {**SCREENED, "answers": {**SCREENED["answers"], "history": ["surgery_recent"]}}


@pytest.mark.parametrize(
    ("entries", "rule"),
    [
        ((ENROLLED,), "not_screened"),
        ((ENROLLED, OPERATED), "ask_first"),
        ((*ON_TRACK, PAUSED), "paused"),
        ((*ON_TRACK, HELD), "held"),
        ((*ON_TRACK, LEFT), "left"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_where_sessions_wait_it_says_why_and_what_to_do(
    typed: Typed, tmp_path: Path, entries: Sequence[Told], rule: str
) -> None:
    journal = write_journal(tmp_path / "j.jsonl", entries)
    for more in ((), ("--stage", "3")):
        told = typed("handout", journal, "--to", "text", "-o", tmp_path / "out", *ON, *more)
        assert told.code == 1
        assert Words("en").say("rules", f"waiting.{rule}") in told.problems
        assert "Nothing was written." in told.problems
        assert not (tmp_path / "out").exists()


def test_a_withdrawn_programme_gives_no_handout(typed: Typed, tmp_path: Path) -> None:
    shipped = next(iter(shipped_programmes()["walk"].values())).read_text(encoding="utf-8")
    gone = tmp_path / "gone.toml"
    gone.write_text(shipped.replace('withdrawn = ""', 'withdrawn = "a stage was wrong"'), encoding="utf-8")
    told = typed("handout", gone, "--to", "fit", "--stage", 3, "-o", tmp_path / "out.fit")
    assert told.code == 1
    assert "“a stage was wrong”" in told.problems
    assert not (tmp_path / "out.fit").exists()


def test_the_track_is_listed_with_its_day(typed: Typed, journal: Path, tmp_path: Path) -> None:
    typed("handout", journal, "--to", "audio", "-o", tmp_path / "out.mp3", *ON)
    assert TinyTag.get(tmp_path / "out.mp3").title == "Walking: stage 12, 2026-03-04"


def test_a_week_on_paper_has_the_journals_days_or_none(typed: Typed, journal: Path, tmp_path: Path) -> None:
    def shown(*words: object) -> str:
        typed("handout", *words, "--to", "pdf", "-o", tmp_path / "week.pdf", *ON)
        return " ".join(page.extract_text() for page in PdfReader(tmp_path / "week.pdf").pages)

    assert "Wed 4 Mar" in shown(journal)
    assert "Wednesday" in shown(journal, "--stage", 3)
    assert "Wednesday" in shown("run-walk", "--stage", 3)
    assert len(PdfReader(tmp_path / "week.pdf").pages) == 1
    shown("run-walk", "--stage", 3, "--large")
    assert len(PdfReader(tmp_path / "week.pdf").pages) == 2


def test_a_week_on_paper_says_which_sessions_were_moved(typed: Typed, tmp_path: Path) -> None:
    moves = entry(9, "session_moved", "2026-03-04T08:00:00+01:00", day="2026-03-04", to="2026-03-05")
    journal = write_journal(tmp_path / "moves.jsonl", [*ON_TRACK, moves])
    typed("handout", journal, "--to", "pdf", "-o", tmp_path / "week.pdf", *ON)
    lines = PdfReader(tmp_path / "week.pdf").pages[0].extract_text().splitlines()
    moved = [" ".join(line.split()) for line in lines if line.startswith(("Wed 4 Mar", "Thu 5 Mar"))]
    assert moved == ["Wed 4 Mar moved", "Thu 5 Mar ✓ moved"]


def test_the_page_speaks_spanish(typed: Typed, journal: Path, tmp_path: Path) -> None:
    told = typed("handout", journal, "--to", "fit", "-o", tmp_path / "out.fit", *ON, "--lang", "es")
    assert "Esta es la sesión del miércoles, 4 de marzo de 2026." in told.page
    without_names = [line for line in told.out.splitlines() if str(tmp_path) not in line]
    assert max(map(len, without_names)) <= 80


def test_a_workout_of_many_steps_says_that_watches_may_refuse_it(typed: Typed, tmp_path: Path) -> None:
    (shipped,) = shipped_programmes()["walk"].values()
    half_minutes = [f"{'rest' if each % 2 else 'walk'} {30 + each} s" for each in range(60)]
    text = shipped.read_text(encoding="utf-8").replace('"walk 30 min"', f'"{", ".join(half_minutes)}"')
    path = tmp_path / "many.toml"
    path.write_text(text, encoding="utf-8")
    stages = typed("programme", "show", path, "--json").document["stages"]
    number = next(each["number"] for each in stages if len(each["session"]["blocks"]) == 60)
    told = typed("handout", path, "--to", "fit", "--stage", number, "-o", tmp_path / "out.fit")
    assert "The workout has 60 steps. Many watches take at most 50." in told.page


def test_today_does_not_load_the_calendar_or_the_typesetter(journal: Path) -> None:
    code = (
        "import sys; from backstride.cli.main import main; "
        f"main(['today', {str(journal)!r}, '--on', '2026-03-04', '--json']); "
        "print(json.dumps(sorted(each for each in sys.modules if each.split('.')[0] in "
        "('icalendar', 'typst', 'lameenc') or each.startswith('backstride.handouts'))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"import json; {code}"], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout.splitlines()[-1]) == []
