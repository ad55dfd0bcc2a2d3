"""Spec: what was done in seven days stands beside what was asked for in them, not beside today's plan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from backstride.web.journals import glance
from backstride.web.journals.asked_lately import AskedSince, asked_lately
from backstride.web.journals.glance import Glance
from backstride.web.journals.models import Participant, Standing
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells

TODAY = date(2026, 3, 20)
SeenOn = Callable[[str, Story], Glance]


def since(*told: tuple[int, float | None]) -> tuple[AskedSince, ...]:
    """From so many days ago on, so many minutes a week."""
    return tuple(AskedSince(TODAY - timedelta(days=days), minutes) for days, minutes in told)


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (since((30, 70)), 70),
        (since((30, 70), (0, 21)), 63),
        (since((30, 70), (7, 21)), 21),
        (since((2, 48)), 48),
        (since((30, None), (1, 70)), 20),
        (since((30, 70), (0, None)), None),
        (since(), None),
    ],
    ids=["as ever", "less from today", "less for a week", "just begun", "waited", "waits today", "never"],
)
def test_each_day_asks_for_a_seventh_of_its_week(told: tuple[AskedSince, ...], asked: float | None) -> None:
    assert asked_lately(told, TODAY) == (pytest.approx(asked) if asked else None)


@pytest.fixture(name="seen_on")
def _seen_on(participant: Participant, tells: Tells, clock: Clock) -> SeenOn:
    def seen(day: str, story: Story) -> Glance:
        clock.at(f"{day} 23:00")
        tells(story)
        return glance.read(Standing.objects.get(participant=participant).glance)

    return seen


@pytest.mark.django_db
def test_a_flare_up_today_makes_nobody_look_as_if_they_had_done_too_much(seen_on: SeenOn) -> None:
    before = ANA.lives_until("2026-02-02")
    usual = seen_on("2026-02-01", before)
    eased = seen_on("2026-02-02", before.flared_up("2026-02-02", 7))
    plan, lately = eased.minutes_a_week, asked_lately(eased.asked, date(2026, 2, 2))
    assert usual.minutes_a_week is not None
    assert plan is not None
    assert lately is not None
    assert plan < lately < usual.minutes_a_week
    assert asked_lately(eased.asked, date(2026, 2, 12)) == plan, "after a week today's plan is all there was"
    assert eased.flared == (date(2026, 2, 2), 7)


@pytest.mark.django_db
def test_a_session_knows_the_minutes_that_were_asked_of_it(seen_on: SeenOn) -> None:
    first = seen_on("2026-01-05", ANA)
    assert first.minutes_a_week is not None
    told = seen_on("2026-01-06", ANA.session("2026-01-06", minutes=9, ended="pain"))
    (session,) = told.sessions
    assert session.minutes == 9
    assert session.asked == first.minutes_a_week / 3
    assert glance.read(glance.write(told)) == told
