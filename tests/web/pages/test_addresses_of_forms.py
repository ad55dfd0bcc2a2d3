"""Spec: an address that only takes in a form is no dead end: not after a switch, nor when it is opened."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import resolve, reverse

from backstride.web.clinic.models import Clinic
from backstride.web.journals.models import Participant
from backstride.web.pages.post_only import MARK, page_to_show
from tests.web.clinic.addresses import addresses
from tests.web.clinic.everybody import everybody
from tests.web.clinic.people import a_clinician, signed_in
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db
A_PAGE = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
WAY = re.compile(r'<a class="button go" href="([^"]+)"')


@pytest.fixture(name="lead")
def _lead(clock: Clock, db: None) -> Client:
    """Somebody who leads a clinic."""
    clinic = Clinic.objects.create(name="Riverside", made=clock.now)
    return signed_in(a_clinician(clinic, "Carla", clock.now, leads=True), clock.now)


def switches(browser: Client, page: str, lang: str) -> str:
    answer = browser.post("/language/", {"page": page, "to": lang})
    return str(answer.headers["Location"])


def test_the_other_language_after_a_refused_form_is_the_page_with_the_form(lead: Client) -> None:
    refused = lead.post("/clinic/team/cover/", {"cover": "elsewhere", "address": "nonsense"})
    assert refused.status_code == 422
    pressed = re.search(r'name="page" value="([^"]+)"', refused.content.decode())
    assert pressed is not None
    for to in ("/language/", "/size/"):
        answer = lead.post(to, {"page": pressed[1], "to": "es"}, follow=True)
        assert answer.status_code == 200
        assert answer.request["PATH_INFO"] == "/clinic/team/"
    assert '<html lang="es"' in lead.get("/clinic/team/").content.decode()


@pytest.mark.parametrize(
    ("page", "to"),
    [
        ("/clinic/team/zone/", "/clinic/team/"),
        ("/clinic/invite/abc/back/", "/clinic/invite/"),
        (
            "/clinic/person/6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b11/letters/pdf/",
            "/clinic/person/6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b11/letters/",
        ),
        ("/who-sees/6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b11/end/", "/who-sees/"),
        ("/language/", "/"),
        ("/clinic/?find=a&show=silent", "/clinic/?find=a&show=silent"),
        ("/no/such/page/", "/no/such/page/"),
        ("https://elsewhere.example/", "/"),
    ],
)
def test_a_switch_leads_to_what_can_be_shown(client: Client, page: str, to: str) -> None:
    assert switches(client, page, "es") == to


def test_every_address_that_takes_in_forms_alone_names_a_page(
    clock: Clock, settings: LazySettings, tmp_path: Any
) -> None:
    """Found by asking each address there is: one that is shown to nobody leads to one that is shown."""
    settings.DATA = tmp_path
    world = everybody(clock)
    found = []
    for pattern, address in addresses(world.hers):
        answer = Client().get(address)
        if answer.status_code != 405 or pattern.startswith("api/"):
            continue
        found.append(pattern)
        assert getattr(resolve(address).func, MARK, None), f"{pattern} has no page of its own, and names none"
        assert page_to_show(address) != address
        assert Client().get(page_to_show(address)).status_code in (200, 302)
    assert len(found) > 10


@pytest.mark.parametrize(
    ("lang", "says"), [("en", "There is no page at this"), ("es", "no hay ninguna página")]
)
def test_opened_all_the_same_it_says_so_and_leads_on(lead: Client, lang: str, says: str) -> None:
    lead.cookies["django_language"] = lang
    answer = lead.get("/clinic/team/cover/", headers=A_PAGE)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "POST"
    assert says in answer.content.decode()
    assert WAY.findall(answer.content.decode()) == ["/clinic/team/"]


def test_a_form_sent_to_a_mere_page_leads_to_the_page(ana: Client, participant: Participant) -> None:
    answer = ana.post("/plan/", {"days": "mon"}, headers=A_PAGE)
    assert answer.status_code == 405
    assert WAY.findall(answer.content.decode()) == ["/plan/"]


@pytest.mark.parametrize("name", ["api_today", "api_entries"])
def test_programs_are_answered_as_they_were(client: Client, name: str) -> None:
    method = client.post if name == "api_today" else client.get
    plain, asked = method(reverse(name)), method(reverse(name), headers=A_PAGE)
    assert plain.status_code == asked.status_code == 405
    assert plain.content == asked.content
    assert "html" not in asked.headers["Content-Type"] or not asked.content


def test_what_asks_for_no_page_is_sent_none(client: Client) -> None:
    assert client.get("/language/").content == b""
    assert client.get("/language/", headers={"Accept": "*/*"}).content == b""
