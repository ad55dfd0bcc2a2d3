"""Indoors today: the same session under a roof, and how; nothing in the plan changes by it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from backstride.web.journals.models import Entry
from tests.cast.people import ANA, HUGO
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.today.reading import html_of, text_of

MON = "2026-01-05"


def reads(answer: Any) -> str:
    """The page as a person reads it."""
    return text_of(answer.content.decode())


@pytest.fixture
def walks(ana: Client, tells: Tells, clock: Clock) -> Client:
    """Somebody with a walk today."""
    clock.at(f"{MON} 20:00")
    tells(ANA)
    return ana


@pytest.fixture
def runs(ana: Client, tells: Tells, clock: Clock) -> Client:
    """Somebody with runs today."""
    clock.at(f"{MON} 22:00")
    tells(HUGO)
    return ana


def test_it_shows_the_session_as_it_was_asked_for(walks: Client) -> None:
    page, today = reads(walks.get("/indoors/")), text_of(html_of(walks))
    assert "Walk 16 minutes." in page
    assert "Walk 16 minutes." in today
    assert "Its length stays as it is" in page
    assert "stage 12 of 21" in page


def test_a_walk_may_be_on_a_treadmill_in_a_corridor_or_on_the_spot(walks: Client) -> None:
    page = reads(walks.get("/indoors/"))
    for way in ("On a treadmill", "Up and down a corridor", "On the spot"):
        assert way in page
    assert "run" not in page.lower().replace("round", "")


def test_nobody_runs_in_a_corridor(runs: Client) -> None:
    page = reads(runs.get("/indoors/"))
    assert "For the walking only" in page
    assert "Run lightly without going anywhere" in page
    assert "make the belt faster" in page


def test_it_leads_to_the_treadmill_file_and_to_telling_how_it_was(walks: Client) -> None:
    html = walks.get("/indoors/").content.decode()
    for address in ("/carry/session.zwo", "/carry/session.txt", "/log/", "/today/"):
        assert f'href="{address}"' in html


def test_today_leads_there_where_a_session_is_due(walks: Client, clock: Clock, tells: Tells) -> None:
    assert 'href="/indoors/"' in html_of(walks)
    tells(ANA.session(MON))
    assert 'href="/indoors/"' not in html_of(walks)


def test_on_a_day_without_a_session_it_leads_to_today(walks: Client, tells: Tells) -> None:
    tells(ANA.session(MON))
    assert walks.get("/indoors/").headers["Location"] == "/today/"


def test_looking_at_it_tells_nothing(walks: Client) -> None:
    before = Entry.objects.count()
    walks.get("/indoors/")
    assert Entry.objects.count() == before


def test_strangers_are_led_away_and_other_methods_refused(walks: Client) -> None:
    assert Client().get("/indoors/").headers["Location"] == "/"
    assert walks.post("/indoors/").status_code == 405


def test_the_title_tells_nothing_clinical(walks: Client) -> None:
    assert "<title>Indoors today – Backstride</title>" in walks.get("/indoors/").content.decode()


@pytest.mark.parametrize("who", ["walks", "runs"])
def test_it_speaks_spanish(who: str, request: Any) -> None:
    client = request.getfixturevalue(who)
    client.cookies["django_language"] = "es"
    answer = client.get("/indoors/")
    assert answer.status_code == 200
    assert "Hoy bajo techo" in reads(answer)
