"""`backstride check-ins`: every time of asking with what became of it, for people and for programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cast.story import Story
from tests.cli.journals import STOPPED, write_journal
from tests.cli.test_schemas import wrongs
from tests.cli.typing_at_it import Typed

BEGAN = "2026-01-05"
ANA = Story("Ana").enrolled(BEGAN).cleared(BEGAN)
ASKED = (
    ANA.check_in("2026-01-13", 3)
    .tell("check_in_asked", "2026-01-19 10:00", "system", what="weekly", due="2026-01-19", how="shown")
    .tell("check_in_asked", "2026-01-19 10:01", what="weekly", due="2026-01-19", how="declined")
    .tell("paused_by_self", "2026-02-01")
)


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(ASKED.text)
    return path


def test_the_document_says_each_word_with_its_days(typed: Typed, journal: Path) -> None:
    document = typed("check-ins", journal, "--on", "2026-02-03", "--json").document
    assert wrongs("check-ins.json", document) == []
    assert (document["on"], document["follows"], document["emergency"]) == ("2026-02-03", "recurrence", [])
    assert [(each["due"], each["stands"], each["why"]) for each in document["check_ins"]] == [
        ("2026-01-12", "answered", None),
        ("2026-01-19", "declined", None),
        ("2026-01-26", "expired", None),
        ("2026-02-02", "not_asked", "paused"),
        ("2026-02-09", "not_due", None),
        ("2026-04-27", "not_due", None),
    ]
    assert document["check_ins"][0]["entry"] == ANA.check_in("2026-01-13", 3).last
    assert document["check_ins"][0]["last_day"] == "2026-01-17"


def test_later_says_until_when(typed: Typed, tmp_path: Path) -> None:
    path = tmp_path / "later.jsonl"
    story = ANA.tell("check_in_asked", "2026-01-12", what="weekly", due="2026-01-12", how="later")
    path.write_bytes(story.text)
    first = typed("check-ins", path, "--on", "2026-01-12", "--json").document["check_ins"][0]
    assert (first["stands"], first["until"]) == ("later", "2026-01-13")


def test_the_page_says_them_in_words_of_both_languages(typed: Typed, journal: Path) -> None:
    page = typed("check-ins", journal, "--on", "2026-02-03").page
    for said in ("2026-01-12 weekly Answered.", "Not answered.", "Not asked: you were taking a break."):
        assert said in page
    assert "No respondido." in typed("check-ins", journal, "--on", "2026-02-03", "--lang", "es").page


def test_before_an_enrolment_there_are_none(typed: Typed, tmp_path: Path) -> None:
    path = tmp_path / "new.jsonl"
    path.write_bytes(Story("New").screened(BEGAN).text)
    assert typed("check-ins", path, "--on", BEGAN, "--json").document["check_ins"] == []
    assert "There are none before an enrolment." in typed("check-ins", path, "--on", BEGAN).page


def test_an_emergency_is_told_first(typed: Typed, tmp_path: Path) -> None:
    path = write_journal(tmp_path / "numb.jsonl", STOPPED)
    assert typed("check-ins", path, "--on", "2026-03-10").out.startswith("█")
    document = typed("check-ins", path, "--on", "2026-03-10", "--json").document
    assert wrongs("check-ins.json", document) == []
    assert document["emergency"]
    assert {each["stands"] for each in document["check_ins"]} == {"not_asked", "not_due"}


def test_a_journal_that_cannot_be_used_is_refused(typed: Typed, tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text('{"kind": "jogged"}\n', encoding="utf-8")
    told = typed("check-ins", path, "--on", BEGAN, "--json")
    assert told.code == 1
    assert told.document["refused"]


# -- measures that are asked by themselves -----------------------------------------------------

HARM = "walking_is_harmful"
OF_MEASURES = (
    ANA.tell("measure_asked", "2026-01-12", "system", measure=HARM, due="2026-01-12", how="shown")
    .tell("measure_asked", "2026-01-13", measure=HARM, due="2026-01-12", how="later")
    .tell("measured", "2026-01-14", measure="own_activities", items={"thing_1": "dance", "can_1": 4})
)


def test_measures_stand_beside_them_with_the_same_words(typed: Typed, tmp_path: Path) -> None:
    path = tmp_path / "measures.jsonl"
    path.write_bytes(OF_MEASURES.text)
    document = typed("check-ins", path, "--on", "2026-01-20", "--json").document
    assert wrongs("check-ins.json", document) == []
    told = {(each["measure"], each["due"]): each for each in document["measures"]}
    answered, later = told["own_activities", "2026-01-12"], told[HARM, "2026-01-12"]
    assert (answered["stands"], answered["entry"]) == ("answered", OF_MEASURES.last)
    assert (later["stands"], later["until"], later["last_day"]) == ("later", "2026-01-27", "2026-02-09")
    assert told["mood", "2026-01-19"]["stands"] == "due"
    assert told["days_off_work", "2026-02-02"]["stands"] == "not_due"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "2026-01-12 What you think of walking Put off. It comes back on"),
        ("es", "2026-01-12 Lo que piensa de caminar Para más tarde. Vuelve el"),
    ],
)
def test_their_table_says_them_in_both_languages(typed: Typed, tmp_path: Path, lang: str, said: str) -> None:
    path = tmp_path / "measures.jsonl"
    path.write_bytes(OF_MEASURES.text)
    assert said in typed("check-ins", path, "--on", "2026-01-20", "--lang", lang).page
