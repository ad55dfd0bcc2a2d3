"""The letter to a doctor: one A4 in either language, with answers, reasons, the day and the question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject

from backstride.book.words import Words
from backstride.handouts.letter import Letter, Screened, letter, letter_text
from backstride.handouts.letter_page import letter_pdf, write_letter_pdf
from backstride.heart.clearance import screen
from tests.spec.screening.examples import EXAMPLES
from tests.spec.screening.person import NOT_GIVEN, ON, WELL, answers, born, questionnaire, screened

LANGUAGES = ["en", "es"]
LISTS = {
    question.id: list(question.choices)
    for question in questionnaire().questions.values()
    if question.kind in ("list", "symptom_list")
}
NO_EMERGENCY: dict[str, object] = {"emergency_body": [], "emergency_back": []}

# a person of 71 with new pain and much else: as long as a real letter gets
LONG: dict[str, object] = {
    "same_day_signs": ["calf_swelling"],
    "this_week_signs": ["fell", "pain_below_knee_new"],
    "birth_year": born(71),
    "walk_minutes": 4,
    "back_state": "acute",
    "leg_signs": ["below_knee", "tingling_or_numb"],
    "long_term": ["heart_disease", "high_blood_pressure", "diabetes"],
    "medicines": ["blood_thinner", "lowers_sugar", "beta_blocker"],
    "history": ["surgery_recent", "osteoporosis", "cancer"],
    "falls": ["fell_lately", "unsteady", "worried"],
    "brisk_days": 0,
    "flare_lately": "yes",
    "settled_weeks": 0,
}
EVERYTHING_TICKED = {**LONG, **LISTS, **NO_EMERGENCY}

every_language = pytest.mark.parametrize("lang", LANGUAGES)


def written(
    changed: Mapping[str, object] = WELL, /, *, lang: str = "en", run: bool = False, **more: object
) -> Letter:
    given = {**changed, **more}
    result = screened(given, run=run)
    return letter(Screened(questionnaire(), answers(given), ON, run), result, Words(lang, strict=True))


def pages(page: bytes) -> PdfReader:
    return PdfReader(BytesIO(page))


@every_language
@pytest.mark.parametrize(
    "person",
    [{}, LONG, EVERYTHING_TICKED, {**EVERYTHING_TICKED, **LISTS}],
    ids=["short", "long", "everything", "emergency"],
)
def test_it_is_one_a4(person: dict[str, object], lang: str) -> None:
    page = pages(letter_pdf(written(person, lang=lang, run=True)))
    (only,) = page.pages
    assert (round(only.mediabox.width), round(only.mediabox.height)) == (595, 842)


@every_language
def test_a_screen_reader_can_follow_it(lang: str) -> None:
    root = pages(letter_pdf(written(LONG, lang=lang))).root_object
    marked, metadata = root["/MarkInfo"].get_object(), root["/Metadata"].get_object()
    assert isinstance(marked, DictionaryObject)
    assert isinstance(metadata, StreamObject)
    assert bool(marked["/Marked"]) is True
    assert str(root["/Lang"]) == lang
    assert b"pdfuaid:part" in metadata.get_data()


def test_its_title_is_the_documents_title() -> None:
    page = pages(letter_pdf(written()))
    assert page.metadata is not None
    assert page.metadata.title == "Letter to a doctor, nurse or physiotherapist"


@every_language
def test_the_page_says_all_that_the_letter_says(lang: str) -> None:
    content = written(LONG, lang=lang, run=True)
    shown = "".join(pages(letter_pdf(content)).pages[0].extract_text().split()).replace("\u00ad", "")
    for line in (
        content.intro,
        *content.questions,
        *content.reasons,
        *(each.answer for each in content.answers),
    ):
        assert "".join(line.split()) in shown


def test_the_same_letter_gives_the_same_page() -> None:
    assert letter_pdf(written(LONG)) == letter_pdf(written(LONG))


def test_nothing_in_an_answer_is_read_as_markup() -> None:
    content = replace(written(), intro='#panic("no") *bold* $x$ @ref `raw` <label> // not a comment')
    assert '#panic("no") *bold* $x$' in pages(letter_pdf(content)).pages[0].extract_text()


def test_it_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    write_letter_pdf(written(), path)
    assert path.read_bytes() == letter_pdf(written())
    assert [each.name for each in tmp_path.iterdir()] == ["letter.pdf"]
    with pytest.raises(FileNotFoundError):
        write_letter_pdf(written(), tmp_path / "no such folder" / "letter.pdf")


def test_it_says_the_day() -> None:
    assert written().written_on == "Written on Monday, 23 November 2026"
    assert written(lang="es").written_on == "Escrita el lunes, 23 de noviembre de 2026"


def test_it_asks_about_walking_and_about_running_only_for_a_programme_that_has_it() -> None:
    (walking,) = written(history=["surgery_recent"]).questions
    assert "May I begin now with short, comfortable walks" in walking
    _, running = written(run=True, history=["surgery_recent"]).questions
    assert "15 s at first, 3 min at most" in running


def test_signs_come_first_in_what_it_asks() -> None:
    first = written(same_day_signs=["fever", "calf_swelling"]).questions[0]
    assert first.startswith("Please look at this: fever or shivers and a swollen or sore calf.")


def test_in_an_emergency_it_asks_only_about_the_signs() -> None:
    stopped = written(LONG, emergency_back=["saddle_numbness"], run=True)
    signs, nerves = stopped.questions
    assert "numbness between the legs or around the bottom" in signs
    assert "cauda equina" in nerves
    assert len(stopped.reasons) == 1
    assert "emergency department" in stopped.intro


def test_it_gives_the_reasons_that_sent_the_person_and_leaves_running_until_walking_is_settled() -> None:
    reasons = written(LONG, run=True).reasons
    assert any("operation in the past 12 months" in reason for reason in reasons)
    assert not any("unning opens" in reason for reason in reasons)


def test_where_only_running_waits_it_gives_those_reasons() -> None:
    (reason,) = written(run=True, brisk_days=1).reasons
    assert "Running opens after 3 such days" in reason


def test_signs_of_one_rule_share_a_sentence() -> None:
    (reason,) = written(same_day_signs=["fever", "calf_swelling"]).reasons
    assert reason.startswith("You ticked: fever or shivers and a swollen or sore calf.")


def test_who_was_sent_nowhere_may_still_take_it() -> None:
    calm = written()
    assert "These are my answers." in calm.intro
    assert calm.reasons == ("For pain that has lasted, walking does about as much good as other exercise.",)


def test_it_lists_every_question_asked_with_its_answer() -> None:
    listed = dict(written(LONG).answers)
    assert listed["Falls and sight"].startswith("I have fallen in the past 12 months; I feel unsteady")
    assert listed["Signs to be looked at the same day"] == "a swollen or sore calf"
    assert listed["Emergency signs of the nerves, or a serious accident"] == "none of those asked"
    assert listed["Comfortable walk today (minutes)"] == "4"
    assert "Settled weeks of walking in a row" not in listed


def test_an_open_answer_is_not_a_no() -> None:
    assert dict(written(pregnancy=NOT_GIVEN).answers)["Pregnancy and birth"] == "not answered"


def test_an_emergency_of_another_kind_does_not_ask_about_the_nerves() -> None:
    (signs,) = written(LONG, emergency_body=["chest_pain"]).questions
    assert "tightness in the chest" in signs


NOT_KNOWN = {
    "not known: the questions ended with the emergency",
    "no se sabe: las preguntas terminaron con la urgencia",
}


@every_language
def test_a_question_that_was_never_put_is_not_called_unanswered(lang: str) -> None:
    given: dict[str, object] = {"emergency_back": ["saddle_numbness"]}
    result = screen(questionnaire(), given, on=ON, programme_needs_run=False)
    listed = letter(Screened(questionnaire(), given, ON, False), result, Words(lang, strict=True)).answers
    answered = dict(listed)
    assert set(answered.values()) & NOT_KNOWN
    assert not set(answered.values()) & {"not answered", "sin responder"}


@every_language
@pytest.mark.parametrize("rule", EXAMPLES)
def test_there_is_a_letter_for_every_rule(rule: str, lang: str) -> None:
    assert written(EXAMPLES[rule], lang=lang, run=True).reasons


@every_language
def test_the_plain_form_holds_the_same_in_narrow_lines(lang: str) -> None:
    content = written(LONG, lang=lang, run=True)
    text = letter_text(content)
    assert max(map(len, text.splitlines())) <= 76
    unwrapped = " ".join(text.split())
    for line in (content.title, content.intro, *content.questions, *content.reasons, content.footer):
        assert line in unwrapped
    for question, answer in content.answers:
        assert f"- {question}: {answer}" in unwrapped
