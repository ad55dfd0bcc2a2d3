"""Pages for what went wrong: what was typed is not lost."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from backstride.web.journals import standing
from backstride.web.participant import telling


def cannot_write(*asked: Any) -> None:
    raise OperationalError("database or disk is full")


NOTE = {"pain": "7", "symptoms": "none", "entry": "6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b11"}


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every write fails from here on."""
    monkeypatch.setattr(telling, "append", cannot_write)
    monkeypatch.setattr(standing, "settle", cannot_write)


def test_what_was_typed_is_on_the_page_to_be_sent_again(ana: Client, full_disk: None) -> None:
    ana.raise_request_exception = False
    answer = ana.post("/worried/flare-up/", NOTE)
    assert answer.status_code == 503
    for name, value in NOTE.items():
        assert f'name="{name}" value="{value}"' in answer.text


def test_a_form_that_was_open_for_too_long_is_sent_again_with_one_press() -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/language/", {"to": "es", "page": "/"})
    assert answer.status_code == 403
    assert 'name="to" value="es"' in answer.text
    assert 'action="/language/"' in answer.text


def test_an_address_that_leads_nowhere_says_so(client: Client, db: None) -> None:
    answer = client.get("/no/such/page/")
    assert answer.status_code == 404
    assert "Everything you told is kept" in answer.text
