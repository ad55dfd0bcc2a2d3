"""Stopped for an emergency sign: the advice fills the page, and nothing competes with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from backstride.web.journals.models import Participant
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.today.reading import html_of, links_of, rules_of, text_of

Tells = Callable[[Story], Any]
STOPPED = (
    ANA.settled("2026-01-05").session("2026-01-06", rise=5).symptom("2026-01-06 20:00", "saddle_numbness")
)


@pytest.fixture
def page(ana: Client, tells: Tells, clock: Clock) -> str:
    clock.at("2026-01-06 22:00")
    tells(STOPPED)
    return html_of(ana)


def test_the_advice_says_where_to_go_and_what_to_say_there(page: str) -> None:
    text = text_of(page)
    assert "Go to a hospital emergency department now." in text
    assert "numbness between the legs or around the bottom" in text
    assert "cauda equina" in text
    assert "Backstride has not alerted anyone." in text
    assert "Nobody watches this in real time." in text


def test_the_local_number_stands_there_where_the_place_or_the_time_zone_is_known(
    page: str, ana: Client, participant: Participant
) -> None:
    assert "Ring 112 for an ambulance" in text_of(page)
    participant.place = "GB"
    participant.save()
    assert "Ring 999 for an ambulance" in text_of(html_of(ana))
    participant.place, participant.zone = "", "UTC"
    participant.save()
    assert "your local emergency number" in text_of(html_of(ana))


def test_only_what_is_urgent_now_is_said_beside_it(page: str) -> None:
    assert {urgency for _, urgency in rules_of(page)} == {"now"}
    text = text_of(page)
    for other in ("flare-up is", "Next session", "holds until", "What comes next", "look at your plan"):
        assert other not in text


def test_no_session_can_be_told_from_here_and_no_button_is_filled(page: str) -> None:
    assert "/log/" not in links_of(page)
    assert "button go" not in page


def test_it_lasts_however_many_days_pass(page: str, ana: Client, clock: Clock) -> None:
    clock.at("2026-06-01")
    assert "Go to a hospital emergency department now." in text_of(html_of(ana))


def test_spanish(page: str, ana: Client) -> None:
    assert "Por favor, busque ayuda ahora" in text_of(html_of(ana, "es"))
