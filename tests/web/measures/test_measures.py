"""Measures: what is asked, what is kept of it, what it came to, and what has changed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from backstride.book.lessons.table import read_table
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.measures.result_views import LESSON
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.log.ana import hidden_in
from tests.web.today.reading import heading_of, text_of

BEGIN = "2026-01-05"
ANA = Story("Ana").enrolled(BEGIN).cleared(BEGIN)
LANGUAGES = ("en", "es")


def kept() -> list[dict[str, Any]]:
    """The answers in the journal, as they were told."""
    rows = Entry.objects.filter(kind="measured").order_by("seq")
    return [json.loads(line) for line in rows.values_list("payload", flat=True)]


def answers(client: Client, measure: str, **fields: Any) -> Any:
    """A measure answered; the page that says what came of it."""
    page = f"/measures/{measure}/"
    return client.post(page, {**hidden_in(client.get(page)), **fields}, follow=True)


def reads(answer: Any) -> str:
    """The page as a person reads it."""
    return text_of(answer.content.decode())


@pytest.fixture(autouse=True)
def _begun(tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-05 10:05")
    tells(ANA)
    clock.at("2026-01-12 19:00")


# -- asking ------------------------------------------------------------------------------------


def test_the_plan_leads_to_the_list_and_the_list_to_each(ana: Client) -> None:
    assert 'href="/measures/"' in ana.get("/plan/").content.decode()
    html = ana.get("/measures/").content.decode()
    for measure in ("pain_average", "mood", "activity", "own_activities", "odi", "phq_2"):
        assert f'href="/measures/{measure}/' in html


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "measure",
    [
        *("pain_average", "pain_worst", "pain_line", "mood", "activity", "own_activities"),
        *("walking_is_harmful", "confidence", "days_off_work"),
        *("roland_morris", "odi", "pseq", "tsk_11", "phq_2"),
    ],
)
def test_each_asks_and_chooses_nothing_beforehand(ana: Client, measure: str, lang: str) -> None:
    ana.cookies["django_language"] = lang
    html = ana.get(f"/measures/{measure}/").content.decode()
    assert " checked>" not in html
    assert heading_of(html)
    assert "<title>" + {"en": "Questions", "es": "Preguntas"}[lang] in html


def test_one_that_there_is_not_is_not_found(ana: Client) -> None:
    assert ana.get("/measures/happiness/").status_code == 404
    assert ana.post("/measures/happiness/", {}).status_code == 404


def test_no_words_of_a_foreign_questionnaire_are_shown_but_whose_they_are(ana: Client) -> None:
    page = reads(ana.get("/measures/odi/"))
    assert "The total From 0 to 100." in page
    assert "Whose words: Jeremy Fairbank; Mapi Research Trust." in page
    assert ana.get("/measures/odi/").content.decode().count('type="text"') == 1


# -- telling -----------------------------------------------------------------------------------


def test_an_answer_is_one_entry_with_the_version_of_the_questions(ana: Client) -> None:
    page = reads(answers(ana, "walking_is_harmful", q1="3"))
    (entry,) = kept()
    assert entry["by"] == "participant"
    assert (entry["measure"], entry["version"], entry["items"]) == ("walking_is_harmful", "1", {"harm": 3})
    assert "due" not in entry
    assert "3 of 10" in page
    assert "This is the first answer." in page


def test_who_comes_by_a_check_in_answers_for_its_day(ana: Client) -> None:
    form = hidden_in(ana.get("/measures/walking_is_harmful/", {"due": "2026-01-12"}))
    ana.post("/measures/walking_is_harmful/", {**form, "q1": "3"})
    assert [entry["due"] for entry in kept()] == ["2026-01-12"]


def test_what_is_left_open_is_not_in_the_entry_and_no_zero(ana: Client) -> None:
    page = reads(answers(ana, "mood", q1="6"))
    assert kept()[0]["items"] == {"spirits": 6}
    assert "Too few questions were answered for one number. What you answered is kept." in page


def test_a_foreign_total_is_kept_as_a_total(ana: Client) -> None:
    page = reads(answers(ana, "odi", total="28,5"))
    assert (kept()[0]["total"], "items" in kept()[0]) == (28.5, False)
    assert "28.5 of 100" in page


@pytest.mark.parametrize(
    ("measure", "fields", "says"),
    [
        ("mood", {}, "Please answer at least one question."),
        ("mood", {"q1": "11"}, "Please write a number from 0 to 10."),
        ("odi", {"total": ""}, "Please write the total, a number from 0 to 100."),
        ("odi", {"total": "120"}, "Please write a number from 0 to 100."),
        ("odi", {"total": "much"}, "Please write a number from 0 to 100."),
        ("roland_morris", {"total": "4.5"}, "Please write a whole number from 0 to 24."),
        ("days_off_work", {"q1": "perhaps"}, "Please choose one of these answers."),
        ("own_activities", {"q2": "4"}, "Please write what it is that you rated."),
        ("own_activities", {"q1": "x" * 201, "q2": "4"}, "Please use fewer words: at most 200 letters."),
    ],
)
def test_what_cannot_be_used_is_named_and_nothing_typed_is_lost(
    ana: Client, measure: str, fields: dict[str, str], says: str
) -> None:
    answer = answers(ana, measure, **fields)
    assert answer.status_code == 422
    assert says in reads(answer)
    assert kept() == []
    html = answer.content.decode()
    for value in fields.values():
        assert value in ("11", "perhaps", "") or f'value="{value}"' in html


def test_the_same_form_twice_is_one_answer(ana: Client) -> None:
    form = {**hidden_in(ana.get("/measures/odi/")), "total": "30"}
    first, second = (ana.post("/measures/odi/", form) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert len(kept()) == 1


def test_the_same_form_with_another_answer_is_asked_about(ana: Client) -> None:
    form = {**hidden_in(ana.get("/measures/odi/")), "total": "30"}
    ana.post("/measures/odi/", form)
    answer = ana.post("/measures/odi/", {**form, "total": "40"})
    assert answer.status_code == 422
    assert "This page was sent before." in reads(answer)
    assert len(kept()) == 1


# -- what it came to ---------------------------------------------------------------------------


def test_a_change_is_held_against_the_one_that_counts_and_names_it(ana: Client, clock: Clock) -> None:
    answers(ana, "pain_average", q1="6")
    clock.at("2026-02-12")
    page = reads(answers(ana, "pain_average", q1="4"))
    assert "Since Monday, 12 January 2026: 2 points better." in page
    assert "a change that most people notice: at least 2 points, or 30 % of where you began" in page
    clock.at("2026-03-12")
    assert "less than what most people notice (2 points, or 30 %)" in reads(
        answers(ana, "pain_average", q1="5")
    )
    assert "1 point better" in reads(ana.get("/measures/"))


def test_of_worse_it_is_not_said_that_it_counts(ana: Client, clock: Clock) -> None:
    answers(ana, "odi", total="20")
    clock.at("2026-02-12")
    page = reads(answers(ana, "odi", total="50"))
    assert "30 points worse" in page
    assert "only which change for the better counts" in page


def test_where_no_change_that_counts_is_known_the_page_says_so(ana: Client, clock: Clock) -> None:
    answers(ana, "pseq", total="20")
    clock.at("2026-02-12")
    assert "Which change most people would notice is not known" in reads(answers(ana, "pseq", total="40"))


def test_minutes_a_week_with_what_adults_are_advised(ana: Client) -> None:
    page = reads(answers(ana, "activity", q1="5", q2="30"))
    assert "150 minutes a week" in page
    assert "what adults are generally advised" in page
    assert "0 minutes a week" in reads(answers(ana, "activity", q1="0"))


def test_own_things_stand_there_again_and_are_compared_only_with_themselves(
    ana: Client, clock: Clock
) -> None:
    answers(ana, "own_activities", q1="Garden", q2="3")
    clock.at("2026-02-12")
    html = ana.get("/measures/own_activities/").content.decode()
    assert 'value="Garden"' in html
    assert " checked>" not in html
    assert "4 points better" in reads(answers(ana, "own_activities", q1="garden ", q2="7"))
    clock.at("2026-02-13")
    other = reads(answers(ana, "own_activities", q1="Dancing", q2="9"))
    assert "You rated other things this time" in other


def test_a_strong_belief_that_walking_harms_leads_to_its_lesson(ana: Client) -> None:
    assert "moving-is-safe" not in answers(ana, "walking_is_harmful", q1="6").content.decode()
    html = answers(ana, "walking_is_harmful", q1="7").content.decode()
    assert 'href="/lessons/moving-is-safe/"' in html
    assert any("fear_is_high" in each.because for each in read_table().lessons if each.id == LESSON)


def test_work_that_somebody_does_not_have_is_no_zero(ana: Client) -> None:
    assert "It does not apply to you at the moment." in reads(answers(ana, "days_off_work", q1="no"))


def test_an_answer_can_be_taken_back_and_then_counts_no_more(ana: Client) -> None:
    page = answers(ana, "mood", q1="6", q2="7")
    address = page.redirect_chain[-1][0]
    undo = f"/log/undo/{kept()[0]['id']}/"
    assert undo in page.content.decode()
    ana.post(undo, hidden_in(ana.get(undo)))
    assert ana.get(address).status_code == 404
    assert "6.5 of 10" not in reads(ana.get("/measures/"))


def test_the_journal_says_what_was_answered(ana: Client) -> None:
    answers(ana, "mood", q1="6", q2="7")
    assert "Your mood: 6.5 of 10" in reads(ana.get("/log/journal/"))


def test_no_answer_changes_what_is_prescribed(ana: Client, participant: Participant) -> None:
    before = participant.entries.filter(kind="prescribed").count()
    for measure, fields in (("mood", {"q1": "0", "q2": "0"}), ("walking_is_harmful", {"q1": "10"})):
        answers(ana, measure, **fields)
    assert participant.entries.filter(kind="prescribed").count() == before


# -- whose -------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", ["/measures/", "/measures/mood/"])
def test_a_stranger_is_led_away(client: Client, page: str) -> None:
    assert client.get(page).status_code == 302


def test_nobody_sees_an_answer_of_somebody_else(ana: Client, db: None) -> None:
    address = answers(ana, "mood", q1="6", q2="7").redirect_chain[-1][0]
    assert ana.get(address).status_code == 200
    other = Client()
    assert other.get(address).status_code == 302
    assert ana.get(address.replace("mood", "odi")).status_code == 404


@pytest.mark.parametrize(("page", "method"), [("/measures/", "post"), ("/measures/talked/", "get")])
def test_the_wrong_method_is_refused(ana: Client, page: str, method: str) -> None:
    assert getattr(ana, method)(page).status_code == 405


def test_beside_an_emergency_nothing_is_asked(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(Story("stop").symptom("2026-01-12 18:00", "chest_pain"))
    assert ana.get("/measures/mood/")["Location"] == "/plan/"
    assert ana.get("/measures/")["Location"] == "/plan/"
