"""An emergency in a form is answered first and in full, whatever else fails: token, session or disk."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.db import SessionStore
from django.db import OperationalError
from django.test import Client

from backstride.web.journals.models import Entry, Participant
from backstride.web.participant import telling
from backstride.web.participant.log import session_views
from tests.web.log.ana import entries, hidden_in, opens, text_of

FORMS: dict[str, dict[str, Any]] = {
    "/worried/": {"sign": ["chest_pain"]},
    "/worried/flare-up/": {"sign": ["chest_pain"], "none": "yes"},
    "/log/": {"sign": ["chest_pain"], "signs": "some", "do": "save"},
    "/check-in/": {"sign": ["chest_pain"], "signs": "some"},
    "/check/right_now/": {"emergency_body": ["chest_pain"], "shown": ["emergency_body"]},
}
"""Every form that can tell of an emergency."""
PARTS = {
    "en": (
        "Please stop now.",
        "Go to a hospital emergency department now.",
        "Nobody watches this in real",
    ),
    "es": (
        "Por favor, deténgase ahora.",
        "Vaya ahora mismo al servicio de urgencias",
        "Nadie vigila esto en",
    ),
}


def form_of(address: str) -> dict[str, Any]:
    return {"entry": str(uuid4()), **FORMS[address]}


def says_it_first(page: Any, lang: str = "en") -> bool:
    """All parts of the advice are there, and nothing is said before them."""
    inside = text_of(page).partition("<main")[2]
    before = re.split(r"<(?:h1|h2|p)\b", inside)[0]
    return '<section class="stop' in before and [part for part in PARTS[lang] if part not in inside] == []


def full(*_: Any, **__: Any) -> None:
    raise OperationalError("disk full")


@pytest.fixture
def strict(participant: Participant) -> Client:
    """Ana's browser, which has lost the token of its form."""
    client = Client(enforce_csrf_checks=True)
    assert participant.user is not None
    client.force_login(participant.user)
    return client


@pytest.mark.parametrize("address", FORMS)
@pytest.mark.parametrize("lang", PARTS)
def test_a_form_without_its_token_brings_the_advice(strict: Client, address: str, lang: str) -> None:
    strict.cookies["django_language"] = lang
    page = strict.post(address, form_of(address))
    assert says_it_first(page, lang)
    assert "112" in text_of(page)
    assert entries("symptom_reported", "session_done") == []


@pytest.mark.parametrize("address", FORMS)
def test_with_cookies_off_too(db: None, address: str) -> None:
    assert says_it_first(Client(enforce_csrf_checks=True).post(address, form_of(address)))


@pytest.mark.parametrize("address", FORMS)
def test_what_was_sent_without_its_token_is_noted_with_one_press(strict: Client, address: str) -> None:
    page = strict.post(address, form_of(address))
    text = text_of(page)
    assert f'action="{address}"' in text
    token = text.rpartition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    strict.post(address, {**hidden_in(page), "csrfmiddlewaretoken": token})
    told = entries("symptom_reported", "checked_in")  # a check-in may say nothing else
    assert [entry["symptoms"] for entry in told] == [["chest_pain"]]


def test_whoever_is_worried_gets_an_answer_without_a_token(strict: Client) -> None:
    page = text_of(strict.post("/worried/", {"sign": ["fever"], "entry": str(uuid4())}))
    assert "Please let a doctor or nurse see you today." in page
    assert "is sent once more" in page
    assert entries("symptom_reported") == []


def test_a_flare_up_sent_without_a_token_is_answered_and_not_noted(strict: Client) -> None:
    page = text_of(strict.post("/worried/flare-up/", {"none": "yes", "pain": "6", "entry": str(uuid4())}))
    assert "What helps in a flare-up" in page
    assert "is sent once more" in page
    assert entries("flared_up") == []


