"""Tokens for programs: made with a name, shown once, seen, revoked."""

from __future__ import annotations

import re
from html import unescape
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from backstride.web import clock as apps_clock
from backstride.web.accounts.models import User
from backstride.web.api.models import PersonalToken
from backstride.web.api.tokens import MOST_TOKENS, make_token
from backstride.web.journals.models import Participant
from tests.web.conftest import Clock
from tests.web.journals.test_append import ANA, Tells

PAGE = "/plan/tokens/"


@pytest.fixture(autouse=True)
def _begun(tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-05 23:30")
    tells(ANA)


def makes(client: Client, name: str = "watch", **more: Any) -> Any:
    """Press the button."""
    return client.post(PAGE, {"entry": str(uuid4()), "name": name, **more})


def secret_in(page: Any) -> str:
    """The token on a page; empty where there is none."""
    found = re.search(r"backstride_[\w-]{20,}", page.content.decode())
    return found[0] if found else ""


def test_a_token_is_shown_once(ana: Client) -> None:
    page = makes(ana)
    assert len(secret_in(page)) > 43
    assert page.headers["Cache-Control"] == "private, no-store"
    assert secret_in(ana.get(PAGE)) == ""


def test_it_opens_the_api(ana: Client) -> None:
    headers = {"Authorization": f"Bearer {secret_in(makes(ana))}"}
    assert Client(headers=headers).get("/api/today").status_code == 200


def test_the_page_names_each_with_its_days(ana: Client, clock: Clock) -> None:
    makes(ana, "my <watch>")
    page = ana.get(PAGE).content.decode()
    assert "my &lt;watch&gt;" in page
    assert "Made on Monday, 5 January 2026." in page
    assert "Not used yet." in page
    PersonalToken.objects.update(last_used="2026-01-06")
    assert "Last used on Tuesday, 6 January 2026." in ana.get(PAGE).content.decode()


def test_a_revoked_token_is_gone_from_the_page_and_opens_nothing(ana: Client) -> None:
    secret = secret_in(makes(ana))
    address = f"{PAGE}{PersonalToken.objects.get().pk}/revoke/"
    for _ in range(2):
        page = ana.post(address, follow=True).content.decode()
        assert "The token is revoked." in page
        assert "There is no token that works." in page
    assert Client(headers={"Authorization": f"Bearer {secret}"}).get("/api/today").status_code == 401


def test_the_same_form_twice_makes_one_and_says_so(ana: Client) -> None:
    form = {"entry": str(uuid4()), "name": "watch"}
    assert secret_in(ana.post(PAGE, form))
    again = ana.post(PAGE, form)
    assert secret_in(again) == ""
    assert "was made already" in again.content.decode()
    assert PersonalToken.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("", "Give the token a name"),
        (" ", "Give the token a name"),
        ("x" * 81, "to 80 characters"),
        ("WATCH", "has this name already"),
    ],
)
def test_a_name_that_cannot_be_used_is_shown_again_with_what_is_wrong(
    ana: Client, name: str, says: str
) -> None:
    makes(ana)
    page = makes(ana, name)
    text = unescape(page.content.decode())
    assert page.status_code == 422
    assert text.count(says) == 2, "at the top, and beside the question"
    assert name.strip() in text
    assert PersonalToken.objects.count() == 1


def test_there_are_no_more_than_can_be_looked_over(ana: Client, participant: Participant) -> None:
    assert participant.user is not None
    for number in range(MOST_TOKENS):
        make_token(participant.user, uuid4(), f"token {number}", apps_clock.now())
    page = makes(ana)
    assert page.status_code == 422
    assert f"You have {MOST_TOKENS} tokens." in page.content.decode()


def test_the_settings_lead_there_and_it_leads_back(ana: Client) -> None:
    assert PAGE in ana.get("/plan/settings/").content.decode()
    assert "/plan/settings/" in ana.get(PAGE).content.decode()


def test_it_speaks_spanish(ana: Client) -> None:
    ana.cookies["django_language"] = "es"
    assert "Tokens para programas" in ana.get(PAGE).content.decode()
    assert "solo se muestra esta vez" in makes(ana).content.decode()
    assert "Dé un nombre al token" in makes(ana, "").content.decode()


def test_nobody_else_sees_makes_or_revokes_them(ana: Client, client: Client) -> None:
    makes(ana)
    token = PersonalToken.objects.get()
    other = Client()
    assert other.get(PAGE).headers["Location"] == "/"
    user = User.objects.create_user(email="ben@example.org")
    Participant.objects.create(user=user, zone="Europe/Madrid", language="en")
    other.force_login(user)
    assert "watch</h3>" not in other.get(PAGE).content.decode()
    assert other.post(f"{PAGE}{token.pk}/revoke/").status_code == 404
    assert secret_in(makes(other, entry=str(token.pk))) == ""
    token.refresh_from_db()
    assert token.revoked is None


def test_other_methods_are_refused(ana: Client) -> None:
    makes(ana)
    assert ana.put(PAGE).status_code == 405
    assert ana.get(f"{PAGE}{PersonalToken.objects.get().pk}/revoke/").status_code == 405


def test_without_the_forms_token_nothing_is_made(participant: Participant) -> None:
    from_elsewhere = Client(enforce_csrf_checks=True)
    assert participant.user is not None
    from_elsewhere.force_login(participant.user)
    assert makes(from_elsewhere).status_code == 403
    assert not PersonalToken.objects.exists()
