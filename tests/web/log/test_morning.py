"""The morning after: two answers about the session they belong to."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.web.conftest import Clock
from tests.web.log.ana import entries, hidden_in, saves, text_of

KIND = "morning_after"


@pytest.fixture(autouse=True)
def _a_session_yesterday(ana: Client, clock: Clock, _ana_has_begun: None) -> None:
    saves(ana)
    clock.at("2026-01-07 08:00")


def answers(client: Client, **more: Any) -> dict[str, Any]:
    return {**hidden_in(client.get("/log/morning/")), "pain": "2", "usual": "yes", **more}


def test_it_asks_about_yesterdays_session_and_says_why(ana: Client) -> None:
    text = text_of(ana.get("/log/morning/"))
    assert "Tuesday, 6 January 2026" in text
    assert "Why do we ask?" in text
    assert " checked" not in text


def test_two_answers_are_kept_about_the_session(ana: Client) -> None:
    page = ana.post("/log/morning/", answers(ana))
    (told,) = entries(KIND)
    assert (told["pain"], told["back_to_usual"]) == (2, True)
    assert told["about"] == [entries("session_done")[0]["id"]]
    assert "legs" not in told
    assert page["Location"] == "/today/"


def test_legs_are_kept_where_they_are_told(ana: Client) -> None:
    ana.post("/log/morning/", answers(ana, legs="hurt", legs_worst="4", usual="no"))
    (told,) = entries(KIND)
    assert (told["legs"], told["back_to_usual"]) == ({"worst": 4}, False)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"pain": "14"}, "“14” is not on the scale"),
        ({"pain": ""}, "How is your back now?"),
        ({"usual": ""}, "Is your back as usual again?"),
        ({"legs": "hurt"}, "How much did your legs hurt"),
    ],
)
def test_bad_input_is_named_and_loses_nothing(ana: Client, typed: dict[str, str], said: str) -> None:
    page = ana.post("/log/morning/", answers(ana, legs_where="heel", **typed))
    assert page.status_code == 422
    assert said in text_of(page)
    assert 'name="legs_where" value="heel"' in text_of(page)
    assert entries(KIND) == []


def test_once_answered_nothing_is_open_and_the_answer_can_be_changed(ana: Client) -> None:
    ana.post("/log/morning/", answers(ana, legs="fine"))
    assert "You have answered" in text_of(ana.get("/log/morning/"))
    (first,) = entries(KIND)
    page = ana.get(f"/log/morning/?change={first['id']}")
    assert 'name="pain" value="2" checked' in text_of(page)
    ana.post("/log/morning/", {**hidden_in(page), "pain": "5", "usual": "no"})
    second = entries(KIND)[1]
    assert (second["replaces"], second["about"], second["pain"]) == (first["id"], first["about"], 5)


def test_sent_twice_it_is_one_entry_and_with_other_answers_it_is_asked_about(ana: Client) -> None:
    form = answers(ana)
    ana.post("/log/morning/", form)
    assert ana.post("/log/morning/", form).status_code == 302
    page = ana.post("/log/morning/", {**form, "pain": "6", "usual": "no"})
    assert page.status_code == 409
    assert len(entries(KIND)) == 1
    ana.post("/log/morning/", {**hidden_in(page), "pain": "6", "usual": "no"})
    assert entries(KIND)[1]["replaces"] == entries(KIND)[0]["id"]


def test_a_changed_session_is_still_the_one_that_was_answered_for(ana: Client) -> None:
    ana.post("/log/morning/", answers(ana))
    session = entries("session_done")[0]["id"]
    page = ana.get(f"/log/?change={session}")
    again = {"ended": "done", "worst": "4", "legs": "fine", "signs": "none", "day": "other"}
    ana.post("/log/", {**hidden_in(page), **again, "date": "2026-01-06"})
    assert "You have answered" in text_of(ana.get("/log/morning/"))


def test_on_the_day_of_the_only_session_nothing_is_asked_yet(ana: Client, clock: Clock) -> None:
    clock.at("2026-01-06 21:00")
    assert "On the morning after a session" in text_of(ana.get("/log/morning/"))


def test_junk_is_no_answer_of_theirs(ana: Client) -> None:
    assert ana.get("/log/morning/?change=junk").status_code == 404
    page = ana.post("/log/morning/", answers(ana, replaces="junk", about="junk"))
    assert "no longer there" in text_of(page)


def test_far_above_the_usual_and_as_usual_is_asked_about_with_both_answers_kept(
    ana: Client,
) -> None:
    page = ana.post("/log/morning/", answers(ana, pain="7"))
    assert page.status_code == 422
    assert "You wrote 7, and that your back is as usual; your usual is 2. Is that right?" in text_of(page)
    assert 'name="pain" value="7" checked' in text_of(page)
    assert 'name="usual" value="yes" checked' in text_of(page)
    assert entries(KIND) == []


def test_saved_once_more_it_is_taken_as_it_was_meant(ana: Client) -> None:
    page = ana.post("/log/morning/", answers(ana, pain="7"))
    assert (
        ana.post("/log/morning/", {**hidden_in(page), "pain": "7", "usual": "yes"})["Location"] == "/today/"
    )
    (told,) = entries(KIND)
    assert (told["pain"], told["back_to_usual"]) == (7, True)


def test_changed_to_what_is_just_as_far_it_is_asked_about_again(ana: Client) -> None:
    page = ana.post("/log/morning/", answers(ana, pain="7"))
    again = ana.post("/log/morning/", {**hidden_in(page), "pain": "9", "usual": "yes"})
    assert "You wrote 9" in text_of(again)
    assert entries(KIND) == []


@pytest.mark.parametrize(("pain", "usual"), [("7", "no"), ("4", "yes"), ("2", "yes")])
def test_answers_that_go_together_are_kept_at_once(ana: Client, pain: str, usual: str) -> None:
    assert ana.post("/log/morning/", answers(ana, pain=pain, usual=usual)).status_code == 302


def test_others_are_refused(ana: Client) -> None:
    assert ana.put("/log/morning/").status_code == 405
    assert Client().get("/log/morning/")["Location"] == "/"


def test_it_speaks_spanish_too(ana: Client) -> None:
    ana.cookies["django_language"] = "es"
    assert "¿Cómo está la espalda?" in text_of(ana.get("/log/morning/"))
    assert "escala" in text_of(ana.post("/log/morning/", {"pain": "14"}))
    assert "¿Es así?" in text_of(ana.post("/log/morning/", answers(ana, pain="7")))
