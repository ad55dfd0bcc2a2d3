"""What is told while nobody is signed in does not outlive its use, nor come up for whoever is next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.conf import LazySettings
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import OperationalError
from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.participant import visit
from tests.cast.story import Story
from tests.web.check.walker import begin, walk
from tests.web.conftest import Clock
from tests.web.log.ana import ANA, opens

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _another_day(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing was cleared yet on the clock's day."""
    monkeypatch.setattr(visit, "_cleared_on", [])


def lasts(client: Client) -> timedelta:
    """For how long the browser's session is kept."""
    return timedelta(seconds=client.session.get_expiry_age())


def test_a_form_sent_by_nobody_keeps_the_session_for_a_day(
    ana: Client, tells: Callable[[Story], Any], clock: Clock
) -> None:
    tells(ANA)
    form = opens(ana)
    ana.logout()
    ana.post("/log/", form)
    assert lasts(ana) == timedelta(days=1)


def test_an_emergency_in_it_is_kept_for_two_weeks(
    ana: Client, tells: Callable[[Story], Any], clock: Clock
) -> None:
    tells(ANA)
    form = opens(ana, signs="some", sign=["chest_pain"])
    ana.logout()
    ana.post("/log/", form)
    assert lasts(ana) == timedelta(days=14)


def test_a_finished_check_is_shown_for_a_day(client: Client, clock: Clock) -> None:
    walk(client)
    clock.at("2026-01-06 09:00")
    assert client.get("/check/outcome/").status_code == 200
    clock.at("2026-01-06 11:00")
    assert client.get("/check/outcome/").headers["Location"] == "/check/"
    assert "You answered on" not in client.get("/check/").content.decode()


def test_whoever_signs_in_on_that_device_months_later_starts_with_a_check_of_their_own(
    client: Client, clock: Clock
) -> None:
    walk(client)
    clock.at("2026-03-05 10:00")
    client.force_login(User.objects.create_user(email="bo@example.org"))
    assert client.get("/check/outcome/").headers["Location"] == "/check/"
    assert client.get("/start/").headers["Location"] == "/check/"


def test_a_visitors_session_ends_after_a_day(client: Client) -> None:
    begin(client)
    assert lasts(client) == timedelta(days=1)


def test_or_after_two_weeks_where_signs_were_told(client: Client) -> None:
    client.post("/worried/", {"sign": ["chest_pain"], "entry": str(uuid4())})
    begin(client)
    assert lasts(client) == timedelta(days=14)


def test_whoever_signs_in_stays_signed_in(client: Client, settings: LazySettings) -> None:
    begin(client)
    client.force_login(User.objects.create_user(email="bo@example.org"))
    assert lasts(client) == timedelta(seconds=settings.SESSION_COOKIE_AGE)
    begin(client)
    assert lasts(client) == timedelta(seconds=settings.SESSION_COOKIE_AGE)


@pytest.mark.parametrize("page", ["/check/outcome/", "/check/"])
def test_the_answers_can_be_forgotten(client: Client, page: str) -> None:
    walk(client)
    client.post("/worried/", {"sign": ["fever"], "entry": str(uuid4())})
    assert 'action="/check/forget/"' in client.get(page).content.decode()
    forgotten = client.post("/check/forget/", follow=True)
    assert "is forgotten" in forgotten.content.decode()
    assert not {"check", "told_signed_out"} & set(client.session.keys())
    assert client.get("/check/forget/").status_code == 405


def test_in_spanish_as_well(client: Client) -> None:
    client.cookies["django_language"] = "es"
    walk(client)
    assert "Olvidar estas respuestas" in client.get("/check/outcome/").content.decode()


def test_what_is_in_a_journal_is_not_forgotten_so(ana: Client) -> None:
    walk(ana)
    assert "/check/forget/" not in ana.get("/check/outcome/").content.decode()


def test_signing_out_drops_what_was_answered(ana: Client) -> None:
    walk(ana)
    ana.cookies["place"] = "ES"
    left = ana.post("/accounts/logout/")
    assert "check" not in ana.session
    assert left.cookies["place"].value == ""
    assert ana.get("/check/outcome/").headers["Location"] == "/check/"


def ended_session() -> str:
    """The key of a session that has ended."""
    session = SessionStore()
    session["check"] = {"answers": {"same_day_signs": ["fever"]}}
    session.save()
    Session.objects.filter(pk=session.session_key).update(expire_date=datetime(2025, 1, 1, tzinfo=UTC))
    return str(session.session_key)


def test_sessions_that_have_ended_are_cleared_once_a_day(client: Client, clock: Clock) -> None:
    first = ended_session()
    client.get("/")
    assert not Session.objects.filter(pk=first).exists()
    second = ended_session()
    client.get("/")
    assert Session.objects.filter(pk=second).exists()
    clock.at("2026-01-06 10:00")
    client.get("/")
    assert not Session.objects.filter(pk=second).exists()


def test_the_page_comes_though_they_cannot_be_cleared(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise OperationalError("disk full")

    monkeypatch.setattr(SessionStore, "clear_expired", full)
    assert client.get("/").status_code == 200
