"""What was told in a browser before somebody signed in there: one question, before anything else opens."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.db import OperationalError
from django.test import Client

from backstride.heart.entries import JournalRefused, Problem
from backstride.web.accounts.models import User
from backstride.web.journals.models import Entry, Participant, Standing
from backstride.web.participant.was_it_you import answering
from tests.cast.story import Story
from tests.web.check.walker import answer, begin, walk
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db

Tells = Callable[[Story], Any]
ANA = Story("Ana").enrolled("2026-01-05").screened("2026-01-05")
RUNS = Story("Rut").enrolled("2026-01-05", programme="run-walk", back_state="chronic").screened("2026-01-05")
FEVER: dict[str, Any] = {"same_day_signs": ["fever"], "signs_seen": ""}
QUESTION = "/told-before/"


@pytest.fixture(autouse=True)
def _begun(clock: Clock, tells: Tells) -> None:
    clock.at("2026-01-05 10:05")
    tells(ANA)
    clock.at("2026-01-06 19:00")


def sign_in(client: Client, email: str = "ana@example.org") -> None:
    client.force_login(User.objects.get(email=email))


def bo() -> User:
    return User.objects.create_user(email="bo@example.org", password="quiet lane walking")


def ticks_chest_pain(client: Client) -> None:
    begin(client)
    answer(client, "right_now", emergency_body=["chest_pain"])


def says(client: Client, said: str, going: str = "/today/") -> Any:
    return client.post(QUESTION, {"was_it_you": said, "next": going})


def told(kind: str) -> list[dict[str, Any]]:
    return [json.loads(each.payload) for each in Entry.objects.filter(kind=kind).order_by("seq")]


def mode(participant: Participant) -> str:
    return Standing.objects.get(participant=participant).mode


def page(client: Client) -> str:
    return client.get(QUESTION).content.decode()


@pytest.mark.parametrize(
    "address", ["/today/", "/", "/log/", "/plan/", "/check/", "/check/outcome/", "/start/"]
)
def test_nothing_else_opens_before_it_is_answered(
    client: Client, participant: Participant, address: str
) -> None:
    ticks_chest_pain(client)
    sign_in(client)
    assert client.get(address).headers["Location"].startswith(QUESTION)


@pytest.mark.parametrize("address", ["/worried/", "/worried/emergency/", "/accounts/logout/"])
def test_help_and_the_way_out_stay_open(client: Client, participant: Participant, address: str) -> None:
    ticks_chest_pain(client)
    sign_in(client)
    assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    ("lang", "ask", "do"),
    [("en", "Was it you?", "Go to a hospital emergency department now"), ("es", "¿Fue usted?", "urgencias")],
)
def test_until_then_the_advice_of_an_emergency_stands_there_in_full(
    client: Client, participant: Participant, lang: str, ask: str, do: str
) -> None:
    ticks_chest_pain(client)
    sign_in(client)
    client.cookies["django_language"] = lang
    shown = page(client)
    assert ask in shown
    assert do in shown
    assert 'href="tel:112"' in shown
    assert f'<html lang="{lang}"' in shown
    assert "whole safety check" not in shown


def test_by_whichever_way_they_sign_in(client: Client, participant: Participant) -> None:
    ticks_chest_pain(client)
    form = {"login": "ana@example.org", "password": "quiet lane walking", "next": "/today/"}
    client.post("/accounts/login/", form)
    assert client.get("/today/").headers["Location"] == f"{QUESTION}?next=%2Ftoday%2F"


def test_an_emergency_of_theirs_stops_the_sessions_as_of_when_it_was_told(
    client: Client, participant: Participant, clock: Clock
) -> None:
    ticks_chest_pain(client)
    clock.at("2026-01-08 09:00")
    sign_in(client)
    assert says(client, "yes").headers["Location"] == "/today/"
    (entry,) = told("symptom_reported")
    assert (entry["symptoms"], entry["at"]) == (["chest_pain"], "2026-01-06T19:00:00.000+01:00")
    assert mode(participant) == "stopped"
    assert "Go to a hospital emergency department now" in client.get("/today/").content.decode()


def test_what_worried_somebody_is_asked_about_as_well(client: Client, participant: Participant) -> None:
    client.post("/worried/", {"sign": ["chest_pain", "fever"], "entry": str(uuid4())})
    sign_in(client)
    says(client, "yes")
    assert told("symptom_reported")[0]["symptoms"] == ["chest_pain", "fever"]
    assert mode(participant) == "stopped"


def test_a_finished_check_of_theirs_counts(client: Client, participant: Participant) -> None:
    walk(client, lately=FEVER)
    sign_in(client)
    assert "answers to the whole safety check" in page(client)
    says(client, "yes")
    assert told("screened")[-1]["answers"]["same_day_signs"] == ["fever"]
    assert mode(participant) == "ask_first"
    assert "Ask a professional first" in client.get("/check/outcome/").content.decode()


def test_a_clean_check_opens_what_had_expired(client: Client, participant: Participant, clock: Clock) -> None:
    clock.at("2027-02-06 10:00")
    walk(client)
    sign_in(client)
    says(client, "yes")
    assert len(told("screened")) == 2
    assert client.get("/today/").status_code == 200
    assert mode(participant) != "not_screened"


def test_a_check_that_was_begun_goes_on(client: Client, participant: Participant) -> None:
    walk(client, until="back")
    sign_in(client)
    assert "answers to part of the safety check" in page(client)
    says(client, "yes", going="/check/")
    assert "Go on where you stopped" in client.get("/check/").content.decode()
    assert len(told("screened")) == 1


def test_somebody_who_runs_is_asked_about_running_and_walks_meanwhile(
    client: Client, participant: Participant, tells: Tells, clock: Clock
) -> None:
    Entry.objects.all().delete()
    Standing.objects.all().delete()
    tells(RUNS)
    walk(client)
    sign_in(client)
    assert says(client, "yes").headers["Location"] == "/check/"
    assert begin(client).url == "/check/running/"
    answer(client, "running")
    without, complete = told("screened")[-2:]
    assert complete["replaces"] == without["id"]
    assert "brisk_days" in complete["answers"]


def test_of_somebody_else_nothing_stays(client: Client, participant: Participant) -> None:
    ticks_chest_pain(client)
    sign_in(client)
    assert says(client, "no").headers["Location"] == "/today/"
    assert told("symptom_reported") == []
    assert not {"check", "told_signed_out"} & set(client.session.keys())
    assert client.get("/today/").status_code == 200


def test_the_next_person_is_shown_no_answer_of_the_first(client: Client, clock: Clock) -> None:
    bo()
    walk(client, you={"birth_year": "1951"})
    sign_in(client, "bo@example.org")
    shown = page(client)
    assert "1951" not in shown
    says(client, "no", going="/start/")
    assert client.get("/check/outcome/").headers["Location"] == "/check/"
    assert client.get("/start/").headers["Location"] == "/check/"
    assert told("screened") == told("screened")[:1]


def test_who_has_no_journal_gets_one_by_saying_yes(client: Client) -> None:
    user = bo()
    walk(client)
    sign_in(client, "bo@example.org")
    says(client, "yes", going="/start/")
    begun = Participant.objects.get(user=user)
    assert begun.zone == "Europe/Madrid"
    assert Entry.objects.filter(participant=begun, kind="screened").count() == 1
    assert client.get("/start/").status_code == 200


def test_pressed_twice_it_is_told_once(client: Client, participant: Participant) -> None:
    ticks_chest_pain(client)
    sign_in(client)
    says(client, "yes")
    assert says(client, "yes").headers["Location"] == "/today/"
    assert len(told("symptom_reported")) == 1


def test_no_answer_is_no_answer(client: Client, participant: Participant) -> None:
    ticks_chest_pain(client)
    sign_in(client)
    answered = says(client, "perhaps", going="/plan/")
    assert answered.status_code == 422
    shown = answered.content.decode()
    assert "Please choose an answer" in shown
    assert 'value="/plan/"' in shown
    assert "Go to a hospital emergency department now" in shown


def test_what_the_journal_refuses_is_asked_again(
    client: Client, participant: Participant, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise JournalRefused([Problem(0, "at", "cannot be used", "a moment")])

    monkeypatch.setattr(answering, "tell_check", refuse)
    walk(client)
    sign_in(client)
    answered = says(client, "yes")
    assert answered.status_code == 422
    assert "could not take this in" in answered.content.decode()
    assert "check" in client.session


def test_it_leads_to_our_own_pages_alone(client: Client, participant: Participant) -> None:
    ticks_chest_pain(client)
    sign_in(client)
    assert says(client, "yes", going="https://example.org/").headers["Location"] == "/"


def test_without_anything_told_there_is_no_question(ana: Client) -> None:
    assert ana.get(QUESTION).headers["Location"] == "/"
    assert Client().get(QUESTION).headers["Location"] == "/"
    assert ana.put(QUESTION).status_code == 405


def test_what_was_ticked_by_mistake_is_not_asked_about(client: Client, participant: Participant) -> None:
    ticks_chest_pain(client)
    answer(client, "right_now", emergency_body=["stroke_signs"])
    answer(client, "right_now")
    sign_in(client)
    shown = page(client)
    assert "answers to part of the safety check" in shown
    assert "tel:" not in shown


def test_an_emergency_stays_told_though_everything_is_answered_again(
    client: Client, participant: Participant
) -> None:
    ticks_chest_pain(client)
    begin(client, again="yes")
    walk(client)
    client.post("/check/seen/", {"seen": "no"})
    sign_in(client)
    says(client, "yes")
    assert mode(participant) == "stopped"


def test_the_next_day_the_check_still_asks_who_saw_them(client: Client, clock: Clock) -> None:
    ticks_chest_pain(client)
    clock.at("2026-01-08 09:00")
    assert walk(client).url == "/check/seen/"
    assert "on Tuesday, 6 January 2026" in client.get("/check/seen/").content.decode()


def test_a_form_sent_in_between_is_taken_in(client: Client, participant: Participant) -> None:
    ticks_chest_pain(client)
    sign_in(client)
    sent = client.post("/log/not-today/", {"entry": str(uuid4())})
    assert sent.status_code == 302
    assert len(told("session_skipped")) == 1
    assert client.get("/today/").headers["Location"].startswith(QUESTION)


def test_answers_sent_in_between_wait_and_an_emergency_does_not(
    client: Client, participant: Participant
) -> None:
    walk(client, until="back")
    sign_in(client)
    assert answer(client, "back").url.startswith(QUESTION)
    assert begin(client).url.startswith(QUESTION)
    assert answer(client, "right_now", emergency_body=["chest_pain"]).url == "/check/outcome/"
    assert mode(participant) == "stopped"


@pytest.mark.parametrize("page", ["/worried/", "/worried/flare-up/"])
def test_the_same_form_again_is_the_same_telling(client: Client, participant: Participant, page: str) -> None:
    form = str(uuid4())
    for signs in (["chest_pain"], ["chest_pain"], ["stroke_signs"]):
        client.post(page, {"sign": signs, "entry": form})
    sign_in(client)
    says(client, "yes")
    (entry,) = told("symptom_reported")
    assert sorted(entry["symptoms"]) == ["chest_pain", "stroke_signs"]


def test_nothing_ticked_is_nothing_told(client: Client) -> None:
    client.post("/worried/", {"sign": [], "entry": str(uuid4())})
    assert "told_signed_out" not in client.session


def test_what_cannot_be_kept_is_no_bar_to_the_advice(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OperationalError("disk full")

    begin(client)
    monkeypatch.setattr(SessionStore, "save", full)
    page = client.post("/check/right_now/", {"emergency_body": ["chest_pain"], "entry": str(uuid4())})
    assert page.status_code == 200
    assert "Go to a hospital emergency department now" in page.content.decode()


def test_after_two_weeks_it_is_forgotten(client: Client, participant: Participant, clock: Clock) -> None:
    ticks_chest_pain(client)
    clock.at("2026-01-21 09:00")
    sign_in(client)
    assert client.get("/today/").status_code == 200
