"""Settings: language, size, country, signing in; and the journal to take along."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from backstride.heart.entries import read_journal
from backstride.web.accounts.models import User
from backstride.web.journals.models import Entry, Participant
from tests.web.conftest import Clock
from tests.web.journals.test_append import ANA, Tells


@pytest.fixture(autouse=True)
def _begun(tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-05 20:00")
    tells(ANA)


def test_everything_has_its_place(ana: Client) -> None:
    page = ana.get("/plan/settings/").content.decode()
    assert "Europe/Madrid" in page
    for address in ("/language/", "/size/", "/mine/", "/plan/erase/", "/accounts/logout/"):
        assert address in page
    assert "/accounts/password/change/" in page
    assert "/accounts/2fa/" in page
    assert "ana@example.org" in page


def test_who_came_by_a_link_may_set_a_password(client: Client) -> None:
    client.force_login(User.objects.create_user())
    page = client.get("/plan/settings/").content.decode()
    assert "/accounts/password/set/" in page
    assert "You signed in by a link" in page
    assert "/mine/" not in page


def test_the_country_is_kept_for_the_emergency_number(ana: Client, participant: Participant) -> None:
    page = ana.post("/plan/settings/", {"place": "GB"}, follow=True).content.decode()
    participant.refresh_from_db()
    assert participant.place == "GB"
    assert "999" in page


def test_no_entry_is_told_by_settings(ana: Client) -> None:
    before = Entry.objects.count()
    ana.post("/plan/settings/", {"place": "ES"})
    assert Entry.objects.count() == before


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("en", ("On a journey you need change nothing", "leave the programme and begin again")),
        ("es", ("De viaje no tiene que cambiar nada", "deje el programa y empiece otra vez")),
    ],
)
def test_it_says_how_the_time_zone_changes(ana: Client, lang: str, says: tuple[str, ...]) -> None:
    ana.cookies["django_language"] = lang
    page = ana.get("/plan/settings/").content.decode()
    assert all(each in page for each in says)


def test_it_speaks_spanish(ana: Client) -> None:
    ana.cookies["django_language"] = "es"
    assert "Zona horaria" in ana.get("/plan/settings/").content.decode()


def test_the_journal_is_a_file_that_can_be_read_again(ana: Client, participant: Participant) -> None:
    answer = ana.get("/plan/journal.jsonl")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="journal.jsonl"'
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["Content-Type"].startswith("application/x-ndjson")
    assert len(read_journal(answer.content)) == Entry.objects.filter(participant=participant).count()
    assert json.loads(answer.content.splitlines()[0])["id"] == ANA.told[0]["id"]


@pytest.mark.parametrize("page", ["settings/", "journal.jsonl"])
def test_strangers_are_led_away(client: Client, page: str) -> None:
    assert Client().get(f"/plan/{page}").headers["Location"] == "/"
    assert client.put(f"/plan/{page}").status_code == 405


def test_another_user_gets_nobodys_journal(client: Client) -> None:
    client.force_login(User.objects.create_user(email="other@example.org"))
    assert client.get("/plan/journal.jsonl").headers["Location"] == "/"
