"""Erasing takes everything about a person, and nothing of anybody else."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client

from backstride.web import clock as web_clock
from backstride.web.accounts.links import make_link
from backstride.web.accounts.models import User
from backstride.web.journals.append import append
from backstride.web.journals.models import Entry, Participant, Standing, Tombstone
from tests.cast.people import BO
from tests.web.conftest import Clock
from tests.web.journals.test_append import ANA, Tells

TOLD = "the harbour wall"


@pytest.fixture(autouse=True)
def _begun(ana: Client, tells: Tells, clock: Clock, participant: Participant) -> None:
    clock.at("2026-01-05 23:30")
    tells(ANA.tell("goal_set", "2026-01-05 19:00", goal=TOLD))
    user = participant.user
    assert user is not None
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    Authenticator.objects.create(user=user, type="totp", data={"secret": "x"})
    make_link(user, web_clock.now())
    other = Participant.objects.create(user=User.objects.create_user(email="bo@example.org"), zone=BO.zone)
    append(other.pk, BO.told, web_clock.now())


def everything() -> str:
    """Every row of every table, as text."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        rows = []
        for table in tables:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 - Django's names
            rows += [repr(row) for row in cursor.fetchall()]
    return "\n".join(rows)


def marks_of(participant: Participant) -> list[str]:
    """What would tell that somebody was here."""
    assert participant.user_id is not None
    ids = [participant.pk, participant.user_id]
    ids += Entry.objects.filter(participant=participant).values_list("pk", flat=True)
    return [TOLD, "ana@example.org", *(mark for each in ids for mark in (f"{each}", each.hex))]


def test_nothing_of_the_person_is_left_in_any_table(ana: Client, participant: Participant) -> None:
    elsewhere = Client()
    assert participant.user is not None
    elsewhere.force_login(participant.user)
    marks = marks_of(participant)
    assert TOLD in everything()
    answer = ana.post("/plan/erase/", {"word": " Erase "}, follow=True)
    left = everything()
    assert [mark for mark in marks if mark in left] == []
    assert "It is erased" in answer.content.decode()
    assert elsewhere.get("/plan/settings/").headers["Location"] == "/"


def test_nor_in_a_session_where_a_form_of_theirs_waits_for_them_to_sign_in(
    ana: Client, participant: Participant
) -> None:
    signed_out = Client()
    form = {"whose": str(participant.pk), "entry": str(uuid4()), "minutes": "16", "note": TOLD}
    signed_out.post("/log/", form)
    assert "typed" in signed_out.session
    ana.post("/plan/erase/", {"word": "erase"})
    assert not Session.objects.filter(pk=signed_out.session.session_key).exists()
    assert not Session.objects.exists()


def test_nor_the_country_in_the_browser(ana: Client) -> None:
    ana.post("/worried/place/", {"place": "ES"})
    assert ana.post("/plan/erase/", {"word": "erase"}).cookies["place"].value == ""


def test_a_tombstone_says_only_that_something_was(ana: Client, participant: Participant) -> None:
    entries = Entry.objects.filter(participant=participant).count()
    ana.post("/plan/erase/", {"word": "erase"})
    stone = Tombstone.objects.get()
    assert (stone.entries, stone.erased_on) == (entries, date(2026, 1, 5))
    assert [field.name for field in Tombstone._meta.get_fields()] == ["id", "erased_on", "entries"]


def test_everybody_else_stays(ana: Client) -> None:
    ana.post("/plan/erase/", {"word": "erase"})
    assert User.objects.get().email == "bo@example.org"
    assert Standing.objects.count() == Participant.objects.count() == 1
    assert Entry.objects.count() >= len(BO.told)


@pytest.mark.parametrize("typed", ["", "no", "eras", "borrar"])
def test_without_the_word_nothing_is_erased(ana: Client, typed: str) -> None:
    page = ana.post("/plan/erase/", {"word": typed}).content.decode()
    assert "That is not the word. Nothing has been erased" in page
    assert f'value="{typed}"' in page
    assert User.objects.filter(email="ana@example.org").exists()
    assert not Tombstone.objects.exists()


def test_looking_at_the_page_erases_nothing_and_says_what_would_happen(ana: Client) -> None:
    page = ana.get("/plan/erase/").content.decode()
    assert "It cannot be undone" in page
    assert "/plan/journal.jsonl" in page
    assert not Tombstone.objects.exists()


def test_in_spanish_the_word_is_spanish(ana: Client) -> None:
    ana.cookies["django_language"] = "es"
    assert "«borrar»" in ana.get("/plan/erase/").content.decode()
    assert "Está borrado" in ana.post("/plan/erase/", {"word": "Borrar"}, follow=True).content.decode()


def test_whoever_has_told_nothing_can_go_too(client: Client) -> None:
    client.force_login(User.objects.create_user(email="new@example.org"))
    client.post("/plan/erase/", {"word": "erase"})
    assert not User.objects.filter(email="new@example.org").exists()
    assert Tombstone.objects.get().entries == 0


def test_strangers_erase_nothing() -> None:
    assert Client().post("/plan/erase/", {"word": "erase"}).headers["Location"] == "/"
    assert User.objects.count() == 2


def test_without_the_forms_token_nothing_is_erased(participant: Participant) -> None:
    from_elsewhere = Client(enforce_csrf_checks=True)
    assert participant.user is not None
    from_elsewhere.force_login(participant.user)
    assert from_elsewhere.post("/plan/erase/", {"word": "erase"}).status_code == 403
    assert not Tombstone.objects.exists()
