"""Signed out while typing, or the form is too old: nothing that was typed is lost."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.journals.models import Participant
from tests.web.conftest import Clock
from tests.web.log.ana import entries, filled, hidden_in, opens, text_of

KIND = "session_done"


def come_back(client: Client, participant: Participant) -> None:
    """Sign in with the password, as a person would."""
    form = {"login": "ana@example.org", "password": "quiet lane walking"}
    assert client.post("/accounts/login/?next=/log/", form).status_code == 302
    assert participant.user is not None


def sent_by_nobody(ana: Client, **more: Any) -> Any:
    form = opens(
        ana, legs="hurt", legs_worst="2", legs_where="heel", sign=["fell"], **{"signs": "some", **more}
    )
    ana.logout()
    return ana.post("/log/", form)


def test_a_form_sent_by_nobody_asks_to_sign_in_and_comes_back_filled(
    ana: Client, participant: Participant
) -> None:
    answer = sent_by_nobody(ana, minutes="12")
    assert answer["Location"] == "/accounts/login/?next=/log/"
    assert "What you typed is kept" in text_of(ana.get(answer["Location"]))
    come_back(ana, participant)
    page = ana.get("/log/")
    text = text_of(page)
    for expected in (
        *('name="minutes" value="12"', 'name="worst" value="3" checked', 'value="heel"'),
        *('value="fell" checked', "Here is what you typed."),
    ):
        assert expected in text
    assert entries(KIND) == []
    again = filled(page, legs="hurt", legs_worst="2", minutes="12", signs="some", sign=["fell"])
    ana.post("/log/", again)
    assert len(entries(KIND)) == 1


def test_it_comes_back_once(ana: Client, participant: Participant) -> None:
    sent_by_nobody(ana)
    come_back(ana, participant)
    ana.get("/log/")
    assert " checked" not in text_of(ana.get("/log/"))


def test_nobody_else_who_signs_in_there_is_shown_it(ana: Client, participant: Participant) -> None:
    sent_by_nobody(ana)
    Participant.objects.filter(pk=participant.pk).update(user=None)
    twin = Participant.objects.create(user=participant.user, zone="Europe/Madrid", language="en")
    come_back(ana, twin)
    assert "heel" not in text_of(ana.get("/log/"))


def test_after_a_day_it_is_gone(ana: Client, participant: Participant, clock: Clock) -> None:
    sent_by_nobody(ana)
    clock.now += timedelta(days=2)
    come_back(ana, participant)
    assert "heel" not in text_of(ana.get("/log/"))


@pytest.mark.parametrize(
    ("address", "typed"), [("/log/morning/", {"pain": "7"}), ("/log/not-today/", {"why": "Visitors"})]
)
def test_the_other_forms_come_back_too(
    ana: Client, participant: Participant, address: str, typed: dict[str, str]
) -> None:
    form = {**hidden_in(ana.get("/log/not-today/")), **typed}
    ana.logout()
    assert ana.post(address, form)["Location"] == f"/accounts/login/?next={address}"
    come_back(ana, participant)
    text = text_of(ana.get(address))
    assert 'value="7" checked' in text or "Visitors" in text


def test_a_file_sent_by_nobody_is_chosen_again_and_the_rest_is_there(
    ana: Client, participant: Participant
) -> None:
    sent_by_nobody(ana, do="read", recording=SimpleUploadedFile("walk.fit", b"FIT"), minutes="12")
    come_back(ana, participant)
    text = text_of(ana.get("/log/"))
    assert 'name="minutes" value="12"' in text
    assert "A file has to be chosen again" in text


def test_a_form_that_is_too_old_can_be_sent_again(ana: Client, participant: Participant) -> None:
    strict = Client(enforce_csrf_checks=True)
    user = User.objects.get()
    strict.force_login(user)
    form = opens(ana, sign=["fell", "dizzy"], signs="some")
    file = SimpleUploadedFile("walk.fit", b"not a recording")
    page = strict.post("/log/", {**form, "recording": file, "csrfmiddlewaretoken": "a" * 64})
    assert page.status_code == 403
    text = text_of(page)
    assert 'action="/log/"' in text
    assert text.count('name="sign"') == 2
    token = (
        text.partition('action="/log/"')[2]
        .partition('name="csrfmiddlewaretoken" value="')[2]
        .partition('"')[0]
    )
    again = {**hidden_in(page), "sign": ["fell", "dizzy"], "csrfmiddlewaretoken": token}
    assert strict.post("/log/", again).status_code == 302
    assert entries(KIND)[0]["symptoms"] == ["fell", "dizzy"]
    assert user.pk == (participant.user and participant.user.pk)


def test_a_file_in_a_form_that_is_too_old_is_asked_for_again(ana: Client, participant: Participant) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(User.objects.get())
    file = SimpleUploadedFile("walk.fit", b"not a recording")
    page = strict.post("/log/", {**opens(ana, do="read"), "minutes": "17", "recording": file})
    token = text_of(page).rpartition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    shown = strict.post("/log/", {**hidden_in(page), "csrfmiddlewaretoken": token})
    assert "Please choose a file first" in text_of(shown)
    assert 'name="minutes" value="17"' in text_of(shown)
