"""The measures that are asked by themselves, as a page keeps them: which wait, and until when."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from backstride.book.measures import read_measures
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.log.ana import ANA, entries
from tests.web.pocket_pages.test_the_pages import asks_of, data_of, fields_of

PAGE, DAY = "/pocket/measures/", "2026-01-19"
"""Two weeks after the start: mood and activity are asked."""


@pytest.fixture(autouse=True)
def _two_weeks_in(clock: Clock, _ana_has_begun: None) -> None:
    clock.at(f"{DAY} 19:00")


def known(client: Client) -> Any:
    """What the page says about which of them wait."""
    return data_of(client.get(PAGE), "asked")


@pytest.mark.parametrize("name", ["mood", "activity", "own_activities", "walking_is_harmful"])
def test_each_asks_what_its_own_page_asks(ana: Client, name: str) -> None:
    address = f"/measures/{name}/"
    real, kept = ana.get(f"{address}?due={DAY}"), ana.get(PAGE)
    assert asks_of(kept, address) == asks_of(real, address) != []
    assert fields_of(kept, address) == fields_of(real, address)


def test_only_what_is_asked_by_itself_is_there_and_nothing_is_chosen(ana: Client) -> None:
    page = ana.get(PAGE).content.decode()
    asked = {name for name, measure in read_measures().items() if measure.asked_in_weeks}
    there = {name for name in read_measures() if f'data-at="/measures/{name}/"' in page}
    assert {"mood", "activity"} <= there <= asked
    assert " checked" not in page


def test_no_two_elements_of_the_page_have_one_id(ana: Client) -> None:
    """What lies in a template takes the place of what has its ids."""
    before, _, after = ana.get(PAGE).content.decode().partition("<template data-turn-low>")
    ids = re.findall(r'\bid="([^"]+)"', before + after.partition("</template>")[2])
    assert len(ids) == len(set(ids)) > 10


def test_it_knows_which_wait_and_until_when(ana: Client) -> None:
    windows = {each["name"]: each for each in known(ana)["windows"] if each["due"] == DAY}
    assert windows["mood"] == {"name": "mood", "due": DAY, "until": "2026-02-02", "next": "2026-02-16"}
    assert known(ana)["told"] == []


@pytest.mark.parametrize("how", ["later", "declined"])
def test_what_was_put_aside_is_known_as_that(ana: Client, how: str) -> None:
    ana.post("/measures/aside/", {"entry": str(uuid4()), "which": f"mood {DAY}", "do": how})
    (told,) = known(ana)["told"]
    assert (told["name"], told["due"], told["how"]) == ("mood", DAY, how)
    assert told["day"] >= DAY


def test_what_was_answered_is_known_as_that(ana: Client) -> None:
    ana.post("/measures/mood/", {"entry": str(uuid4()), "due": DAY, "q1": "7", "q2": "6"})
    assert [(each["name"], each["how"]) for each in known(ana)["told"]] == [("mood", "answered")]


def test_the_things_named_last_time_stand_in_their_fields(ana: Client) -> None:
    ana.post("/measures/own_activities/", {"entry": str(uuid4()), "q1": "the garden", "q2": "4"})
    page = ana.get(PAGE).content.decode()
    assert 'value="the garden"' in page
    assert " checked" not in page


def test_where_to_turn_stands_beside_questions_about_mood_before_and_after(ana: Client) -> None:
    page = ana.get(PAGE).content.decode()
    assert page.count("tel:024") == 2
    assert page.index("data-turn-low") > page.index('id="mood"')


@pytest.mark.parametrize("lang", ["en", "es"])
def test_it_speaks_both_languages_and_takes_nothing_in(ana: Client, lang: str) -> None:
    ana.cookies["django_language"] = lang
    assert f'<html lang="{lang}"' in ana.get(PAGE).content.decode()
    assert ana.post(PAGE).status_code == 405
    assert entries("measured", "measure_asked") == []


def test_who_has_paused_is_asked_nothing(ana: Client, tells: Tells) -> None:
    assert "data-mode" not in ana.get(PAGE).content.decode()
    tells(ANA.tell("paused_by_self", f"{DAY} 18:30"))
    assert 'data-mode="paused"' in ana.get(PAGE).content.decode()


def test_a_stranger_is_shown_nothing_of_anybody(client: Client) -> None:
    assert client.get(PAGE).status_code == 302
