"""The morning of a flare-up as a page keeps it: since when it lasts, and when somebody told last."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.web.bad_days.flaring import DAY, FLARE, NEXT
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.log.ana import hidden_in
from tests.web.pocket_pages.test_the_pages import asks_of, data_of, fields_of

PAGE, ADDRESS = "/pocket/log/", "/flare-up/morning/"


@pytest.fixture(autouse=True)
def _in_a_flare_up(tells: Tells, clock: Clock, _ana_has_begun: None) -> None:
    clock.at(f"{DAY} 20:00")
    tells(FLARE)
    clock.at(f"{NEXT} 08:30")


def known(client: Client) -> Any:
    """What the page says about the flare-up."""
    return data_of(client.get(PAGE), "about-flare")


def test_it_asks_what_its_own_page_asks(ana: Client) -> None:
    real, kept = ana.get(ADDRESS), ana.get(PAGE)
    assert asks_of(kept, ADDRESS) == asks_of(real, ADDRESS)
    assert fields_of(kept, ADDRESS) == fields_of(real, ADDRESS) | {"sure"}


def test_it_knows_since_when_it_lasts_and_when_it_was_told_last(ana: Client) -> None:
    assert known(ana) == {"began": DAY, "told": DAY, "bySession": False}
    ana.post(ADDRESS, {**hidden_in(ana.get(ADDRESS)), "pain": "5", "usual": "no"})
    assert known(ana)["told"] == NEXT


def test_once_it_is_over_nothing_is_known_of_it(ana: Client) -> None:
    ana.post(ADDRESS, {**hidden_in(ana.get(ADDRESS)), "pain": "2", "usual": "yes"})
    assert known(ana)["began"] is None


def test_where_the_morning_after_a_session_asks_the_same_it_says_so(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    clock.at(f"{NEXT} 20:00")
    tells(FLARE.session(NEXT, rise=2))
    clock.at("2026-02-04 08:30")
    assert known(ana)["bySession"] is True


def test_its_address_is_answered_by_the_page_of_the_log(ana: Client) -> None:
    instead = ana.get("/pocket/what-to-keep.json").json()["instead"]
    assert next(page for begins, page in instead if ADDRESS.startswith(begins)) == PAGE
