"""A correction of a session that told of an emergency: what it told already is not told anew."""

from __future__ import annotations

import pytest
from django.test import Client

from backstride.web.journals.models import Standing
from tests.web.check.walker import walk
from tests.web.conftest import Clock
from tests.web.emergency.test_before_anything_else import says_it_first
from tests.web.log.ana import entries, filled, saves, text_of

TICKED = {"signs": "some", "sign": ["chest_pain"]}


@pytest.fixture
def address(ana: Client) -> str:
    """The form that changes her session with chest pain."""
    saves(ana, **TICKED)
    return f"/log/?change={entries('session_done')[0]['id']}"


def is_seen(ana: Client, clock: Clock) -> None:
    clock.at("2026-01-08")
    walk(ana)
    ana.post("/check/seen/", {"seen": "yes", "seen_by": "Dr Ruiz", "seen_on": "2026-01-07"})


def test_while_she_is_stopped_the_way_to_the_advice_stands_above_it(ana: Client, address: str) -> None:
    page = ana.get(address)
    assert not says_it_first(page)
    assert 'href="/worried/emergency/"' in text_of(page)


def test_a_slip_in_the_correction_does_not_tell_it_once_more(ana: Client, address: str) -> None:
    page = ana.post("/log/", filled(ana.get(address), **TICKED, worst=""))
    assert page.status_code == 422
    assert entries("symptom_reported") == []


def test_once_she_has_been_seen_it_stops_her_no_second_time(ana: Client, address: str, clock: Clock) -> None:
    is_seen(ana, clock)
    assert Standing.objects.get().mode == "active"
    form = filled(ana.get(address), **TICKED, day="other", date="2026-01-06")
    ana.post("/log/", {**form, "worst": ""})
    assert not says_it_first(ana.post("/log/", {**form, "worst": "5"}, follow=True))
    assert Standing.objects.get().mode == "active"
    assert entries("session_done")[1]["pain"] == {"worst": 5}


def test_another_sign_beside_it_is_told_at_once(ana: Client, address: str, clock: Clock) -> None:
    is_seen(ana, clock)
    both = {"signs": "some", "sign": ["chest_pain", "fainted"]}
    assert says_it_first(ana.post("/log/", filled(ana.get(address), **both, worst="")))
    assert entries("symptom_reported")[0]["symptoms"] == ["chest_pain", "fainted"]
    assert Standing.objects.get().mode == "stopped"


def test_naming_a_session_without_it_hides_nothing(ana: Client) -> None:
    saves(ana)
    page = ana.get(f"/log/?change={entries('session_done')[0]['id']}")
    assert says_it_first(ana.post("/log/", filled(page, **TICKED, worst="")))
    assert Standing.objects.get().mode == "stopped"
