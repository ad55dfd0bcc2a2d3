"""The first page of the start: what is suggested, what is known about it, and what else is open."""

from __future__ import annotations

import pytest
from django.test import Client

from backstride.web.journals.models import Participant
from tests.cast.story import Story
from tests.spec.screening.person import NOT_GIVEN
from tests.web.check.walker import answer, walk
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.start.conftest import after_the_check, it_was_me


def page(client: Client) -> str:
    return client.get("/start/").content.decode()


def test_without_a_check_the_check_comes_first(ana: Client, clock: Clock) -> None:
    assert ana.get("/start/")["Location"] == "/check/"


def test_nobody_in_particular_makes_an_account_and_comes_back(client: Client, clock: Clock, db: None) -> None:
    after_the_check(client, clock)
    assert client.get("/start/")["Location"] == "/accounts/signup/?next=%2Fstart%2F"


def test_the_check_that_somebody_did_before_signing_up_comes_along(
    client: Client, clock: Clock, db: None
) -> None:
    after_the_check(client, clock)
    made = {"email": "bo@example.org", "password1": "a quiet lane by the sea", "next": "/start/"}
    assert client.post("/accounts/signup/", made)["Location"] == "/start/"
    assert client.get("/start/")["Location"] == "/told-before/?next=%2Fstart%2F"
    it_was_me(client)
    assert client.get("/start/").status_code == 200


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize(
    "said",
    [
        {},
        {"back_state": "acute", "trend": "better"},
        {"back_state": "easing", "trend": "better"},
        {"back_state": "recovered", "trend": NOT_GIVEN},
        {"back_state": "never", "trend": NOT_GIVEN, "leg_signs": NOT_GIVEN},
        {"birth_year": 2012},
        {"pregnancy": "pregnant"},
        {"birth_year": 1950, "falls": ["poor_sight"]},
        {"run": True},
        {"run": True, "leg_injury": "yes"},
        {"run": True, "back_state": "recovered", "trend": NOT_GIVEN},
    ],
    ids=str,
)
def test_every_row_is_said_in_both_languages(
    ana: Client, clock: Clock, lang: str, said: dict[str, object]
) -> None:
    after_the_check(ana, clock, **said)  # type: ignore[arg-type]
    ana.cookies["django_language"] = lang
    answer = ana.get("/start/")
    assert answer.status_code == 200
    assert f'<html lang="{lang}"' in answer.content.decode()


def test_it_says_what_the_evidence_does_not_show(ana: Client, clock: Clock) -> None:
    after_the_check(ana, clock)
    assert "walking does about as well as other exercise" in page(ana)
    assert "Whether a program like this does as much by itself has not been tested" in page(ana)


def test_running_that_was_not_asked_about_leads_to_the_questions(ana: Client, clock: Clock) -> None:
    after_the_check(ana, clock)
    assert 'href="/check/?for=run-walk"' in page(ana)
    assert 'value="run-walk"' not in page(ana)


def test_running_that_is_shut_says_why_and_what_would_open_it(ana: Client, clock: Clock) -> None:
    after_the_check(ana, clock, run=True, flare_lately="yes")
    assert "Running opens after 14 days without one" in page(ana)
    assert 'value="run-walk"' not in page(ana)


def test_a_shut_programme_cannot_be_taken_by_hand(ana: Client, clock: Clock) -> None:
    after_the_check(ana, clock)
    assert ana.post("/start/", {"programme": "run-walk"}).status_code == 200
    assert ana.get("/start/pain/")["Location"] == "/start/"


def test_who_is_under_18_is_led_to_no_session(ana: Client, clock: Clock) -> None:
    after_the_check(ana, clock, birth_year=2012)
    assert "made for adults" in page(ana)
    assert '<form method="post">' not in page(ana)
    ana.post("/start/", {"programme": "walk"})
    assert ana.get("/start/where/")["Location"] == "/start/"


def test_who_must_ask_first_reads_what_waits_and_may_set_up(ana: Client, clock: Clock) -> None:
    after_the_check(ana, clock, pregnancy="pregnant")
    assert "Sessions wait for now" in page(ana)
    assert "Ask your midwife or doctor first" in page(ana)
    assert "begin later" in page(ana)


def test_an_emergency_sign_leads_back_to_its_advice(ana: Client, clock: Clock) -> None:
    after_the_check(ana, clock, emergency_body=["chest_pain"])
    assert ana.get("/start/")["Location"] == "/check/outcome/"


def test_an_emergency_that_ended_the_check_leads_back_to_its_advice(ana: Client, clock: Clock) -> None:
    walk(ana, until="health")
    answer(ana, "right_now", emergency_body=["chest_pain"])
    assert ana.get("/start/")["Location"] == "/check/outcome/"


def test_who_is_on_a_programme_goes_to_today(ana: Client, clock: Clock, tells: Tells) -> None:
    tells(Story("Ana").enrolled("2026-01-05").cleared("2026-01-05"))
    assert ana.get("/start/")["Location"] == "/today/"


def test_a_check_told_to_the_journal_earlier_will_do(ana: Client, clock: Clock, tells: Tells) -> None:
    tells(Story("Ana").screened("2026-01-05"))
    assert "Walking" in page(ana)


def test_who_left_is_checked_again_before_coming_back(ana: Client, clock: Clock, tells: Tells) -> None:
    tells(Story("Ana").screened("2026-01-02").enrolled("2026-01-02").tell("left", "2026-01-04"))
    assert ana.get("/start/")["Location"] == "/check/"
    after_the_check(ana, clock)
    assert ana.get("/start/").status_code == 200


def test_another_person_does_not_see_it(
    ana: Client, client: Client, clock: Clock, participant: Participant
) -> None:
    after_the_check(ana, clock)
    assert Client().get("/start/")["Location"] == "/check/"


def test_it_is_looked_at_or_sent_nothing_else(ana: Client, clock: Clock) -> None:
    assert ana.put("/start/").status_code == 405
