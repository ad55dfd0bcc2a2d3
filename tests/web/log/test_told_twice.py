"""A session like one that is told already is asked about, once and kindly, before it counts as one more."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.web.conftest import Clock
from tests.web.log.ana import entries, filled, opens, saves, text_of

KIND = "session_done"
ASKS = "Is this another one?"
OF_NINE = {"minutes": "16", "day": "today", "time": "09:00"}


def told() -> list[dict[str, Any]]:
    return entries(KIND)


def test_saved_from_two_tabs_the_second_is_asked_about_and_told_of_nothing(ana: Client) -> None:
    tabs = [opens(ana), opens(ana)]
    assert ana.post("/log/", tabs[0]).status_code == 302
    page = ana.post("/log/", tabs[1])
    assert page.status_code == 409
    assert ASKS in text_of(page)
    assert "a session of 16 min already: Tuesday, 6 January 2026, 19:00" in text_of(page)
    assert len(told()) == 1


def test_it_is_the_same_leads_to_the_one_that_was_saved(ana: Client) -> None:
    saves(ana)
    page = text_of(saves(ana))
    assert f'href="/log/saved/{told()[0]["id"]}/">It is the same</a>' in page
    assert ana.get(f"/log/saved/{told()[0]['id']}/").status_code == 200
    assert len(told()) == 1


def test_another_one_is_told_with_all_that_was_typed(ana: Client) -> None:
    saves(ana, **OF_NINE)
    page = saves(ana, **OF_NINE, effort="4")
    assert 'name="effort" value="4" checked' in text_of(page)
    button = f'form="session" name="another" value="{told()[0]["id"]}"'
    assert button in text_of(page)
    sent = filled(page, **OF_NINE, effort="4", do="", another=told()[0]["id"])
    assert ana.post("/log/", sent).status_code == 302
    assert [each.get("effort") for each in told()] == [None, 4]


def test_sent_twice_another_one_is_told_once(ana: Client) -> None:
    saves(ana)
    sent = filled(saves(ana), another=told()[0]["id"])
    assert [ana.post("/log/", sent).status_code for _ in range(2)] == [302, 302]
    assert len(told()) == 2


def test_a_third_time_it_is_asked_about_the_newest(ana: Client) -> None:
    saves(ana)
    ana.post("/log/", filled(saves(ana), another=told()[0]["id"]))
    assert f"/log/saved/{told()[1]['id']}/" in text_of(saves(ana))


@pytest.mark.parametrize("other", [{"worst": "4"}, {"minutes": "20"}, {"legs": "hurt", "legs_worst": "2"}])
def test_other_answers_are_another_session(ana: Client, other: dict[str, str]) -> None:
    saves(ana)
    assert ASKS not in text_of(saves(ana, **other))


def test_the_same_start_is_asked_about_whatever_else_was_answered(ana: Client) -> None:
    saves(ana, **OF_NINE)
    assert ASKS in text_of(saves(ana, **OF_NINE | {"minutes": "20"}, worst="5"))
    assert ASKS not in text_of(saves(ana, **OF_NINE | {"time": "11:00"}))


def test_hours_later_or_of_another_day_it_is_another_session(ana: Client, clock: Clock) -> None:
    clock.at("2026-01-06 12:00")
    saves(ana)
    clock.at("2026-01-06 15:01")
    assert ASKS not in text_of(saves(ana))
    assert ASKS not in text_of(saves(ana, day="yesterday", minutes="16"))
    assert len(told()) == 3


def test_what_was_undone_is_not_asked_about(ana: Client) -> None:
    saves(ana)
    ana.post(f"/log/undo/{told()[0]['id']}/")
    assert ASKS not in text_of(saves(ana))


def test_a_correction_is_not_asked_about(ana: Client) -> None:
    saves(ana)
    change = ana.get(f"/log/?change={told()[0]['id']}")
    assert ASKS not in text_of(ana.post("/log/", filled(change, minutes="16", day="today"), follow=True))
    assert told()[1]["replaces"] == told()[0]["id"]


@pytest.mark.parametrize("junk", ["", "yes", "00000000-0000-4000-8000-000000000000"])
def test_a_word_that_names_no_such_session_is_asked_again(ana: Client, junk: str) -> None:
    saves(ana)
    assert saves(ana, another=junk).status_code == 409
    assert len(told()) == 1


def test_an_emergency_sign_is_answered_before_the_question(ana: Client) -> None:
    of_pain: dict[str, Any] = {"minutes": "16", "signs": "some", "sign": ["chest_pain"]}
    saves(ana, **of_pain)
    page = text_of(saves(ana, **of_pain))
    assert ASKS in page
    assert page.index('<section class="stop') < page.index(ASKS)
    assert len(told()) == 1


def test_it_asks_in_spanish_too(ana: Client) -> None:
    ana.cookies["django_language"] = "es"
    saves(ana)
    page = text_of(saves(ana))
    assert "¿Es otra sesión?" in page
    assert "Ya contó una sesión de 16 min" in page
    assert ">Es la misma</a>" in page
