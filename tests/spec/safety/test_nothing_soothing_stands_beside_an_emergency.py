"""An emergency stands alone: 'a flare-up is common and no failure' beside it would be the wrong comfort."""

from __future__ import annotations

from backstride.heart.state import Mode
from tests.cast.people import ANA


def test_a_flare_up_told_together_with_an_emergency_sign_says_only_the_emergency() -> None:
    now = ANA.flared_up("2026-01-14", pain=8, symptoms=("saddle_numbness",)).on("2026-01-14")
    assert now.mode is Mode.STOPPED
    assert set(now.rules) == {"waiting.stopped", "symptom.now"}


def test_the_same_flare_up_without_the_sign_says_that_it_is_a_flare_up() -> None:
    now = ANA.flared_up("2026-01-14", pain=8).on("2026-01-14")
    assert "flare.reported" in now.rules


def test_a_clear_screen_of_the_same_day_does_not_say_that_nothing_stands_in_the_way() -> None:
    story = ANA.symptom("2026-01-14", "chest_pain").screened("2026-01-14")
    assert set(story.on("2026-01-14").rules) <= {"waiting.stopped", "symptom.now", "clearance.word_needed"}
