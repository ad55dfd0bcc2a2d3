"""`backstride screen --questions`: what is asked can be learned before a file of answers is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from backstride.book.screening import read_questionnaire
from backstride.book.screening_page import screening_page
from tests.cli.test_schemas import wrongs
from tests.cli.test_screen import write_answers
from tests.cli.typing_at_it import Typed

languages = pytest.mark.parametrize("lang", ["en", "es"])


@languages
def test_every_question_is_listed_with_words_and_the_choices_with_theirs(typed: Typed, lang: str) -> None:
    told = typed("screen", "--questions", "--programme", "run-walk", "--lang", lang, "--json")
    assert told.code == 0
    assert wrongs("screen-questions.json", told.document) == []
    listed = {each["id"]: each for each in told.document["questions"]}
    assert list(listed) == list(read_questionnaire().questions)
    for question in read_questionnaire().questions.values():
        assert listed[question.id]["asks"]
        assert [each["id"] for each in listed[question.id]["choices"]] == list(question.choices)
        assert all(each["says"] != each["id"] for each in listed[question.id]["choices"])
        assert bool(listed[question.id]["asked_if"]) is bool(question.asked_if)


@languages
def test_the_page_shows_ids_words_and_when_a_question_is_asked(typed: Typed, lang: str) -> None:
    page = typed("screen", "--questions", "--programme", "run-walk", "--lang", lang).page
    for question in read_questionnaire().questions.values():
        assert question.id in page
        assert all(choice in page for choice in question.choices)
    assert (
        "Asked only if back_state is one of" if lang == "en" else "Solo se pregunta si back_state"
    ) in page
    assert ("age reached this year is 46" if lang == "en" else "edad que se cumple este año es de 46") in page


@languages
def test_what_holds_for_all_emergency_signs_is_said_once_before_them(typed: Typed, lang: str) -> None:
    asked = ("screen", "--questions", "--programme", "walk", "--lang", lang)
    first, *others = typed(*asked, "--json").document["topics"]
    assert (first["id"], {each["intro"] for each in others}) == ("right_now", {None})
    page = " ".join(typed(*asked).page.split())
    assert page.count(first["intro"]) == 1
    assert page.index(first["title"]) < page.index(first["intro"]) < page.index("emergency_body")


def test_questions_about_running_are_left_out_where_nobody_runs(typed: Typed) -> None:
    page = typed("screen", "--questions", "--programme", "walk").page
    assert "brisk_days" not in page
    assert "Before you run" not in page
    assert "walk_minutes" in page


def test_a_programme_that_nobody_has_is_refused(typed: Typed) -> None:
    assert typed("screen", "--questions", "--programme", "wlak").code == 1


def test_without_questions_a_file_of_answers_is_needed(typed: Typed) -> None:
    told = typed("screen", "--programme", "walk")
    assert told.code == 2
    assert "something is missing: ANSWERS.json" in told.problems


def test_the_reference_lists_every_id_with_its_words() -> None:
    page = screening_page(read_questionnaire())
    assert page.count("answer for the time since then") == 1
    for question in read_questionnaire().questions.values():
        assert f"### `{question.id}`" in page
        assert all(f"| `{choice}` | " in page for choice in question.choices)


def test_whoever_should_ask_first_is_told_how_to_get_a_letter(typed: Typed, tmp_path: Path) -> None:
    path = write_answers(tmp_path / "answers.json", history=["surgery_recent"])
    told = typed("screen", path, "--programme", "walk", "--on", "2026-03-02")
    assert "--letter letter.pdf" in told.page
    assert "There is a letter" not in told.page
    told = typed("screen", path, "--programme", "walk", "--on", "2026-03-02", "--letter", tmp_path / "a.txt")
    assert "--letter" not in told.page
