"""What is sent by nobody is kept only as far as the form goes, and only where it is somebody's."""

from __future__ import annotations

import secrets
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from tests.web.log.ana import hidden_in, opens


def kept_bytes() -> int:
    return max((len(session.session_data) for session in Session.objects.all()), default=0)


def typed(client: Client) -> str:
    return str(client.session.get("typed", {}).get("form", ""))


def test_nothing_that_says_not_whose_it_is(client: Client) -> None:
    for whose in ({}, {"whose": "junk"}, {"whose": "00000000-0000-4000-8000-000000000000"}):
        answer = client.post("/log/", {"worst": "3", "legs_where": secrets.token_hex(600_000), **whose})
        assert answer["Location"] == "/accounts/login/?next=/log/"
        assert typed(client) == ""
    assert kept_bytes() < 1_000


def test_no_field_that_the_form_does_not_ask(ana: Client) -> None:
    form = opens(ana, another=secrets.token_hex(600_000))
    ana.logout()
    ana.post("/log/", form)
    assert "worst=3" in typed(ana)
    assert "another" not in typed(ana)


@pytest.mark.parametrize(("address", "field"), [("/log/", "legs_where"), ("/log/not-today/", "why")])
def test_no_more_than_anybody_types(ana: Client, address: str, field: str) -> None:
    form: dict[str, Any] = {**hidden_in(ana.get(address)), field: "é" * 3_000}
    ana.logout()
    ana.post(address, form)
    assert field in typed(ana)
    ana.session.flush()
    ana.post(address, {**form, field: secrets.token_hex(11_000)})
    assert len(typed(ana)) < 20_480
