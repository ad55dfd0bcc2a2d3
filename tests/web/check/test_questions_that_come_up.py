"""Questions that hang on an answer on the same page: they come up next, or at once by script."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.web.check.walker import answer, kept, send, walk
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db

AT_ONCE = {"HX-Request": "true"}


def test_they_are_not_on_the_page_at_first(client: Client, clock: Clock) -> None:
    walk(client, until="back")
    page = client.get("/check/back/").content.decode()
    assert 'name="back_state"' in page
    assert 'name="trend"' not in page


def test_a_second_round_asks_them_and_says_why(client: Client, clock: Clock) -> None:
    walk(client, until="back")
    again = send(client, "back", {"shown": ["back_state"], "back_state": "chronic"})
    assert again.url == "/check/back/?more=trend#q-trend"
    page = client.get(again.url).content.decode()
    assert "Because of your answer" in page
    assert 'name="trend"' in page
    assert 'value="chronic" checked' in page


def test_an_optional_one_comes_up_too_and_may_be_left(client: Client, clock: Clock) -> None:
    walk(client, until="lately")
    said = {"same_day_signs": "none", "this_week_signs": "dizzy"}
    again = send(client, "lately", {"shown": list(said), **said})
    assert again.url == "/check/lately/?more=signs_seen#q-signs_seen"
    left = send(client, "lately", {"shown": [*said, "signs_seen"], **said})
    assert left.url == "/check/you/"


def test_the_year_of_birth_may_bring_up_a_question(client: Client, clock: Clock) -> None:
    walk(client, until="you")
    said = {"birth_year": "2008", "walk_minutes": "20"}
    again = send(client, "you", {"shown": list(said), **said})
    assert again.url == "/check/you/?more=turned_18#q-turned_18"


def test_at_once_the_page_gets_the_questions_and_keeps_nothing(client: Client, clock: Clock) -> None:
    walk(client, until="back")
    said = {"shown": ["back_state"], "back_state": "chronic"}
    piece = client.post("/check/back/", said, headers=AT_ONCE).content.decode()
    assert '<div id="due-trend" hx-swap-oob="true">' in piece
    assert 'name="trend"' in piece
    assert "<html" not in piece
    assert "back_state" not in kept(client)["answers"]


def test_at_once_they_go_again(client: Client, clock: Clock) -> None:
    walk(client, until="back")
    said = {"shown": ["back_state", "trend", "leg_signs"], "back_state": "never", "trend": "same"}
    piece = client.post("/check/back/", said, headers=AT_ONCE).content.decode()
    assert '<div id="due-trend" hx-swap-oob="true"></div>' in piece


def test_an_open_page_stays_as_it_is_where_nothing_changes(client: Client, clock: Clock) -> None:
    walk(client, until="back")
    said = {"shown": ["back_state", "trend", "leg_signs"], "back_state": "easing"}
    assert "due-trend" not in client.post("/check/back/", said, headers=AT_ONCE).content.decode()


@pytest.mark.parametrize(
    ("back_state", "is_offered"), [("acute", True), ("easing", False), ("chronic", False)]
)
def test_a_long_spell_is_not_offered_that_it_began_lately(
    client: Client, clock: Clock, back_state: str, is_offered: bool
) -> None:
    walk(client, until="back")
    said = {"shown": ["back_state"], "back_state": back_state}
    piece = client.post("/check/back/", said, headers=AT_ONCE).content.decode()
    assert ('value="too_soon"' in piece) == is_offered
    again = client.get(send(client, "back", said).url).content.decode()
    assert ('value="too_soon"' in again) == is_offered
    assert 'value="same"' in again


def test_changed_to_a_new_spell_it_is_offered_at_once(client: Client, clock: Clock) -> None:
    walk(client, until="back")
    offered = "trend better same worse"
    said = {"shown": ["back_state", "trend", "leg_signs"], "offered": offered, "trend": "same"}
    piece = client.post("/check/back/", {**said, "back_state": "acute"}, headers=AT_ONCE).content.decode()
    assert 'value="too_soon"' in piece
    assert 'value="same" checked' in piece
    same = client.post("/check/back/", {**said, "back_state": "chronic"}, headers=AT_ONCE).content.decode()
    assert "due-trend" not in same


def test_the_page_about_a_professionals_word_comes_only_where_there_is_something_to_ask(
    client: Client, clock: Clock
) -> None:
    assert walk(client, until="word").url == "/check/outcome/"
    assert answer(client, "health", long_term=["diabetes"]).url == "/check/history/"
    answer(client, "history")
    assert answer(client, "falls").url == "/check/word/"


@pytest.mark.parametrize(("born", "is_asked"), [("1960", False), ("1970", False), ("1971", True)])
def test_pregnancy_is_asked_of_people_of_up_to_55(
    client: Client, clock: Clock, born: str, is_asked: bool
) -> None:
    walk(client, until="history", you={"birth_year": born})
    assert ('name="pregnancy"' in client.get("/check/history/").content.decode()) is is_asked
