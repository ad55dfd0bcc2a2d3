"""An emergency sign leads to its answer at once: no other question, no signing in; and into a journal."""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

import pytest
from django.db import OperationalError
from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.journals.models import Entry, Participant, Standing
from backstride.web.participant.check import ending
from tests.web.check.walker import answer, begin, kept, walk
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db

FORM = str(uuid4())


@pytest.fixture(autouse=True)
def _at_ten(clock: Clock) -> None:
    """All of it happens at ten in the morning."""


def tick(client: Client, *signs: str, entry: str = FORM) -> Any:
    """Tick signs of the body; the second question is left."""
    said = {"shown": ["emergency_body", "emergency_back"], "emergency_body": list(signs), "entry": entry}
    return client.post("/check/right_now/", said)


def signs_told() -> list[list[str]]:
    told = Entry.objects.filter(kind="symptom_reported").order_by("seq")
    return [json.loads(each.payload)["symptoms"] for each in told]


def test_nobody_has_to_sign_in_or_answer_more(client: Client) -> None:
    begin(client)
    at_once = tick(client, "chest_pain")
    assert at_once.url == "/check/outcome/"
    page = client.get(at_once.url).content.decode()
    assert "This needs help now" in page
    assert "Go to a hospital emergency department now" in page
    assert "Backstride has not alerted anyone" in page
    assert "What happens next" in page


def test_the_local_number_is_there_and_can_be_rung(client: Client) -> None:
    begin(client)
    tick(client, "chest_pain")
    page = client.get("/check/outcome/").content.decode()
    assert "Ring 112" in page
    assert 'href="tel:112"' in page


def test_the_country_told_counts_before_the_time_zone(client: Client) -> None:
    client.cookies["place"] = "gb"
    begin(client)
    tick(client, "chest_pain")
    assert 'href="tel:999"' in client.get("/check/outcome/").content.decode()


def test_where_no_number_is_known_the_sentence_says_so(client: Client) -> None:
    client.post("/check/", {})
    tick(client, "chest_pain")
    page = client.get("/check/outcome/").content.decode()
    assert "your local emergency number" in page
    assert "tel:" not in page


def test_a_sign_counts_even_beside_none_of_these(client: Client) -> None:
    begin(client)
    assert tick(client, "none", "stroke_signs").url == "/check/outcome/"


def test_beside_it_nothing_else_is_said(client: Client) -> None:
    walk(client, until="health", back={"trend": "worse"})
    tick(client, "chest_pain")
    page = client.get("/check/outcome/").content.decode()
    assert page.count("<details") == 1
    assert "getting worse" not in page


def test_the_title_shows_nothing_of_it(client: Client) -> None:
    begin(client)
    tick(client, "chest_pain")
    assert "<title>Before you start – Backstride</title>" in client.get("/check/outcome/").content.decode()


def test_nerve_signs_say_what_to_ask_for_there(client: Client) -> None:
    begin(client)
    answer(client, "right_now", emergency_back=["saddle_numbness"])
    assert "cauda equina" in client.get("/check/outcome/").content.decode()


def test_it_does_not_wait_for_the_last_page(client: Client) -> None:
    walk(client, until="health")
    assert tick(client, "fainted").url == "/check/outcome/"


def test_it_finishes_no_check(client: Client) -> None:
    begin(client)
    tick(client, "chest_pain")
    assert kept(client)["state"] == "emergency"


def test_ticked_by_mistake_the_questions_go_on(client: Client) -> None:
    begin(client)
    tick(client, "chest_pain")
    assert "I ticked that by mistake" in client.get("/check/outcome/").content.decode()
    assert answer(client, "right_now").url == "/check/lately/"


def test_in_a_journal_it_is_told_at_once(ana: Client, participant: Participant) -> None:
    begin(ana)
    tick(ana, "chest_pain")
    assert signs_told() == [["chest_pain"]]
    assert Standing.objects.get(participant=participant).mode == "stopped"
    assert "in your journal now" in ana.get("/check/outcome/").content.decode()


def test_a_double_click_tells_it_once(ana: Client, clock: Clock) -> None:
    begin(ana)
    tick(ana, "chest_pain")
    clock.at("2026-01-05 10:01")
    assert tick(ana, "chest_pain").url == "/check/outcome/"
    assert signs_told() == [["chest_pain"]]


def test_the_same_form_with_another_sign_tells_that_one_too(ana: Client, clock: Clock) -> None:
    begin(ana)
    tick(ana, "chest_pain")
    clock.at("2026-01-05 10:01")
    tick(ana, "stroke_signs")
    assert signs_told() == [["chest_pain"], ["stroke_signs"]]


def test_what_is_in_a_journal_is_not_unticked(ana: Client) -> None:
    begin(ana)
    tick(ana, "chest_pain")
    assert "back to the questions" not in ana.get("/check/outcome/").content.decode()
    assert ana.get("/check/right_now/").headers["Location"] == "/check/"


def test_who_is_signed_in_and_has_no_journal_gets_one_for_it(client: Client) -> None:
    client.force_login(User.objects.create_user(email="eva@example.org", password="quiet lane walking"))
    begin(client)
    tick(client, "chest_pain")
    assert signs_told() == [["chest_pain"]]
    assert Participant.objects.get().zone == "Europe/Madrid"


def test_where_the_journal_cannot_be_written_the_answer_comes_all_the_same(
    ana: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OperationalError("disk full")

    monkeypatch.setattr(ending, "tell_signs", full)
    begin(ana)
    page = tick(ana, "chest_pain")
    assert page.status_code == 200
    assert "Go to a hospital emergency department now" in page.content.decode()
    assert "could not write this into your journal" in page.content.decode()


def test_in_spanish(client: Client) -> None:
    client.cookies["django_language"] = "es"
    begin(client)
    tick(client, "chest_pain")
    page = client.get("/check/outcome/").content.decode()
    assert "Llamar al 112" in page
    assert "Qué pasa después" in page
