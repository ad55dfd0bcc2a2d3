"""The safety check page by page: anybody may do it, Back works, and nothing that was answered is lost."""

from __future__ import annotations

import pytest
from django.test import Client

from backstride.web.journals.models import Entry
from tests.web.check.walker import MOST_PAGES, answer, begin, kept, walk
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db


def test_the_first_page_says_what_it_is_how_long_and_why(client: Client) -> None:
    page = client.get("/check/").content.decode()
    assert "one topic a page" in page
    assert "about five minutes" in page
    assert "For most people walking is safe" in page


def test_without_an_account_it_leads_to_an_outcome(client: Client, clock: Clock) -> None:
    last = walk(client)
    assert last.url == "/check/outcome/"
    assert "You can start" in client.get(last.url).content.decode()
    assert Entry.objects.count() == 0


def test_the_session_holds_what_was_answered(client: Client, clock: Clock) -> None:
    walk(client)
    check = kept(client)
    assert check["answers"]["emergency_body"] == []
    assert check["answers"]["walk_minutes"] == 20
    assert (check["questionnaire"], check["run"]) == ("screening-1", False)
    assert check["at"] == "2026-01-05T10:00:00+01:00"


def test_an_optional_question_may_be_left(client: Client, clock: Clock) -> None:
    walk(client, history={"pregnancy": ""})
    assert kept(client)["at"]
    assert "pregnancy" not in kept(client)["answers"]


def test_it_says_how_far_it_has_come(client: Client, clock: Clock) -> None:
    begin(client)
    answer(client, "right_now")
    page = client.get("/check/lately/").content.decode()
    assert "2 of 7 or more" in page
    assert '<progress value="2" max="7"' in page


@pytest.mark.parametrize(("lang", "says"), [("en", "7 of 7"), ("es", "7 de 7")])
def test_the_last_page_counted_is_the_last(client: Client, clock: Clock, lang: str, says: str) -> None:
    client.cookies["django_language"] = lang
    walk(client, until="falls")
    assert says in client.get("/check/falls/").text
    assert answer(client, "falls").url == "/check/outcome/"


def test_a_page_that_an_answer_calls_for_is_counted_from_then_on(client: Client, clock: Clock) -> None:
    walk(client, until="history", health={"long_term": ["heart_disease"], "active_now": "no"})
    assert "6 of 8" in client.get("/check/history/").text


def test_back_leads_to_the_page_before_with_its_answers(client: Client, clock: Clock) -> None:
    begin(client)
    answer(client, "right_now")
    answer(client, "lately")
    back = answer(client, "you", back="yes")
    assert back.url == "/check/lately/"
    page = client.get(back.url).content.decode()
    assert page.count('value="none" checked') == 2
    assert 'value="20"' in client.get("/check/you/").content.decode()


def test_who_stops_goes_on_where_they_stopped(client: Client, clock: Clock) -> None:
    walk(client, until="back")
    assert "Go on where you stopped" in client.get("/check/").content.decode()
    assert begin(client).url == "/check/back/"


def test_answers_of_another_day_are_asked_again(client: Client, clock: Clock) -> None:
    walk(client, until="back")
    clock.at("2026-01-06 18:00")
    assert "Go on where you stopped" not in client.get("/check/").content.decode()
    assert begin(client).url == "/check/right_now/"


def test_a_page_further_on_waits_for_the_pages_before(client: Client, clock: Clock) -> None:
    begin(client)
    assert client.get("/check/history/").headers["Location"] == "/check/right_now/"
    assert client.get("/check/seen/").headers["Location"] == "/check/right_now/"


def test_a_page_typed_into_after_the_session_was_lost_keeps_its_answers(client: Client, clock: Clock) -> None:
    client.cookies.clear()
    answer(client, "health", medicines=["beta_blocker"])
    assert kept(client)["answers"]["medicines"] == ["beta_blocker"]
    assert client.get("/check/health/").headers["Location"] == "/check/right_now/"


def test_a_change_of_mind_takes_back_what_hung_on_it(client: Client, clock: Clock) -> None:
    walk(client, until="health", back={"trend": "worse"})
    answer(client, "back", back_state="never")
    assert "trend" not in kept(client)["answers"]


@pytest.mark.parametrize("address", ["/check/outcome/", "/check/letter.pdf", "/check/back/"])
def test_without_a_check_every_page_leads_to_the_first(client: Client, address: str) -> None:
    assert client.get(address).headers["Location"] == "/check/"


@pytest.mark.parametrize("address", ["/check/outcome/", "/check/letter.pdf"])
def test_the_outcome_is_only_looked_at(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405


def test_there_is_no_other_topic(client: Client, clock: Clock) -> None:
    begin(client)
    assert client.get("/check/horoscope/").status_code == 404
    assert client.post("/check/horoscope/").status_code == 404


@pytest.mark.parametrize("address", ["/check/", "/check/back/"])
def test_no_other_method(client: Client, address: str) -> None:
    assert client.put(address).status_code == 405


def test_every_page_speaks_spanish(client: Client, clock: Clock) -> None:
    client.cookies["django_language"] = "es"
    assert "Antes de empezar" in client.get("/check/").content.decode()
    last = begin(client, **{"for": "run-walk"})
    for _ in range(MOST_PAGES):
        if last.url == "/check/outcome/":
            break
        page = client.get(last.url).content.decode()
        assert '<html lang="es"' in page
        assert "Continuar" in page
        last = answer(client, last.url.split("/")[2])
    page = client.get(last.url).content.decode()
    assert "Puede empezar" in page
    assert "Por qué" in page


@pytest.mark.parametrize(("lang", "may"), [("en", "you may leave"), ("es", "puede dejarla sin responder")])
def test_it_says_once_that_a_question_may_be_left(client: Client, clock: Clock, lang: str, may: str) -> None:
    client.cookies["django_language"] = lang
    walk(client, until="history")
    assert client.get("/check/history/").content.decode().lower().count(may) == 1
