"""The pages of the pocket: for who has begun; what may help anybody in need is there for everybody."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from backstride.heart.symptoms import URGENCY
from backstride.web.accounts.models import User
from tests.web.conftest import Clock
from tests.web.log.ana import entries

OF_WHO_HAS_BEGUN = ("/pocket/", "/pocket/log/")
FOR_EVERYBODY = ("/pocket/worried/", "/pocket/flare/")
PAGES = (*OF_WHO_HAS_BEGUN, *FOR_EVERYBODY)
FIELD = re.compile(r'name="(\w+)"')


def data_of(page: Any, name: str) -> Any:
    """What a page brings along for its scripts."""
    found = re.search(
        rf'<script id="{name}" type="application/json">(.*?)</script>', page.content.decode(), re.DOTALL
    )
    assert found is not None
    return json.loads(found[1])


def fields_of(page: Any, action: str) -> set[str]:
    """The questions of the form that goes to an address."""
    forms = page.content.decode().split("<form")
    (form,) = [each.partition("</form>")[0] for each in forms if f'action="{action}"' in each]
    return set(FIELD.findall(form))


def asks_of(page: Any, action: str) -> list[str]:
    """What the form that goes to an address asks, in its words and its order."""
    forms = page.content.decode().split("<form")
    (form,) = [each.partition("</form>")[0] for each in forms if f'action="{action}"' in each]
    return re.findall(r"<(?:legend|summary|label class=\"field\"[^>]*)>(.*?)<", form)


def test_no_two_elements_of_a_page_have_one_id(ana: Client) -> None:
    """Two forms that ask the same stand on one page."""
    ids = re.findall(r'\bid="([^"]+)"', ana.get("/pocket/log/").content.decode())
    assert len(ids) == len(set(ids)) > 20


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_each_page_comes_in_each_language(ana: Client, path: str, lang: str) -> None:
    ana.cookies["django_language"] = lang
    page = ana.get(path)
    assert page.status_code == 200
    assert f'lang="{lang}"' in page.content.decode()


@pytest.mark.parametrize("path", OF_WHO_HAS_BEGUN)
def test_a_stranger_is_welcomed_and_shown_nothing_of_anybody(client: Client, path: str) -> None:
    assert client.get(path)["Location"] == reverse("home")
    client.force_login(User.objects.create_user(email="bea@example.org"))
    assert client.get(path)["Location"] == reverse("home")


@pytest.mark.parametrize("path", FOR_EVERYBODY)
def test_whoever_needs_help_gets_it_without_an_account(client: Client, path: str) -> None:
    page = client.get(path)
    assert page.status_code == 200
    assert 'name="whose"' not in page.content.decode()
    assert data_of(page, "advice")["order"] == list(URGENCY)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_looked_at_and_takes_nothing_in(ana: Client, path: str) -> None:
    assert ana.post(path).status_code == 405
    assert ana.head(path).status_code == 200
    assert entries("session_done", "symptom_reported", "flared_up") == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_chosen_beforehand(ana: Client, path: str) -> None:
    assert " checked" not in ana.get(path).content.decode()


def test_a_session_is_asked_about_as_on_the_page_of_the_log(ana: Client) -> None:
    real, kept = fields_of(ana.get("/log/"), "/log/"), fields_of(ana.get("/pocket/log/"), "/log/")
    assert real - kept == {"recording"}  # no file is read without a server
    assert kept - real == {"sure"}


def test_a_morning_is_asked_about_as_on_its_own_page(ana: Client, clock: Clock) -> None:
    ana.post("/log/", {"ended": "done", "worst": "3", "legs": "fine", "signs": "none"})
    clock.at("2026-01-07 08:00")
    page, real = ana.get("/pocket/log/"), ana.get("/log/morning/")
    assert fields_of(page, "/log/morning/") - {"sure"} == fields_of(real, "/log/morning/") - {"about"}
    assert asks_of(page, "/log/morning/") == asks_of(real, "/log/morning/")
    assert data_of(page, "about-mornings")["askFrom"] > 2
    assert fields_of(page, "/log/not-today/") >= {"why", "entry", "opened"}


def test_the_signs_are_those_of_the_real_pages(ana: Client) -> None:
    for kept, real in (("/pocket/worried/", "/worried/"), ("/pocket/flare/", "/worried/flare-up/")):
        ticks = re.compile(r'type="checkbox" name="sign" value="(\w+)"')
        assert ticks.findall(ana.get(kept).content.decode()) == ticks.findall(ana.get(real).content.decode())


def test_a_form_that_its_script_did_not_reach_is_taken_by_the_page_of_the_log(ana: Client) -> None:
    """The fields that a script would fill in are empty then."""
    empty = {"entry": "", "opened": "", "sure": ""}
    sent = ana.post("/log/", {**empty, "ended": "done", "worst": "3", "legs": "fine", "signs": "none"})
    assert sent.status_code == 302
    (told,) = entries("session_done")
    assert told["minutes"] == 16
