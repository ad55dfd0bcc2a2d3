"""What follows from a session just told: said at once, kindly, and open to its rule and figures."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.web.conftest import Clock
from tests.web.log.ana import entries, saves, text_of

FIRST = "That was your first session"


@pytest.mark.parametrize("more", [{"minutes": "32"}, {"minutes": "16", "run_minutes": "3"}])
def test_more_than_asked_or_running_in_a_walk_is_said_at_once_with_why(ana: Client, more: Any) -> None:
    text = text_of(saves(ana, **more))
    assert "you did more than was asked" in text
    assert "That is not held against you" in text
    assert "progression.hold_over" in text
    assert "Asked for: 16 min" in text
    assert f"Done: {more['minutes']} min" in text


def test_as_much_as_asked_needs_no_such_word(ana: Client) -> None:
    assert "more than was asked" not in text_of(saves(ana))


def test_it_is_said_in_spanish_too(ana: Client) -> None:
    ana.cookies["django_language"] = "es"
    text = text_of(saves(ana, minutes="32"))
    assert "hizo más de lo que se pedía" in text
    assert "Ha sido su primera sesión" in text


def test_the_very_first_session_gets_a_word_of_its_own_and_the_next_none(ana: Client, clock: Clock) -> None:
    assert FIRST in text_of(saves(ana))
    clock.at("2026-01-08 19:00")
    assert FIRST not in text_of(saves(ana))


def test_a_first_one_that_was_changed_is_still_the_first_and_an_undone_one_is_none(ana: Client) -> None:
    saves(ana)
    first = entries("session_done")[0]["id"]
    ana.post(f"/log/undo/{first}/")
    assert FIRST not in text_of(ana.get(f"/log/saved/{first}/"))
    assert FIRST in text_of(saves(ana))


@pytest.mark.parametrize("sign", ["chest_pain", "dizzy"])
def test_beside_a_warning_sign_it_is_left_unsaid(ana: Client, sign: str) -> None:
    assert FIRST not in text_of(saves(ana, signs="some", sign=[sign]))


@pytest.mark.parametrize(("lang", "says"), [("en", "Go ahead again on "), ("es", "Adelante otra vez el ")])
def test_that_it_goes_on_names_the_day_where_that_is_another_one(
    ana: Client, clock: Clock, lang: str, says: str
) -> None:
    clock.at("2026-01-05 20:00")
    ana.cookies["django_language"] = lang
    page = saves(ana)
    decision = page.wsgi_request.kept.decision
    assert decision.action == "start"
    assert not decision.due
    assert f"<strong>{says}" in text_of(page)
    assert "<strong>Go ahead</strong>" not in text_of(page)


def test_an_answer_of_another_kind_is_no_first_session(ana: Client, clock: Clock) -> None:
    saves(ana)
    clock.at("2026-01-07 08:00")
    ana.post("/log/morning/", {"pain": "2", "usual": "yes"})
    answer = entries("morning_after")[0]["id"]
    assert FIRST not in text_of(ana.get(f"/log/saved/{answer}/"))
