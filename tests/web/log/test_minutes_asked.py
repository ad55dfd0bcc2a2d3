"""The minutes that may be left open are those of the day that the form is about; hint and refusal agree."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.log.ana import ANA, entries, opens, saves, text_of

FIRST, SECOND = "Monday, 5 January 2026", "Tuesday, 6 January 2026"


def hint_of(page: Any) -> str:
    return text_of(page).partition('id="help-minutes">')[2].partition("</p>")[0]


def test_the_hint_names_the_day_and_the_minutes(ana: Client) -> None:
    assert f"If it was on {SECOND}" in hint_of(ana.get("/log/"))
    assert "then it is 16 min, as in your plan" in hint_of(ana.get("/log/"))


def test_for_yesterday_the_hint_is_about_yesterday(ana: Client) -> None:
    page = ana.post("/log/", opens(ana, day="yesterday", worst=""))
    assert f"If it was on {FIRST}" in hint_of(page)


def test_for_a_day_without_a_session_asked_for_the_refusal_says_so_and_the_hint_promises_nothing(
    ana: Client, tells: Callable[[Story], Any], clock: Clock
) -> None:
    clock.at("2026-01-07 09:00")
    tells(ANA.tell("paused_by_self", "2026-01-07 08:00"))
    clock.at("2026-01-08 09:00")
    page = ana.post("/log/", opens(ana, day="yesterday"))
    assert "No session was asked for on Wednesday, 7 January 2026" in text_of(page)
    assert hint_of(page) == "Minutes on your feet, without longer stops."
    assert entries("session_done") == []


def test_one_that_ended_early_is_told_that_this_is_why_minutes_are_asked(ana: Client) -> None:
    assert "It ended earlier. About how many minutes was it?" in text_of(saves(ana, ended="tired"))


def test_where_the_day_cannot_be_used_the_hint_promises_nothing(ana: Client) -> None:
    page = ana.post("/log/", opens(ana, day="other", date="2027-01-01"))
    assert hint_of(page) == "Minutes on your feet, without longer stops."


def test_what_is_changed_keeps_the_minutes_asked_on_its_day(ana: Client, clock: Clock) -> None:
    saves(ana)
    clock.at("2026-01-07 09:00")
    page = ana.get(f"/log/?change={entries('session_done')[0]['id']}")
    assert f"If it was on {SECOND}" in hint_of(page)


ASKED = {"en": "Asked for on", "es": "Previsto para el"}


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("en", "Nothing is asked for today. Next: Tuesday, 13 January 2026, 16 min."),
        ("es", "Hoy no hay nada previsto. Lo próximo: el martes, 13 de enero de 2026, 16 min."),
    ],
)
def test_on_a_rest_day_the_page_says_that_nothing_is_asked_for_and_what_is_next(
    ana: Client, tells: Callable[[Story], Any], clock: Clock, lang: str, says: str
) -> None:
    ana.cookies["django_language"] = lang
    due = text_of(ana.get("/log/"))
    assert ASKED[lang] in due
    assert says not in due
    clock.at("2026-01-08 21:00")
    tells(ANA.settled(*(f"2026-01-0{day}" for day in (6, 7, 8)), minutes=16))
    clock.at("2026-01-09 09:00")
    page = text_of(ana.get("/log/"))
    assert says in page
    assert ASKED[lang] not in page
