"""In the weeks in which a measure is asked, Today has a card; it goes with the answer, or with time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client

from backstride.web.journals.models import Entry
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.log.ana import hidden_in
from tests.web.measures.test_measures import ANA, BEGIN, LANGUAGES, kept
from tests.web.today.reading import html_of, text_of

CARD = 'aria-labelledby="measures-due"'
HARM = "/measures/walking_is_harmful/?due=2026-01-12"


ASIDE = Story("aside").tell(
    "check_in_asked", "2026-01-12 18:00", what="weekly", due="2026-01-12", how="declined"
)


def stands_at(clock: Clock, week: int) -> None:
    """The first day of a week of the course, from 0, at seven in the evening."""
    clock.at(f"{date.fromisoformat(BEGIN) + timedelta(weeks=week)} 19:00")


@pytest.fixture(autouse=True)
def _begun(tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-05 10:05")
    tells(ANA)


@pytest.fixture
def week_1(tells: Tells, clock: Clock) -> None:
    """The day of the first check-in, which was put aside: a day asks for one thing at most."""
    stands_at(clock, 1)
    tells(ASIDE)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.usefixtures("week_1")
def test_the_card_leads_to_each_with_its_day(ana: Client, lang: str) -> None:
    html = html_of(ana, lang)
    assert CARD in html
    assert f'href="{HARM}"' in html


def test_there_is_none_in_the_first_week_nor_between(ana: Client, clock: Clock) -> None:
    for week in (0, 8):
        stands_at(clock, week)
        assert CARD not in html_of(ana)


@pytest.mark.usefixtures("week_1")
def test_what_is_answered_waits_no_more(ana: Client) -> None:
    ana.post("/measures/walking_is_harmful/", {**hidden_in(ana.get(HARM)), "q1": "2"})
    assert kept()[0]["due"] == "2026-01-12"
    html = html_of(ana)
    assert "walking_is_harmful" not in html
    assert "/measures/own_activities/?due=2026-01-12" in html


@pytest.mark.parametrize("kind", ["paused_by_self", "left"])
def test_who_has_paused_or_left_is_asked_nothing(ana: Client, clock: Clock, tells: Tells, kind: str) -> None:
    stands_at(clock, 1)
    tells(Story("waits").tell(kind, "2026-01-12 18:00"))
    assert CARD not in html_of(ana)


def test_a_check_in_that_is_due_comes_first_and_a_day_asks_for_one_thing(
    ana: Client, clock: Clock, tells: Tells
) -> None:
    stands_at(clock, 1)
    html = html_of(ana)
    assert CARD not in html
    assert 'href="/check-in/"' in html
    assert "/plan/review/" not in html
    tells(ASIDE)
    html = html_of(ana)
    assert CARD in html
    assert 'href="/check-in/"' not in html


@pytest.mark.usefixtures("week_1")
def test_looking_at_it_writes_nothing(ana: Client) -> None:
    before = Entry.objects.exclude(kind="prescribed").count()
    assert "A question or two" in text_of(html_of(ana))
    assert Entry.objects.exclude(kind="prescribed").count() == before
