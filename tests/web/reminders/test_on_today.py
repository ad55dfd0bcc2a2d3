"""The card on Today: keeping it going, the way back in, a lapse that brought niggles, a buddy."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from backstride.web.journals import kept_as_json
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.reminders.on_today import months_from
from backstride.web.reminders.models import Buddy
from tests.cast.people import ANA, BEGIN, JUN, walker
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.today.reading import html_of, text_of

Tells = Callable[[Story], Any]
LANGUAGES = ("en", "es")
KEEPS = walker(Story("Jun"), active_min_week=180, walks=40)
AWAY = ANA.settled("2026-01-05", "2026-01-06", "2026-01-08")
BACK = "2026-01-30"
BROUGHT_NIGGLES = (
    AWAY.check_in("2026-01-22 20:00", average=5).session(BACK, pain={"before": 5, "worst": 5}).morning(rise=2)
)


def says(ana: Client, lang: str = "en") -> str:
    return text_of(html_of(ana, lang))


def test_in_maintenance_it_says_what_is_kept_and_what_is_known_about_stopping(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-08")
    tells(KEEPS.lives_until("2026-01-08"))
    page = says(ana)
    assert "Keeping it going" in page
    assert "the benefit of exercise for backs faded" in page
    assert "30 minutes on 5 days a week" in page


def test_after_a_month_of_it_the_months_are_counted(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-03-06")
    tells(KEEPS.lives_until("2026-03-06"))
    assert "for 2 months" in says(ana)


def test_it_shows_what_somebody_wants_it_for(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-08")
    tells(KEEPS.tell("goal_set", "2026-01-06", goal="To the <market>").lives_until("2026-01-08"))
    assert "You want it for: To the <market>" in says(ana)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_after_time_away_it_offers_the_way_back_in(
    ana: Client, tells: Tells, clock: Clock, lang: str
) -> None:
    clock.at("2026-01-22")
    tells(AWAY)
    assert {"en": "nothing has to be made up for", "es": "no hay nada que recuperar"}[lang] in says(ana, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_lapse_that_brought_niggles_is_named_with_its_figures(
    ana: Client, tells: Tells, clock: Clock, lang: str
) -> None:
    clock.at("2026-02-01")
    tells(BROUGHT_NIGGLES)
    page = says(ana, lang)
    assert {"en": "22 days without a session", "es": "22 días sin sesión"}[lang] in page
    assert {"en": "mostly no sign of harm", "es": "casi nunca indican un daño"}[lang] in page


def test_nothing_calming_is_said_where_somebody_should_look(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-02-01")
    tells(BROUGHT_NIGGLES.symptom("2026-01-31", "pain_below_knee_new"))
    assert "no sign of harm" not in says(ana)


def test_once_mornings_are_as_usual_again_it_is_not_named_any_more(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-03-10")
    tells(BROUGHT_NIGGLES.lives_until("2026-03-09"))
    assert "22 days" not in says(ana)


def test_an_ordinary_day_has_no_such_card(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-07")
    tells(ANA.settled("2026-01-05"))
    assert 'id="going-on"' not in html_of(ana)


@pytest.mark.parametrize("waits", ["paused_by_self", "left"])
def test_while_sessions_wait_there_is_none(ana: Client, tells: Tells, clock: Clock, waits: str) -> None:
    clock.at("2026-01-22")
    tells(AWAY.tell("goal_set", "2026-01-08 20:00", goal="x", when="y").tell(waits, "2026-01-21"))
    assert 'id="going-on"' not in html_of(ana)


def test_after_a_session_the_buddy_can_be_told(
    ana: Client, tells: Tells, clock: Clock, participant: Participant
) -> None:
    clock.at("2026-01-07 20:00")
    Buddy.objects.create(participant=participant, name="Luz")
    tells(ANA.settled("2026-01-05"))
    assert "Tell Luz" not in says(ana)
    tells(ANA.settled("2026-01-05").session("2026-01-07"))
    assert "Tell Luz" in says(ana)


def test_what_is_kept_comes_back_as_it_was(tells: Tells, clock: Clock, participant: Participant) -> None:
    clock.at("2026-02-01")
    kept = tells(BROUGHT_NIGGLES.tell("goal_set", "2026-01-31", goal="g", when="w", where="v")).kept
    assert kept.going_on.lapse is not None
    assert kept_as_json.read(kept_as_json.write(kept)) == kept
    assert kept.going_on.own_plan == ("w", "v")
    assert Entry.objects.filter(participant=participant).exists()


@pytest.mark.parametrize(
    ("since", "day", "months"),
    [
        ("2026-01-31", "2026-02-28", 0),
        ("2026-01-31", "2026-03-31", 2),
        ("2025-11-15", "2026-01-14", 1),
        (BEGIN, BEGIN, 0),
    ],
)
def test_a_month_is_over_on_its_day(since: str, day: str, months: int) -> None:
    assert months_from(date.fromisoformat(since), date.fromisoformat(day)) == months


def test_jun_of_the_cast_keeps_at_it() -> None:
    assert JUN.on("2026-01-08").mode == "maintenance"
