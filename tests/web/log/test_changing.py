"""Undo and change: nothing is ever deleted, and what was told first stays to be seen."""

from __future__ import annotations

import pytest
from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.journals.models import Participant
from tests.web.conftest import Clock
from tests.web.log.ana import entries, filled, saves, text_of


@pytest.fixture
def stranger(db: None) -> Client:
    """Somebody else, signed in, with a journal of their own that is still empty."""
    user = User.objects.create_user(email="bea@example.org", password="another quiet lane")
    Participant.objects.create(user=user, zone="Europe/Madrid", language="en")
    client = Client()
    client.force_login(user)
    return client


def session_of(client: Client) -> str:
    saves(client)
    the_id: str = entries("session_done")[-1]["id"]
    return the_id


def test_undo_appends_a_word_that_takes_it_back_and_says_so(ana: Client) -> None:
    session = session_of(ana)
    page = ana.post(f"/log/undo/{session}/", follow=True)
    assert entries("withdrawn")[0]["about"] == [session]
    assert "This is undone" in text_of(page)
    assert "undone" in text_of(ana.get(f"/log/saved/{session}/"))


def test_undo_asks_first_where_it_is_only_a_link(ana: Client) -> None:
    session = session_of(ana)
    assert "Undo this?" in text_of(ana.get(f"/log/undo/{session}/"))
    assert entries("withdrawn") == []


def test_undo_twice_is_undo_once(ana: Client) -> None:
    session = session_of(ana)
    for _ in range(2):
        assert ana.post(f"/log/undo/{session}/", follow=True).status_code == 200
    assert len(entries("withdrawn")) == 1


def test_what_was_told_long_ago_or_is_no_session_stays(ana: Client, clock: Clock) -> None:
    session = session_of(ana)
    clock.at("2026-02-06")
    assert ana.post(f"/log/undo/{session}/").status_code == 409
    enrolled = entries("enrolled")[0]["id"]
    assert ana.post(f"/log/undo/{enrolled}/").status_code == 409
    assert entries("withdrawn") == []


def test_a_sign_stays_told_and_the_page_says_so(ana: Client) -> None:
    saves(ana, signs="some", sign=["chest_pain"])
    session = entries("session_done")[0]["id"]
    page = ana.post(f"/log/undo/{session}/", follow=True)
    assert "A warning sign stays told" in text_of(page)


def test_it_says_once_that_it_is_undone_and_beside_a_sign_offers_no_session(ana: Client) -> None:
    saves(ana)
    saves(ana, signs="some", sign=["chest_pain"])
    usual, with_a_sign = (
        text_of(ana.post(f"/log/undo/{each['id']}/", follow=True)) for each in entries("session_done")
    )
    assert usual.count("is undone") == with_a_sign.count("is undone") == 1
    assert "Tell about a session" in usual
    assert "Tell about a session" not in with_a_sign


def test_a_change_opens_filled_and_replaces_what_was_told(ana: Client, clock: Clock) -> None:
    told = {"legs": "hurt", "legs_worst": "2", "legs_where": "shin", "legs_limp": "no", "time": "17:30"}
    saves(ana, signs="some", sign=["fell"], minutes="20", run_minutes="1.5", effort="3", **told)
    (first,) = entries("session_done")
    clock.at("2026-01-07 08:00")
    page = ana.get(f"/log/?change={first['id']}")
    text = text_of(page)
    for expected in (
        *('name="ended" value="done" checked', 'name="worst" value="3" checked', 'value="hurt" checked'),
        *('name="minutes" value="20"', 'name="run_minutes" value="1.5"', 'name="legs_where" value="shin"'),
        *('name="date" value="2026-01-06"', 'name="time" value="17:30"', 'value="fell" checked'),
        *('name="effort" value="3" checked', 'name="legs_limp" value="no" checked'),
    ):
        assert expected in text
    form = filled(page, day="other", date="2026-01-06", time="17:30", minutes="20", worst="5")
    ana.post("/log/", form)
    second = entries("session_done")[1]
    assert second["replaces"] == first["id"]
    assert (second["at"], second["pain"], second["asked"]) == (first["at"], {"worst": 5}, first["asked"])
    assert "changed later" in text_of(ana.get(f"/log/saved/{first['id']}/"))


def test_a_change_that_leaves_the_day_leaves_the_moment(ana: Client, clock: Clock) -> None:
    session = session_of(ana)
    clock.at("2026-01-07 08:00")
    form = filled(ana.get(f"/log/?change={session}"), day="other", date="2026-01-06")
    ana.post("/log/", form)
    first, second = entries("session_done")
    assert second["at"] == first["at"]


def test_undoing_a_change_lets_the_first_count_again(ana: Client) -> None:
    session = session_of(ana)
    ana.post("/log/", filled(ana.get(f"/log/?change={session}"), worst="6"))
    change = entries("session_done")[1]["id"]
    page = ana.post(f"/log/undo/{change}/", follow=True)
    assert "counts again" in text_of(page)
    assert "Saved. Thank you." in text_of(ana.get(f"/log/saved/{session}/"))


def test_what_is_to_be_changed_may_be_gone_by_then(ana: Client) -> None:
    session = session_of(ana)
    form = filled(ana.get(f"/log/?change={session}"), worst="6")
    ana.post(f"/log/undo/{session}/")
    page = ana.post("/log/", form)
    assert "no longer there" in text_of(page)
    ana.post("/log/", filled(page, worst="6"))
    assert "replaces" not in entries("session_done")[1]


@pytest.mark.parametrize("told", ["junk", "00000000-0000-4000-8000-000000000000"])
def test_nobody_changes_what_is_not_there(ana: Client, told: str) -> None:
    assert ana.get(f"/log/?change={told}").status_code == 404


def test_a_stranger_sees_and_undoes_nothing(ana: Client, stranger: Client) -> None:
    session = session_of(ana)
    for address in (f"/log/saved/{session}/", f"/log/undo/{session}/", f"/log/?change={session}"):
        page = stranger.get(address)
        assert page.status_code in (302, 404)
        assert b"as planned." not in page.content
    assert stranger.post(f"/log/undo/{session}/").status_code in (302, 404)
    assert entries("withdrawn") == []


def test_nobody_is_sent_away(ana: Client) -> None:
    session = session_of(ana)
    assert Client().get(f"/log/saved/{session}/").status_code == 302
    assert Client().post(f"/log/undo/{session}/").status_code == 302
    assert entries("withdrawn") == []


def test_other_methods_are_refused(ana: Client) -> None:
    session = session_of(ana)
    assert ana.post(f"/log/saved/{session}/").status_code == 405
    assert ana.put(f"/log/undo/{session}/").status_code == 405


def test_both_pages_speak_spanish_too(ana: Client) -> None:
    session = session_of(ana)
    ana.cookies["django_language"] = "es"
    assert "Guardado. Gracias." in text_of(ana.get(f"/log/saved/{session}/"))
    assert "Esto está deshecho" in text_of(ana.post(f"/log/undo/{session}/", follow=True))
