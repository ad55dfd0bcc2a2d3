"""The menu under every page: of nobody in particular, of who is setting up, and of who has begun."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.participant import stop_everywhere
from tests.cast.story import Story
from tests.web.check.walker import begin, walk
from tests.web.conftest import Clock

Tells = Callable[[Story], Any]
SETTING_UP = ["/start/", "/accounts/logout/", "/worried/"]
ON_THE_WAY = SETTING_UP[1:]
BEGUN = ["/today/", "/log/journal/", "/plan/", "/worried/flare-up/", "/worried/"]


def menu_of(page: Any) -> list[str]:
    """Where the menu leads."""
    return re.findall(r'href="([^"]+)"', page.text.partition('<nav class="bar"')[2])


def test_nobody_in_particular_finds_what_to_do_when_worried(client: Client, db: None) -> None:
    assert menu_of(client.get("/check/")) == ["/worried/"]


def test_whoever_has_just_signed_up_can_go_on_and_sign_out(client: Client, db: None, clock: Clock) -> None:
    client.force_login(User.objects.create_user(email="eva@example.org", password="quiet lane walking"))
    begin(client)
    for page in ("/", "/worried/", "/accounts/logout/"):
        assert menu_of(client.get(page)) == SETTING_UP
        assert "My start" in client.get(page).text


def test_who_has_a_journal_and_has_not_begun_can_too(ana: Client, clock: Clock) -> None:
    walk(ana)
    assert menu_of(ana.get("/worried/")) == SETTING_UP
    assert "Sign out" in ana.get("/start/").text
    ana.cookies["django_language"] = "es"
    assert "Mi comienzo" in ana.get("/worried/").text


def test_where_a_form_leads_on_the_menu_has_no_second_way_that_would_lose_the_answer(
    ana: Client, clock: Clock
) -> None:
    begin(ana)
    on_the_way = ["/check/", "/check/right_now/"]
    assert [menu_of(ana.get(page)) for page in on_the_way] == [ON_THE_WAY] * 2
    walk(ana)
    asked = ana.post("/start/", {"programme": "walk"}, follow=True)
    assert asked.request["PATH_INFO"].startswith("/start/")
    assert asked.request["PATH_INFO"] != "/start/"
    assert menu_of(asked) == ON_THE_WAY
    assert [menu_of(ana.get(page)) for page in ("/check/outcome/", "/start/")] == [ON_THE_WAY] * 2


def test_who_has_begun_finds_the_whole_menu(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(Story("Ana").enrolled("2026-01-05").cleared("2026-01-05"))
    for page in ("/today/", "/check/", "/worried/", "/accounts/logout/", "/accounts/email/"):
        assert menu_of(ana.get(page)) == BEGUN


def test_where_nobody_knows_who_has_begun_the_menu_stays(
    ana: Client, tells: Tells, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: Any) -> None:
        raise OperationalError("the disk is full")

    tells(Story("Ana").enrolled("2026-01-05").cleared("2026-01-05"))
    monkeypatch.setattr(stop_everywhere, "stands", away)
    assert menu_of(ana.get("/worried/")) == BEGUN
