"""Whoever tells an emergency sign is told what to do before anything else, also where a file is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from backstride.book.screening import read_questionnaire
from backstride.book.signs_told import Signs, signs_in_answers
from backstride.heart.fields import JSON
from tests.cli.journals import ENROLLED, NUMB, ON_TRACK, SCREENED, STOPPED, entry, lines, write_journal
from tests.cli.typing_at_it import Told, Typed

GO = "Go to a hospital emergency department now."
PERHAPS = "IF THIS IS HAPPENING NOW"
LOG = ("--ended", "done", "--worst", "3", "--legs", "none")
WALK = ("--programme", "walk", "--on", "2026-03-02")
TODAY = ("--on", "2026-03-05")


def says_first(told: Told) -> bool:
    """Whether the page begins with the emergency, and the refusal comes in the other stream."""
    return told.out.splitlines()[1] == "THIS CANNOT WAIT" and GO in told.page


def answers(tmp_path: Path, **given: JSON) -> Path:
    path = tmp_path / "answers.json"
    path.write_text(json.dumps({**SCREENED["answers"], **given}), encoding="utf-8")
    return path


@pytest.mark.parametrize("sign", ["chest_pain", "saddle_numbness"])
def test_log_with_an_emergency_sign_gives_the_emergency_page_at_once(
    typed: Typed, journal: Path, recording: Path, sign: str
) -> None:
    told = typed("log", journal, "--from", recording, *LOG, "--symptoms", sign)
    assert told.code == 0
    assert says_first(told)
    assert ("cauda equina" in told.page) is (sign == "saddle_numbness")
    assert "Appended." in told.page
    again = typed("log", journal, "--from", recording, *LOG, "--symptoms", sign, "--json").document
    assert any(GO in paragraph for paragraph in again["emergency"])


def test_log_with_an_emergency_sign_tells_it_also_where_nothing_can_be_appended(
    typed: Typed, journal: Path, tmp_path: Path
) -> None:
    words = ("log", journal, "--from", tmp_path / "no.fit", *LOG, "--symptoms", "chest_pain")
    told = typed(*words)
    assert (told.code, says_first(told)) == (1, True)
    assert "no such file" in told.problems
    assert any(GO in paragraph for paragraph in typed(*words, "--json").document["emergency"])


def test_log_without_an_emergency_sign_has_no_emergency(typed: Typed, journal: Path, recording: Path) -> None:
    told = typed("log", journal, "--from", recording, *LOG, "--symptoms", "fever", "--json")
    assert told.document["emergency"] == []


def test_log_to_a_refused_journal_tells_the_emergency_in_it(
    typed: Typed, tmp_path: Path, recording: Path
) -> None:
    journal = tmp_path / "j.jsonl"
    journal.write_text(lines(STOPPED) + "{typo\n", encoding="utf-8")
    told = typed("log", journal, "--from", recording, *LOG)
    assert (told.code, says_first(told)) == (1, True)


@pytest.mark.parametrize(
    ("symptoms", "told_first"), [("chest_pain", "THIS CANNOT WAIT"), ("chest_pian", PERHAPS)]
)
def test_wrong_usage_does_not_swallow_an_emergency_sign(
    typed: Typed, journal: Path, recording: Path, symptoms: str, told_first: str
) -> None:
    told = typed("log", journal, "--from", recording, *LOG, "--worst", "14", "--symptoms", symptoms)
    assert told.code == 2
    assert told.out.splitlines()[1] == told_first


def test_a_letter_that_cannot_be_written_comes_after_the_emergency(typed: Typed, tmp_path: Path) -> None:
    path = answers(tmp_path, emergency_back=["saddle_numbness"])
    told = typed("screen", path, *WALK, "--letter", tmp_path / "nowhere" / "x.pdf")
    assert (told.code, says_first(told)) == (1, True)
    assert "There is no folder" in told.problems
    assert "no such file" not in told.problems


def test_a_programme_that_nobody_has_comes_after_the_emergency(typed: Typed, tmp_path: Path) -> None:
    path = answers(tmp_path, emergency_back=["saddle_numbness"])
    told = typed("screen", path, "--programme", "wlak")
    assert (told.code, says_first(told)) == (1, True)
    assert "wlak" in told.problems
    document = typed("screen", path, "--programme", "wlak", "--json").document
    assert any("cauda equina" in paragraph for paragraph in document["emergency"])


def test_a_refusal_without_an_emergency_has_no_emergency(typed: Typed, tmp_path: Path) -> None:
    told = typed("screen", answers(tmp_path), "--programme", "wlak", "--json")
    assert (told.code, told.document["emergency"]) == (1, [])


@pytest.mark.parametrize(
    "broken",
    [
        lines(STOPPED) + '{"kind": "noted", "at\n',
        lines([{**ENROLLED, "programme": "swim"}, SCREENED, NUMB]),
        lines([*STOPPED, {**NUMB, "at": "2026-03-05T09:00:00+01:00"}]),
        lines([ENROLLED, {**SCREENED, "answers": {**SCREENED["answers"], "falls": "x"}}, NUMB]),
        lines([*ON_TRACK, {**NUMB, "id": "no id"}]),
        lines([*ON_TRACK, {**NUMB, "symptoms": "saddle_numbness"}]),
        lines([*ON_TRACK, {**NUMB, "symptoms": ["saddle_numbness", "hicups"]}]),
        lines([ENROLLED, {**SCREENED, "mood": 3, "answers": {"emergency_back": ["saddle_numbness"]}}]),
    ],
    ids=[
        *("a typo elsewhere", "a programme nobody has", "an id used twice", "impossible answers"),
        *("a bad id", "no list", "one of a list", "in a screening"),
    ],
)
def test_a_refused_journal_still_shows_the_emergency_that_can_be_read(
    typed: Typed, tmp_path: Path, broken: str
) -> None:
    journal = tmp_path / "j.jsonl"
    journal.write_text(broken, encoding="utf-8")
    told = typed("today", journal, *TODAY)
    assert (told.code, says_first(told)) == (1, True)
    assert "cauda equina" in told.page
    assert "j.jsonl cannot be used" in told.problems
    assert typed("today", journal, *TODAY, "--json").document["emergency"]


def test_a_refused_journal_whose_emergency_a_clinician_has_lifted_shows_none(
    typed: Typed, tmp_path: Path
) -> None:
    lifted = entry(
        6, "clinician_decided", "2026-03-04T12:00:00+01:00", "clinician", decision="clear", why="seen"
    )
    journal = tmp_path / "j.jsonl"
    journal.write_text(lines([*STOPPED, {**lifted, "about": [NUMB["id"]]}]) + "{typo\n", encoding="utf-8")
    told = typed("today", journal, *TODAY)
    assert (told.code, told.out) == (1, "")


def test_a_refused_journal_that_only_may_name_a_sign_says_if_it_is_happening_now(
    typed: Typed, tmp_path: Path
) -> None:
    for third in ('"symptoms": "saddle_numbnes"}', '"symptoms": ["chest_pain"'):
        journal = tmp_path / "j.jsonl"
        journal.write_text(f'{lines(ON_TRACK)}{{"kind": "symptom_reported", {third}\n', encoding="utf-8")
        told = typed("today", journal, *TODAY)
        assert told.code == 1
        assert told.out.splitlines()[1] == PERHAPS
        assert "go to a hospital emergency department now" in told.page


@pytest.mark.parametrize("given", ["saddle_numbness", "Saddle numbness", {"saddle_numbness": True}])
def test_a_sign_that_is_not_in_a_list_is_told_as_an_emergency(
    typed: Typed, tmp_path: Path, given: JSON
) -> None:
    told = typed("screen", answers(tmp_path, emergency_back=given), *WALK)
    assert (told.code, says_first(told)) == (1, True)
    assert "wrong kind" in told.problems


@pytest.mark.parametrize("given", [["saddle_numbnes"], "yes", True, ["numb down there"]])
def test_an_answer_about_emergencies_that_cannot_be_read_says_if_it_is_happening_now(
    typed: Typed, tmp_path: Path, given: JSON
) -> None:
    told = typed("screen", answers(tmp_path, emergency_back=given), *WALK)
    assert told.code == 1
    assert told.out.splitlines()[1] == PERHAPS


@pytest.mark.parametrize("given", ["no", "none", None, False])
def test_a_no_that_is_not_in_a_list_alarms_nobody(typed: Typed, tmp_path: Path, given: JSON) -> None:
    told = typed("screen", answers(tmp_path, emergency_back=given), *WALK)
    assert (told.code, told.out) == (1, "")


def test_no_other_answer_that_is_offered_looks_like_an_emergency() -> None:
    questions = read_questionnaire().questions.values()
    given = {each.id: list(each.choices) for each in questions if not each.id.startswith("emergency")}
    assert signs_in_answers(given) == Signs()


def test_while_stopped_no_day_is_named_on_which_it_would_end(typed: Typed, tmp_path: Path) -> None:
    stopped = write_journal(tmp_path / "j.jsonl", STOPPED)
    assert "Holds until" not in typed("today", stopped, *TODAY).page
    on_track = write_journal(tmp_path / "k.jsonl", ON_TRACK)
    assert "Holds until" in typed("today", on_track, "--on", "2026-03-04").page
