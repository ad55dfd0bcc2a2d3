"""What every page says of whom it is for; kept pages say when they were made."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from backstride.web.journals.models import Participant
from backstride.web.participant import stop_everywhere
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.conftest import Clock

Tells = Callable[[Story], Any]
KEPT = {"X-Pocket": "1"}
SAID = '<p class="card said" role="status">'


@pytest.fixture
def begun(ana: Client, tells: Tells, clock: Clock) -> Client:
    """Ana in her third week."""
    clock.at("2026-01-20 10:32")
    tells(ANA.lives_until("2026-01-19"))
    return ana


def said_of(page: Any) -> dict[str, str]:
    """The attributes of the page's outermost element."""
    (root,) = re.findall(r"<html([^>]*)>", page.text)
    bare = re.findall(r"data-(\w+)(?=\s|$)", root)
    return dict(re.findall(r'data-(\w+)="([^"]*)"', root)) | dict.fromkeys(bare, "")


def words_in(page: Any) -> dict[str, str]:
    found = re.search(r'<script id="pocket-words" type="application/json">(.*?)</script>', page.text)
    words: dict[str, str] = json.loads(found[1]) if found else {}
    return words


@pytest.mark.parametrize("path", ["/today/", "/plan/", "/worried/", "/accounts/logout/", "/not/there/"])
def test_who_has_begun_is_named_with_their_zone_and_the_time(
    begun: Client, participant: Participant, path: str
) -> None:
    assert said_of(begun.get(path)) == {
        "whose": str(participant.pk),
        "zone": "Europe/Madrid",
        "now": "2026-01-20T10:32:00.000+01:00",
        "token": "backstride_csrf",
    }


@pytest.mark.parametrize("path", ["/", "/worried/", "/accounts/login/", "/not/there/"])
def test_of_nobody_nothing_is_said(client: Client, db: None, path: str) -> None:
    page = client.get(path)
    assert said_of(page) == {}
    assert "data-nobody" in page.text
    assert set(words_in(page)) == {"left.one", "left.more"}


def test_of_who_has_not_begun_nothing_is_said(ana: Client, clock: Clock) -> None:
    page = ana.get("/check/")
    assert said_of(page) == {}
    assert "data-nobody" not in page.text
    assert words_in(page) == {}


def test_a_page_for_everybody_says_nothing_of_anybody(begun: Client) -> None:
    assert said_of(begun.get("/worried/emergency/en/ES/", headers=KEPT)) == {}


def test_where_nobody_knows_who_has_begun_the_page_comes_all_the_same(
    begun: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: Any) -> None:
        raise OperationalError("the disk is full")

    monkeypatch.setattr(stop_everywhere, "stands", away)
    assert begun.get("/accounts/logout/").status_code == 200


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "Page kept on 20 January at 10:32"), ("es", "el 20 de enero a las 10:32")]
)
@pytest.mark.parametrize("path", ["/today/", "/worried/emergency/", "/pocket/"])
def test_a_kept_page_says_when_it_was_made(begun: Client, path: str, lang: str, words: str) -> None:
    begun.cookies["django_language"] = lang
    page = begun.get(path, headers=KEPT)
    (said,) = re.findall(r'<p class="(?:muted )?as-of">(.*?)</p>', page.text)
    assert words in said
    assert "as-of" not in begun.get(path).text


def test_a_page_is_marked_as_kept_so_that_its_time_is_not_taken_for_now(begun: Client) -> None:
    assert "kept" in said_of(begun.get("/today/", headers=KEPT))
    assert "kept" not in said_of(begun.get("/today/"))


def test_keeping_a_page_takes_no_message_away(begun: Client) -> None:
    begun.post("/plan/goal/", {"goal": "To the market"})
    assert SAID not in begun.get("/plan/", headers=KEPT).text
    assert SAID in begun.get("/plan/").text


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_sentences_about_what_waits_come_with_the_page(begun: Client, lang: str) -> None:
    begun.cookies["django_language"] = lang
    words = words_in(begun.get("/today/"))
    assert "1" in words["unsent.one"]
    assert "{count}" in words["unsent.more"]
    assert words["kind.session_done"] == {"en": "Session", "es": "Sesión"}[lang]
