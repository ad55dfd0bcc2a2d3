"""Spec: no control character that somebody sends ends in an error, in a paper or in the database."""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.test import Client

from backstride.web.clinic.models import Clinic, Clinician, Invitation
from tests.cast.people import BEGIN
from tests.web.clinic.addresses import addresses
from tests.web.clinic.everybody import Everybody, everybody
from tests.web.clinic.forms_found import Form, forms_on
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db
ODD = "a\x00b\x08c\x1bd"
WHO = ("who leads her clinic", "Ana", "a newcomer", "a stranger")
FEWEST_FORMS = {"who leads her clinic": 20, "Ana": 20, "a newcomer": 3, "a stranger": 3}
"""So many different forms are found at least: a test that finds none would say nothing."""


@pytest.fixture(name="all_of_them")
def _all_of_them(clock: Clock, settings: Any, tmp_path: Any) -> Everybody:
    settings.DATA = tmp_path
    clock.at(f"{BEGIN} 20:00")
    them = everybody(clock)
    Authenticator.objects.update(data={"secret": "JBSWY3DPEHPK3PXP"})  # a code can be asked of it
    return them


@pytest.mark.parametrize("who", WHO)
def test_no_form_ends_in_our_mistake(all_of_them: Everybody, who: str) -> None:
    browser, sent = all_of_them.browsers[who], Counter[str]()
    for pattern, address in addresses(all_of_them.hers):
        for form in forms_at(browser, address):
            to = form.action or address
            if to.startswith("/") and form.method == "post":
                assert sends(browser, to, form.says) < 500, f"{to}: {form.says}"
                sent[f"{pattern} {sorted(form.says)}"] += 1
    assert len(sent) >= FEWEST_FORMS[who]


def forms_at(browser: Client, address: str) -> list[Form]:
    """The forms of a page; none of what is no page."""
    with transaction.atomic():
        answer: Any = browser.get(address)
        is_page = answer.status_code == 200 and "text/html" in answer.headers.get("Content-Type", "")
        found = forms_on(answer.content.decode(), ODD) if is_page else []
        list(answer.streaming_content if answer.streaming else ())  # read to its end it closes itself
        transaction.set_rollback(True)
    return found


def sends(browser: Client, to: str, says: dict[str, str]) -> int:
    """What it is answered; what it did is undone."""
    cookies = deepcopy(browser.cookies)
    with transaction.atomic():
        status: int = browser.post(to, says).status_code
        transaction.set_rollback(True)
    browser.cookies = cookies
    return status


@pytest.mark.parametrize("address", ["/clinic/?find=%00", "/clinic/?page=%00", "/clinic/report/?month=%00"])
def test_nor_does_an_address_that_asks(at_work: Client, address: str) -> None:
    assert at_work.get(address).status_code in (200, 422)


@pytest.mark.parametrize("address", ["/clinic/invite/a%00/back/", "/join/a%00/", "/measures/%00/"])
def test_an_address_with_one_is_nowhere(at_work: Client, address: str) -> None:
    assert at_work.get(address).status_code == 404
    assert at_work.post(address).status_code == 404


def test_a_session_of_that_name_is_none(client: Client) -> None:
    client.cookies["backstride_session"] = "a\x00bcdefgh"
    client.cookies["sessionid"] = "a\x00bcdefgh"
    assert client.get("/clinic/").status_code == 302


def test_what_is_kept_has_none(carla: Clinician, clinic: Clinic, clock: Clock) -> None:
    browser = signed_in(carla, clock.now)
    browser.post("/clinic/invite/", {"note": ODD, "lang": "en"})
    assert Invitation.objects.get(to_work=False).note == "abcd"
    browser.post("/clinic/team/letterhead/", {"address": f"Mill\x0bLane {ODD}", "telephone": "1\x002"})
    kept = Clinic.objects.get(pk=clinic.pk)
    assert (kept.address, kept.telephone) == ("Mill Lane abcd", "12")


def test_a_password_is_what_it_is(client: Client, carla: Clinician) -> None:
    carla.user.set_password("green\x7fhills at noon")
    carla.user.save()
    told = {"login": carla.user.email, "password": "green\x7fhills at noon"}
    assert client.post("/accounts/login/", told).status_code == 302
    assert client.post("/accounts/login/", {**told, "login": f"{carla.user.email}\x00"}).status_code == 302
