"""The outcome: what to do, why (down to rule, figures, sources), a letter to take along, and the way on."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.web.check.walker import walk
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _at_ten(clock: Clock) -> None:
    """All of it happens at ten in the morning."""


def outcome(client: Client, **changed: Any) -> str:
    assert walk(client, **changed).url == "/check/outcome/"
    return client.get("/check/outcome/").content.decode()


def test_every_reason_opens_to_its_rule_figures_and_sources(client: Client) -> None:
    page = outcome(client, back={"back_state": "acute", "trend": "better"})
    assert "<code>back.acute</code>" in page
    assert "6 weeks: Backstride project: project opinion (project opinion)" in page
    assert "How sure we are of this rule" in page
    assert "Measured on:" in page


def test_asked_first_there_is_a_letter(client: Client) -> None:
    page = outcome(client, lately={"same_day_signs": ["fever"], "signs_seen": ""})
    assert "Ask a professional first" in page
    assert "Please be seen today" in page
    assert 'href="/check/letter.pdf"' in page


def test_the_letter_is_a_pdf_that_is_kept_nowhere(client: Client) -> None:
    outcome(client, lately={"same_day_signs": ["fever"], "signs_seen": ""})
    letter = client.get("/check/letter.pdf")
    assert letter.content.startswith(b"%PDF-")
    assert letter.headers["Content-Type"] == "application/pdf"
    assert "private" in letter.headers["Cache-Control"]


def test_where_nobody_need_be_asked_there_is_no_letter(client: Client) -> None:
    assert "letter.pdf" not in outcome(client)


def test_without_an_account_signing_up_leads_on_to_the_start(client: Client) -> None:
    page = outcome(client)
    assert 'href="/accounts/signup/?next=%2Fstart%2F"' in page
    assert 'href="/accounts/login/?next=%2Fstart%2F"' in page


def test_who_is_too_young_is_led_no_further(client: Client) -> None:
    page = outcome(client, you={"birth_year": "2012"})
    assert "made for adults" in page
    assert "start%2F" not in page


def test_where_running_waits_walking_is_open(client: Client) -> None:
    client.post("/check/", {"for": "run-walk"})
    page = outcome(client, running={"brisk_days": "1"})
    assert "Walking is open, running waits" in page
    assert "%2Fstart%2F" in page


def test_an_answer_may_be_changed_afterwards(client: Client) -> None:
    assert 'href="/check/right_now/"' in outcome(client)
    assert client.get("/check/right_now/").status_code == 200


def test_a_stranger_sees_nothing_of_it(client: Client) -> None:
    outcome(client)
    assert Client().get("/check/outcome/").headers["Location"] == "/check/"
    assert Client().get("/check/letter.pdf").headers["Location"] == "/check/"
