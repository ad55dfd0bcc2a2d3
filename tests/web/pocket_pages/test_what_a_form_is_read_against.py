"""What a kept page knows: what was asked for on which day, until when; and its words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from backstride.book.words import Words
from backstride.web import clock as the_clock
from backstride.web.journals.models import Participant
from backstride.web.journals.standing import stands
from backstride.web.participant.log.asked import prescribed_by
from backstride.web.participant.pocket.pages.morning_form import ask_from
from backstride.web.participant.pocket.pages.session_form import KNOWN_DAYS, read_against
from backstride.web.participant.pocket.pages.words_to_fill import words_to_fill
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.log.ana import ANA


@pytest.fixture(name="against")
def _against(participant: Participant) -> Callable[[], dict[str, Any]]:
    """Reads, at the clock's moment, what a form is read against."""

    def now() -> dict[str, Any]:
        asked: Any = SimpleNamespace(participant=participant, kept=stands(participant, the_clock.now()))
        return read_against(asked, Words("en", strict=True))

    return now


def test_each_day_has_what_was_asked_for_at_its_end(
    against: Callable[[], dict[str, Any]],
    participant: Participant,
    tells: Callable[[Story], Any],
    clock: Clock,
) -> None:
    clock.at("2026-01-12 21:00")
    tells(story := ANA.lives_until("2026-01-12"))
    clock.at("2026-01-14 21:00")
    tells(story.flared_up("2026-01-14"))
    told = against()["prescriptions"]
    assert len(told) == 3
    assert [each["day"] for each in told] == sorted({each["day"] for each in told})
    for each in told:
        asked = prescribed_by(participant, date.fromisoformat(each["day"]))
        assert asked is not None
        assert asked.session is not None
        assert (each["id"], each["minutes"]) == (asked.id, asked.session.minutes)


def test_of_long_ago_it_knows_the_last_one_that_stood_before(
    against: Callable[[], dict[str, Any]], clock: Clock
) -> None:
    clock.at("2026-06-01")
    known = against()
    assert known["knownFrom"] == str(date(2026, 6, 1) - KNOWN_DAYS)
    assert known["prescriptions"][0]["day"] < known["knownFrom"]


def test_it_says_until_when_the_last_one_holds(
    against: Callable[[], dict[str, Any]], participant: Participant
) -> None:
    assert against()["goodUntil"] == str(stands(participant, the_clock.now()).decision.good_until)


def test_a_pain_far_above_the_usual_is_asked_about(participant: Participant) -> None:
    kept = stands(participant, the_clock.now())
    least = ask_from(kept)
    assert least is not None
    assert 2 < least <= 10
    assert ask_from(kept._replace(person=None)) is None


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_sentence_comes_with_its_figures_open_and_a_day_taken_apart(lang: str) -> None:
    along = words_to_fill(Words(lang, strict=True), {"log": ("wrong.title", "wrong.day.future")})
    assert "{day}" in along["sentences"]["wrong.day.future"]
    assert "{count}" in along["sentences"]["wrong.title"]
    assert "{count}" not in along["sentences"]["wrong.title.one"]
    assert "wrong.day.future.one" not in along["sentences"]
    assert all(f"{{{part}}}" in along["dates"]["pattern"] for part in ("weekday", "day", "month", "year"))
    assert along["dates"]["weekdays"][6] == {"en": "Sunday", "es": "domingo"}[lang]
    assert along["dates"]["months"][0] == {"en": "January", "es": "enero"}[lang]