@pytest.mark.parametrize("address", FORMS)
def test_the_disk_is_full(ana: Client, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    ana.raise_request_exception = False
    form = form_of(address)
    monkeypatch.setattr(telling, "append", full)
    assert says_it_first(_where_it_leads(ana, ana.post(address, form)))


@pytest.mark.parametrize("address", FORMS)
@pytest.mark.parametrize("signed_in", [True, False])
def test_the_database_is_away(
    client: Client, participant: Participant, monkeypatch: pytest.MonkeyPatch, address: str, signed_in: bool
) -> None:
    client.raise_request_exception = False
    if signed_in and participant.user:
        client.force_login(participant.user)
    else:
        client.cookies["sessionid"] = "a" * 32
    monkeypatch.setattr(SessionStore, "load", full)
    monkeypatch.setattr(SessionStore, "save", full)
    assert says_it_first(client.post(address, form_of(address)))


@pytest.mark.parametrize("why", [OperationalError("disk full"), UpdateError()])
@pytest.mark.parametrize("address", ["/log/", "/check/right_now/"])
def test_the_session_of_who_is_not_signed_in_cannot_be_saved(
    client: Client, monkeypatch: pytest.MonkeyPatch, address: str, why: Exception
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise why

    client.post("/check/", {"zone": "Europe/Madrid"})
    monkeypatch.setattr(SessionStore, "save", refuse)
    page = client.post(address, form_of(address))
    assert page.status_code == 200
    assert says_it_first(page)
    assert "could not" in text_of(page)


def test_we_made_a_mistake(ana: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def mistake(*_: Any) -> None:
        raise ZeroDivisionError

    ana.raise_request_exception = False
    monkeypatch.setattr(session_views, "read_session_form", mistake)
    page = ana.post("/log/", opens(ana, signs="some", sign=["chest_pain"]))
    assert page.status_code == 500
    assert says_it_first(page)
    assert "it is our mistake" in text_of(ana.post("/log/", opens(ana)))


def test_signed_out_while_typing(ana: Client) -> None:
    form = opens(ana, signs="some", sign=["chest_pain"], minutes="12")
    ana.logout()
    page = ana.post("/log/", form)
    assert says_it_first(page)
    assert "What you typed is kept" in text_of(page)
    ana.post("/accounts/login/?next=/log/", {"login": "ana@example.org", "password": "quiet lane walking"})
    asked = ana.get("/log/", follow=True)
    assert says_it_first(asked)
    assert says_it_first(asked)
    assert "Was it you?" in text_of(asked)
    back = ana.post("/told-before/", {"was_it_you": "yes", "next": "/log/"}, follow=True)
    assert says_it_first(back)
    assert 'name="minutes" value="12"' in text_of(back)
    assert [entry["symptoms"] for entry in entries("symptom_reported")] == [["chest_pain"]]


def test_signed_out_while_typing_and_it_was_somebody_else(ana: Client) -> None:
    form = opens(ana, signs="some", sign=["chest_pain"], minutes="12")
    ana.logout()
    ana.post("/log/", form)
    ana.post("/accounts/login/?next=/log/", {"login": "ana@example.org", "password": "quiet lane walking"})
    page = ana.post("/told-before/", {"was_it_you": "no", "next": "/log/"}, follow=True)
    assert 'name="minutes" value="12"' not in text_of(page)
    assert entries("symptom_reported") == []


def test_a_sign_told_signed_out_is_asked_about_on_whichever_page_comes_next(ana: Client) -> None:
    form = opens(ana, signs="some", sign=["chest_pain"])
    ana.logout()
    ana.post("/log/", form)
    ana.post("/accounts/login/", {"login": "ana@example.org", "password": "quiet lane walking"})
    assert ana.get("/plan/")["Location"] == "/told-before/?next=%2Fplan%2F"
    ana.post("/told-before/", {"was_it_you": "yes", "next": "/plan/"})
    ana.get("/log/")
    assert [entry["symptoms"] for entry in entries("symptom_reported")] == [["chest_pain"]]


def test_whoever_has_no_journal_any_more(ana: Client, participant: Participant) -> None:
    form = opens(ana, signs="some", sign=["chest_pain"])
    Entry.objects.all().delete()
    Participant.objects.filter(pk=participant.pk).update(user=None)
    assert says_it_first(ana.post("/log/", form))


def _where_it_leads(client: Client, answer: Any) -> Any:
    return client.get(answer["Location"]) if answer.status_code == 302 else answer
