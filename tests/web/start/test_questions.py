"""The set-up questions: one a page, each with why; back works, and nothing that was typed is lost."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.start.set_up import QUESTIONS
from tests.cast.story import Story
from tests.spec.screening.person import NOT_GIVEN
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.start.conftest import FIRST_ANSWERS, after_the_check

NEVER: dict[str, Any] = {"back_state": "never", "trend": NOT_GIVEN, "leg_signs": NOT_GIVEN}


@pytest.fixture(autouse=True)
def _has_chosen(ana: Client, clock: Clock) -> None:
    after_the_check(ana, clock)
    ana.post("/start/", {"programme": "walk"})


def html(client: Client, question: str, lang: str = "en") -> str:
    client.cookies["django_language"] = lang
    return client.get(f"/start/{question}/").content.decode()


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_each_says_why_it_is_asked_in_both_languages(ana: Client, question: str, lang: str) -> None:
    page = html(ana, question, lang)
    assert 'class="why"' in page
    assert page.count("<h1>") == 1


def test_there_are_at_most_ten_and_each_knows_its_place(ana: Client) -> None:
    assert len(QUESTIONS) <= 10
    assert f"Question 2 of {len(QUESTIONS)}" in html(ana, "pain")


@pytest.mark.parametrize("question", [each for each in QUESTIONS if each != "where"])
def test_nothing_is_chosen_before_somebody_chooses(ana: Client, question: str) -> None:
    assert " checked" not in html(ana, question)
    assert " selected" not in html(ana, question)


def test_one_follows_the_other_to_the_last_look(ana: Client) -> None:
    led_to = [ana.post(f"/start/{each}/", FIRST_ANSWERS[each])["Location"] for each in QUESTIONS]
    assert led_to == [*(f"/start/{each}/" for each in QUESTIONS[1:]), "/start/ready/"]


def test_back_leads_to_the_one_before_and_shows_what_was_told(ana: Client) -> None:
    ana.post("/start/where/", FIRST_ANSWERS["where"])
    ana.post("/start/pain/", {"pain": "7"})
    assert 'href="/start/pain/"' in html(ana, "since")
    assert 'value="7" checked' in html(ana, "pain")


def test_a_change_leads_straight_back_to_where_somebody_was(ana: Client) -> None:
    for question in ("where", "pain", "since"):
        ana.post(f"/start/{question}/", FIRST_ANSWERS[question])
    assert ana.post("/start/where/", FIRST_ANSWERS["where"])["Location"] == "/start/before/"


@pytest.mark.parametrize(
    ("question", "form", "kept", "says"),
    [
        ("pain", {}, 'name="pain" value="5"', "choose a number from 0 to 10"),
        ("pain", {"pain": "11"}, 'name="pain"', "choose a number from 0 to 10"),
        ("since", {"about": "year", "date": "last May"}, 'value="last May"', "not a date we can read"),
        ("since", {"date": "2031-05-01"}, 'value="2031-05-01"', "has not come yet"),
        ("since", {"date": "2026-01-01"}, 'value="2026-01-01"', "you said more than 12 weeks"),
        ("before", {"before": "-3"}, 'value="-3"', "a whole number"),
        ("active", {"active": "20000"}, 'value="20000"', "whole minutes"),
        ("days", {}, 'value="mon"', "tick at least one day"),
        ("where", {"zone": "Mars/Olympus", "place": "ES"}, 'value="ES" selected', "choose your time zone"),
        ("aids", {"aids": "x" * 401}, "x" * 401, "at most 400 characters"),
    ],
)
def test_a_wrong_answer_is_named_twice_and_nothing_is_lost(
    ana: Client, question: str, form: dict[str, str], kept: str, says: str
) -> None:
    answer = ana.post(f"/start/{question}/", form)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert page.count(says) == 2
    assert kept in page
    assert 'href="#asked"' in page
    assert 'id="asked"' in page


def test_a_rough_time_becomes_a_day(ana: Client) -> None:
    ana.post("/start/since/", {"about": "months_6"})
    assert ana.session["start"]["told"]["since"]["says"] == {"episode_began": "2025-07-07"}


def test_not_knowing_since_when_says_nothing(ana: Client) -> None:
    ana.post("/start/since/", {"about": "unknown"})
    assert ana.session["start"]["told"]["since"]["says"] == {}


def test_a_recovered_back_is_asked_since_when_it_is_well(ana: Client, clock: Clock) -> None:
    after_the_check(ana, clock, back_state="recovered", trend=NOT_GIVEN)
    assert "Since when has your back been well again?" in html(ana, "since")
    ana.post("/start/since/", {"date": "2025-12-01"})
    assert ana.session["start"]["told"]["since"]["says"] == {"recovered_on": "2025-12-01"}


@pytest.mark.parametrize(
    ("back_state", "date", "status"),
    [
        ("acute", "2025-12-20", 302),
        ("acute", "2025-11-01", 422),
        ("easing", "2025-11-15", 302),
        ("easing", "2026-01-01", 422),
    ],
)
def test_a_date_that_says_something_else_than_the_check_is_asked_about(
    ana: Client, clock: Clock, back_state: str, date: str, status: int
) -> None:
    after_the_check(ana, clock, back_state=back_state, trend="better")
    assert ana.post("/start/since/", {"date": date}).status_code == status


def test_a_back_that_never_hurt_is_not_asked_since_when(ana: Client, clock: Clock) -> None:
    after_the_check(ana, clock, **NEVER)
    assert "of 5" in html(ana, "pain")
    assert ana.get("/start/since/").status_code == 404


def test_where_somebody_is_is_known_from_the_check(ana: Client) -> None:
    assert 'value="Europe/Madrid" selected' in html(ana, "where")


@pytest.mark.parametrize(
    ("lang", "says"),
    [("en", "So far your days have gone by Europe/Madrid. If you are somewhere else"), ("es", "Hasta ahora")],
)
def test_who_begins_again_reads_where_they_were_and_may_change_it(
    ana: Client, clock: Clock, tells: Tells, lang: str, says: str
) -> None:
    tells(Story("Ana").screened("2026-01-02").enrolled("2026-01-02").tell("left", "2026-01-04"))
    after_the_check(ana, clock)
    ana.post("/start/", {"programme": "walk"})
    page = html(ana, "where", lang)
    assert says in page
    assert 'value="Europe/Madrid" selected' in page


def test_who_begins_for_the_first_time_was_nowhere_before(ana: Client) -> None:
    assert "So far your days" not in html(ana, "where")


def test_the_browser_s_zone_takes_the_place_of_an_old_one_and_of_none_chosen_here(ana: Client) -> None:
    assert "data-from-before" in html(ana, "where")
    ana.post("/start/where/", {"zone": "Asia/Tokyo"})
    page = html(ana, "where")
    assert 'value="Asia/Tokyo" selected' in page
    assert "data-from-before" not in page


def test_fewer_days_are_explained(ana: Client) -> None:
    page = html(ana, "days")
    assert "At first 3 sessions a week are planned, later up to 5" in page
    assert "fewer sessions, never longer ones" in page


def test_there_is_no_other_question(ana: Client) -> None:
    assert ana.get("/start/shoe-size/").status_code == 404


def test_nothing_is_told_yet_and_nobody_else_gets_in(ana: Client, participant: Participant) -> None:
    ana.post("/start/pain/", {"pain": "7"})
    assert not Entry.objects.filter(kind="enrolled").exists()
    assert Client().get("/start/pain/")["Location"] == "/check/"
    assert ana.put("/start/pain/").status_code == 405


def test_since_when_is_asked_again_once_the_check_tells_another_story(ana: Client, clock: Clock) -> None:
    for question in QUESTIONS:
        ana.post(f"/start/{question}/", FIRST_ANSWERS[question])
    after_the_check(ana, clock, back_state="recovered", trend=NOT_GIVEN)
    assert ana.get("/start/ready/")["Location"] == "/start/since/"
    assert " checked" not in html(ana, "since")
    assert 'value="3" checked' in html(ana, "pain")
