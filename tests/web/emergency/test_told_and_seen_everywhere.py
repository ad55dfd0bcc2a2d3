"""A ticked emergency is told, whatever is ticked beside it; the advice has the number and stays in sight."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client

from backstride.web.journals.models import Participant, Standing
from tests.web.emergency.test_before_anything_else import says_it_first
from tests.web.log.ana import entries, hidden_in, opens, saves, text_of

HELP = 'href="/worried/emergency/"'
OTHER_PAGES = (
    *("/log/", "/log/not-today/", "/log/journal/", "/plan/", "/plan/goal/", "/plan/days/", "/plan/leave/"),
    *("/plan/settings/", "/start/programme/", "/check/", "/worried/", "/worried/something-else/"),
)


@pytest.mark.parametrize("beside", [{"signs": "none"}, {"signs": ""}, {"signs": "some", "do": "read"}])
def test_it_is_told_and_the_sessions_stop(ana: Client, beside: dict[str, str]) -> None:
    page = ana.post("/log/", opens(ana, sign=["chest_pain"], worst="", **beside))
    assert says_it_first(page)
    assert [entry["symptoms"] for entry in entries("symptom_reported")] == [["chest_pain"]]
    assert Standing.objects.get().mode == "stopped"


def test_the_same_form_with_an_emergency_added_is_told_too(ana: Client) -> None:
    form = opens(ana)
    ana.post("/log/", form)
    assert ana.post("/log/", {**form, "signs": "some", "sign": ["chest_pain"]}).status_code == 409
    assert [entry["symptoms"] for entry in entries("symptom_reported")] == [["chest_pain"]]


def test_where_the_session_is_saved_it_is_told_in_the_session_alone(ana: Client) -> None:
    assert says_it_first(saves(ana, signs="some", sign=["chest_pain"]))
    assert entries("symptom_reported") == []
    assert Standing.objects.get().mode == "stopped"


@pytest.fixture
def stopped(ana: Client) -> Client:
    """Ana, who has told of an emergency."""
    ana.post("/worried/", {"sign": ["chest_pain"], "entry": str(uuid4())})
    return ana


def test_the_number_is_the_same_on_every_page(stopped: Client, participant: Participant) -> None:
    assert participant.place == ""
    for address in ("/today/", "/worried/emergency/", "/plan/", "/log/"):
        assert 'href="tel:112"' in text_of(stopped.get(address))
    stopped.post("/worried/place/", {"place": "GB"})
    for address in ("/today/", "/worried/emergency/", "/plan/", "/log/"):
        assert 'href="tel:999"' in text_of(stopped.get(address))


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("address", OTHER_PAGES)
def test_the_way_to_the_advice_stands_on_every_page(stopped: Client, address: str, lang: str) -> None:
    stopped.cookies["django_language"] = lang
    page = stopped.get(address, follow=True)
    assert page.status_code == 200
    inside = text_of(page).partition("<main")[2]
    assert inside.index(HELP) < inside.index("<h1") or says_it_first(page, lang) or "whole" in inside


def test_where_the_advice_stands_in_full_nothing_stands_beside_it(stopped: Client) -> None:
    assert "Please go now" not in text_of(stopped.get("/today/"))
    assert "please go now" not in text_of(stopped.get("/today/")).partition('class="reasons"')[0]


def test_nobody_else_is_shown_it(ana: Client, client: Client) -> None:
    assert 'id="stopped"' not in text_of(ana.get("/plan/"))
    assert 'id="stopped"' not in text_of(Client().get("/check/"))


@pytest.mark.parametrize("address", ["/log/not-today/", "/plan/leave/", "/log/morning/", "/log/"])
@pytest.mark.parametrize(
    ("lang", "nobody"), [("en", "Nobody watches this in real"), ("es", "Nadie vigila esto en")]
)
def test_where_something_can_be_written_it_says_that_nobody_watches(
    ana: Client, clock: object, address: str, lang: str, nobody: str
) -> None:
    form = {**hidden_in(ana.get("/log/")), "ended": "done", "worst": "3", "legs": "fine", "signs": "none"}
    ana.post("/log/", {**form, "day": "today", "do": "save"})
    clock.at("2026-01-07 08:00")  # type: ignore[attr-defined]
    ana.cookies["django_language"] = lang
    assert nobody in text_of(ana.get(address))
