"""Pages for what went wrong: what was typed is not lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.test import Client

from backstride.web.participant import telling, who
from tests.cast.story import Story
from tests.web.conftest import Clock

DAYS = {"days": ["tue", "sun"], "entry": ["6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b11"]}
Tells = Callable[[Story], Any]


def the_disk_is_full(*asked: Any) -> None:
    raise OperationalError("database or disk is full")


@pytest.fixture
def begun(tells: Tells, clock: Clock) -> None:
    """Somebody with a plan, on the evening of the first day."""
    clock.at("2026-01-05 20:00")
    tells(Story("Ana").enrolled("2026-01-05").cleared("2026-01-05"))


def test_what_was_typed_is_on_the_page_to_be_sent_again(
    ana: Client, begun: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana.raise_request_exception = False
    monkeypatch.setattr(telling, "append", the_disk_is_full)
    answer = ana.post("/plan/days/", DAYS)
    assert answer.status_code == 503
    assert 'action="/plan/days/"' in answer.text
    for name, values in DAYS.items():
        for value in values:
            assert f'name="{name}" value="{value}"' in answer.text


def test_a_page_that_cannot_be_shown_offers_to_try_again(
    ana: Client, begun: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana.raise_request_exception = False
    monkeypatch.setattr(who, "stands", the_disk_is_full)
    answer = ana.get("/today/")
    assert answer.status_code == 503
    assert 'href="/today/"' in answer.text


def test_a_form_that_was_open_for_too_long_is_sent_again_with_one_press() -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/language/", {"to": "es", "page": "/"})
    assert answer.status_code == 403
    assert 'name="to" value="es"' in answer.text
    assert 'action="/language/"' in answer.text


def test_a_file_that_was_with_it_has_to_be_chosen_again_and_that_is_said() -> None:
    strict = Client(enforce_csrf_checks=True)
    file = SimpleUploadedFile("own.toml", b"id = 'own'")
    for lang, says in (("en", "choose the file once more"), ("es", "elija otra vez el archivo")):
        strict.cookies["django_language"] = lang
        assert says in strict.post("/language/", {"to": "es", "file": file}).text
        assert says not in strict.post("/language/", {"to": "es"}).text


def test_an_address_that_leads_nowhere_says_so(client: Client, db: None) -> None:
    answer = client.get("/no/such/page/")
    assert answer.status_code == 404
    assert "Everything you told is kept" in answer.text
