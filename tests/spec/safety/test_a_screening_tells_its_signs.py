"""A sign told in a screening is as urgent as one told by itself."""

from __future__ import annotations

from backstride.heart.state import Mode
from tests.cast.people import ANA

A_DAY = "2026-01-14"


def test_a_sign_to_be_seen_today_is_said_as_such() -> None:
    now = ANA.screened(A_DAY, same_day_signs=["fever"]).on(A_DAY)
    assert now.mode is Mode.ASK_FIRST
    assert now.reason("symptom.today").urgency == "today"
    assert now.attention("symptom.today").figures == {"symptom": "fever"}


def test_a_sign_for_this_week_holds_the_dose_and_stays_in_sight() -> None:
    now = ANA.screened(A_DAY, this_week_signs=["dizzy"]).on(A_DAY)
    assert now.attention("symptom.this_week").figures == {"symptom": "dizzy"}
    assert "pace.easy" in now.rules


def test_an_emergency_sign_stops_and_is_named() -> None:
    now = ANA.screened(A_DAY, emergency_back=["saddle_numbness"]).on(A_DAY)
    assert now.mode is Mode.STOPPED
    assert now.reason("symptom.now").figures["symptom"] == "saddle_numbness"


def test_a_sign_that_somebody_has_looked_at_is_not_told_again() -> None:
    now = ANA.screened(A_DAY, this_week_signs=["dizzy"], signs_seen="yes").on(A_DAY)
    assert "symptom.this_week" not in now.seen_to
