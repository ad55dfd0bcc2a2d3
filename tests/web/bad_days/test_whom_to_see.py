"""Flare-ups that last or come often, pain that grows slowly, sore legs: Today says whom to see."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.cast.people import ANA, BO
from tests.cast.story import Story
from tests.web.bad_days.flaring import reads
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.today.reading import html_of

SEE = {
    "en": ("This week", "Please see a physiotherapist or a doctor this week"),
    "es": ("Esta semana", "consulte esta semana con un fisioterapeuta o un médico"),
}
FLARE = BO.lives_until("2026-01-12").flared_up("2026-01-12")
GROWS = BO.check_in("2026-01-11", 6).check_in("2026-01-18", 6)
OFTEN = (
    BO.flared_up("2026-01-06")
    .morning(on="2026-01-07")
    .flared_up("2026-01-16")
    .morning(on="2026-01-17")
    .flared_up("2026-01-26")
)
TWICE = BO.session("2026-01-05", rise=4).morning(on="2026-01-06").session("2026-01-07", rise=4)
SORE = ANA.check_in("2026-01-06", 2, legs={"worst": 6}).check_in("2026-01-13", 2, legs={"worst": 6})
WHOM_TO_SEE: dict[str, tuple[Story, str, str]] = {
    "flare.not_easing": (FLARE, "2026-01-19", "is not easing yet"),
    "flare.lasting": (FLARE.morning(3, on="2026-01-15"), "2026-01-26", "your back is not as usual yet"),
    "flare.often": (OFTEN, "2026-01-26", "3 flare-ups have begun within a few weeks"),
    "flare.twice": (TWICE, "2026-01-07", "More than one session in a row"),
    "course.worsening": (GROWS, "2026-01-18", "clearly higher than when you began, and has stayed so"),
    "legs.unresolved": (SORE, "2026-01-20", "sore since"),
}


@pytest.mark.parametrize("rule", WHOM_TO_SEE)
def test_today_names_it_says_how_soon_and_whom_to_see(
    ana: Client, tells: Tells, clock: Clock, rule: str
) -> None:
    story, on, says = WHOM_TO_SEE[rule]
    clock.at(f"{on} 21:00")
    tells(story)
    page = reads(ana, "/today/")
    assert says in page
    assert rule in html_of(ana)
    for sentence in SEE["en"]:
        assert sentence in page


@pytest.mark.parametrize("rule", WHOM_TO_SEE)
def test_and_in_spanish(ana: Client, tells: Tells, clock: Clock, rule: str) -> None:
    story, on, _ = WHOM_TO_SEE[rule]
    clock.at(f"{on} 21:00")
    tells(story)
    ana.cookies["django_language"] = "es"
    page = reads(ana, "/today/")
    for sentence in SEE["es"]:
        assert sentence.lower() in page.lower()


def test_a_bad_day_or_two_send_nobody_anywhere(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-14 21:00")
    tells(FLARE.morning(3, on="2026-01-14"))
    assert "Please see" not in reads(ana, "/today/")
