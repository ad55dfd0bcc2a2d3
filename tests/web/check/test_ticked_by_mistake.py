"""A sign ticked by mistake in one's own journal: the stop stays, and the page says plainly how it ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from backstride.web.journals.models import Entry, Standing
from tests.cast.story import Story
from tests.web.check.walker import answer, begin, walk
from tests.web.conftest import Clock

Tells = Callable[[Story], Any]
ANA = Story("Ana").enrolled("2026-01-04").cleared("2026-01-04")
PAGE = "/check/by-mistake/"
THE_WAY = f'href="{PAGE}"'


@pytest.fixture
def _stopped(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA)
    ana.post("/worried/", {"entry": str(uuid4()), "sign": ["chest_pain"]})


@pytest.fixture
def undone(ana: Client, _stopped: None) -> str:
    address = f"/log/undo/{Entry.objects.get(kind='symptom_reported').pk}/"
    ana.post(address, {"entry": str(uuid4())})
    return address


@pytest.mark.usefixtures("_stopped")
@pytest.mark.parametrize("page", ["/today/", "/worried/emergency/"])
def test_the_stopped_pages_say_how_it_ends_and_lead_to_it(ana: Client, page: str) -> None:
    text = ana.get(page).text
    assert "When a professional has looked and says that you may exercise, come back" in text
    assert THE_WAY in text
    assert text.index("Go to a hospital emergency department now") < text.index(THE_WAY)


def test_the_answer_to_the_tick_leads_to_it_too(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA)
    assert THE_WAY in ana.post("/worried/", {"entry": str(uuid4()), "sign": ["chest_pain"]}).text
    begin(ana)
    answer(ana, "right_now", emergency_body="chest_pain", entry=str(uuid4()))
    assert THE_WAY in ana.get("/check/outcome/").text


@pytest.mark.usefixtures("_stopped")
def test_the_page_names_what_was_ticked_and_whom_to_ask_and_says_that_a_call_counts(ana: Client) -> None:
    text = ana.get(PAGE).text
    for said in (
        "You ticked: pain or tightness in the chest.",
        "never takes a warning sign back",
        "telephone call",
    ):
        assert said in text
    assert 'href="/worried/emergency/"' in text


@pytest.mark.usefixtures("_stopped")
def test_looking_at_it_takes_nothing_back(ana: Client) -> None:
    before = Entry.objects.count()
    assert ana.get(PAGE).status_code == 200
    assert ana.post(PAGE).status_code == 405
    assert (Entry.objects.count(), Standing.objects.get().mode) == (before, "stopped")


@pytest.mark.usefixtures("_stopped")
def test_a_fresh_check_alone_keeps_it_and_who_was_asked_and_when_ends_it(ana: Client, clock: Clock) -> None:
    clock.at("2026-01-06")
    assert walk(ana).url == "/check/seen/"
    ana.post("/check/seen/", {"seen": "no"})
    assert Standing.objects.get().mode == "stopped"
    walk(ana)
    ana.post("/check/seen/", {"seen": "yes", "seen_by": "My doctor, by telephone", "seen_on": "2026-01-06"})
    assert Standing.objects.get().mode == "active"


def test_an_undo_says_before_and_after_that_the_sign_stays_told(ana: Client, undone: str) -> None:
    text = ana.get(undone).text
    assert "This is undone" in text
    assert "A warning sign stays told, also after an undo" in text
    assert "no longer counts" not in text
    assert THE_WAY in text
    assert Standing.objects.get().mode == "stopped"


@pytest.mark.usefixtures("_stopped")
def test_before_an_undo_nothing_says_that_the_sign_would_no_longer_count(ana: Client) -> None:
    text = ana.get(f"/log/undo/{Entry.objects.get(kind='symptom_reported').pk}/").text
    assert "no longer counts" not in text
    assert THE_WAY in text


@pytest.mark.parametrize("who", ["ana", "client"])
def test_whoever_is_not_stopped_is_led_to_the_check(
    who: str, request: pytest.FixtureRequest, tells: Tells, clock: Clock
) -> None:
    tells(ANA)
    assert request.getfixturevalue(who).get(PAGE)["Location"] == "/check/"


def test_who_has_not_begun_is_told_the_same_without_a_journal_to_look_at(ana: Client, clock: Clock) -> None:
    ana.post("/worried/", {"entry": str(uuid4()), "sign": ["chest_pain"]})
    text = ana.get(PAGE).text
    assert "telephone call counts" in text
    assert "/log/journal/" not in text.partition("<main")[2].partition("</main")[0]


@pytest.mark.usefixtures("_stopped")
def test_in_spanish(ana: Client) -> None:
    ana.cookies["django_language"] = "es"
    assert "Una llamada de teléfono vale" in ana.get(PAGE).text
    assert "Qué pasa después" in ana.get("/today/").text
