"""Ten people, ten courses. Nobody is real; the program and its decisions are.

`python examples/write.py` writes each journal, and the decisions day by day beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import NamedTuple

from examples.diary import JSON, Diary

THREE_DAYS = ["mon", "wed", "fri", "sat", "tue"]


class Story(NamedTuple):
    """A person, what happens to them, and the diary that tells it."""

    name: str
    who: str
    happens: str
    look_for: str
    live: Callable[[], Diary]


def _clear_for_walking(diary: Diary, why: str, **about: JSON) -> None:
    diary.tell("clinician_decided", by="clinician", decision="clear", scope="walk", why=why, **about)


def _on_track() -> Diary:
    diary = Diary(1, "Europe/Madrid", "2026-01-05")
    diary.screen(birth_year=1971, walk_minutes=20)
    diary.enrol(
        1,
        programme="walk",
        birth_year=1971,
        back_state="recovered",
        recovered_on="2025-11-10",
        past_episodes=3,
        walk_tolerance_min=20,
        active_min_week=30,
        days=THREE_DAYS,
    )
    diary.live_until("2026-03-30")
    return diary


def _flare() -> Diary:
    diary = Diary(2, "Europe/London", "2026-02-02")
    diary.screen(birth_year=1980, walk_minutes=25, back_state="chronic", trend="same", inflammatory_signs=[])
    diary.enrol(
        3,
        programme="walk",
        birth_year=1980,
        back_state="chronic",
        walk_tolerance_min=25,
        days=["mon", "wed", "fri", "sun"],
    )
    diary.live_until("2026-02-20")
    diary.session(rise=5)
    diary.morning(rise=3)
    diary.days(1)
    diary.tell("flared_up", time(7, 50), pain=6, symptoms=[])
    diary.days(1)
    diary.tell("morning_after", time(8, 0), pain=4, back_to_usual=False)
    diary.live_until("2026-03-16")
    return diary


def _slow_worsening() -> Diary:
    diary = Diary(3, "Europe/London", "2026-01-12")
    diary.screen(birth_year=1968, walk_minutes=15, back_state="chronic", trend="same", inflammatory_signs=[])
    diary.enrol(
        3,
        programme="walk",
        birth_year=1968,
        back_state="chronic",
        walk_tolerance_min=15,
        days=["tue", "thu", "sat"],
    )
    for average, until in ((3, "2026-01-18"), (4, "2026-01-25"), (5, "2026-02-01"), (5.5, "2026-02-08")):
        diary.live_until(until)
        diary.check_in(average, average + 1, limited_activity="a_little")
    diary.days(2)
    diary.screen(
        birth_year=1968,
        walk_minutes=12,
        back_state="chronic",
        trend="worse",
        inflammatory_signs=[],
        word="not_asked",
    )
    diary.days(3)
    _clear_for_walking(diary, "Seen, no warning signs; walking goes on.")
    diary.live_until("2026-02-22")
    return diary


def _saddle_numbness() -> Diary:
    diary = Diary(4, "America/Bogota", "2026-03-02")
    diary.screen(birth_year=1985, walk_minutes=30, back_state="chronic", trend="same", inflammatory_signs=[])
    diary.enrol(
        4,
        programme="walk",
        birth_year=1985,
        back_state="chronic",
        walk_tolerance_min=30,
        days=["mon", "wed", "fri", "sat"],
    )
    diary.live_until("2026-03-17")
    report = diary.tell("symptom_reported", time(21, 5), symptoms=["saddle_numbness"])
    diary.days(1)
    diary.screen(birth_year=1985, walk_minutes=30, back_state="chronic", trend="same", inflammatory_signs=[])
    diary.days(8)
    why = "Scanned on the night, no compression; seen again today, sensation normal. May walk."
    _clear_for_walking(diary, why, about=[report])
    diary.live_until("2026-04-12")
    return diary


def _three_week_gap() -> Diary:
    diary = Diary(5, "Europe/Berlin", "2026-01-05")
    diary.screen(birth_year=1976, walk_minutes=25)
    diary.enrol(
        0,
        programme="walk",
        birth_year=1976,
        back_state="recovered",
        recovered_on="2025-12-01",
        walk_tolerance_min=25,
        days=THREE_DAYS,
    )
    diary.live_until("2026-02-14")
    diary.days(22)
    diary.live_until("2026-03-22")
    return diary


def _stays_at_20() -> Diary:
    diary = Diary(6, "Asia/Seoul", "2026-01-05")
    diary.screen(birth_year=1963, walk_minutes=22)
    diary.enrol(
        1,
        programme="walk",
        birth_year=1963,
        back_state="recovered",
        recovered_on="2025-10-20",
        walk_tolerance_min=22,
        days=["mon", "wed", "sat"],
    )
    diary.live_until("2026-02-09")
    decision = diary.decision()
    diary.tell("stage_chosen", stage=decision.stage, why="Twenty minutes with the dog is what fits my life.")
    diary.live_until("2026-03-22")
    return diary


def _three_times_too_much() -> Diary:
    diary = Diary(7, "Europe/Lisbon", "2026-02-02")
    diary.screen(
        birth_year=1990, walk_minutes=20, back_state="chronic", trend="better", inflammatory_signs=[]
    )
    diary.enrol(
        2,
        programme="walk",
        birth_year=1990,
        back_state="chronic",
        walk_tolerance_min=20,
        days=["mon", "wed", "fri", "sun"],
    )
    diary.live_until("2026-02-09")
    for _ in range(3):
        diary.session(rise=2, times=3)
        diary.morning()
        diary.live_until(str(diary.decision().next_session_on))
    diary.live_until("2026-03-01")
    return diary


def _unanswered_mornings() -> Diary:
    diary = Diary(8, "Europe/Rome", "2026-01-12")
    diary.screen(birth_year=1979, walk_minutes=20)
    diary.enrol(
        2,
        programme="walk",
        birth_year=1979,
        back_state="recovered",
        recovered_on="2025-12-20",
        walk_tolerance_min=20,
        days=THREE_DAYS,
    )
    diary.live_until("2026-02-02", answers=False)
    diary.live_until("2026-02-22")
    return diary


def _sore_shin() -> Diary:
    diary = Diary(9, "Australia/Sydney", "2026-03-02")
    run: JSON = {"brisk_days": 4, "flare_lately": "no", "leg_injury": "no", "runner": "no", "pregnancy": "no"}
    diary.screen(
        birth_year=1992,
        walk_minutes=60,
        back_state="chronic",
        trend="same",
        inflammatory_signs=[],
        **run,
    )
    diary.enrol(
        3,
        programme="run-walk",
        birth_year=1992,
        back_state="chronic",
        walk_tolerance_min=60,
        days=["mon", "wed", "fri", "sun"],
    )
    diary.live_until("2026-03-23")
    diary.session(legs={"worst": 5, "where": "left shin", "limp": True, "swelling": False})
    diary.morning(legs={"worst": 4, "where": "left shin", "limp": False, "swelling": False})
    diary.live_until("2026-04-19")
    return diary


def _falls_at_67() -> Diary:
    diary = Diary(10, "Europe/Madrid", "2026-01-07")
    diary.screen(birth_year=1958, walk_minutes=10, falls=["fell_lately", "worried"], word="not_asked")
    diary.enrol(
        2,
        programme="walk",
        birth_year=1958,
        back_state="recovered",
        recovered_on="2025-09-30",
        walk_tolerance_min=10,
        aids="one stick outdoors",
        days=["mon", "wed", "fri"],
    )
    diary.days(5)
    _clear_for_walking(diary, "Falls check done; walks in daylight, with the stick.")
    diary.live_until("2026-03-01")
    return diary


STORIES = (
    Story(
        "on-track",
        "Ana, 54, recovered from her third episode two months ago. Twenty minutes is a comfortable walk.",
        "She does every session, and every morning is as usual.",
        "From 16 minutes three times a week to about 130 minutes a week by the end of week 12.",
        _on_track,
    ),
    Story(
        "flare",
        "Bo, 45, has had back pain for years. Usual pain 3.",
        "In week 3 one walk ends at 8 out of 10, and the next morning is 6.",
        "Half the walk, not none; back by a usual morning, one rung lower than before; no alarm.",
        _flare,
    ),
    Story(
        "slow-worsening",
        "Chandra, 57, has had back pain for years. Usual pain 3 at the start.",
        "The weekly average creeps up: 3, 4, 5, 5.5, though each single walk stays within the bands.",
        "Two weeks at two points over the start: screen again, and see somebody, before the next session.",
        _slow_worsening,
    ),
    Story(
        "saddle-numbness",
        "Carmen, 40, with long-standing back pain.",
        "On a Tuesday evening she reports numbness between the legs. A clear screening the next day changes"
        " nothing; nine days later the doctor who saw her clears her for walking, about that report.",
        "Stopped at once and until the word about it; back no higher than before.",
        _saddle_numbness,
    ),
    Story(
        "three-week-gap",
        "Dev, 49, recovered in December.",
        "Six good weeks, then three weeks of a building site and no walks.",
        "Lower after ten days, lower again after three weeks, and no reproach; no catching up.",
        _three_week_gap,
    ),
    Story(
        "stays-at-20",
        "Eun-ji, 62, recovered in October.",
        "At twenty minutes three times a week she says: this is what fits my life.",
        "Maintenance at that dose, going on.",
        _stays_at_20,
    ),
    Story(
        "three-times-too-much",
        "Farid, 35, wants it over with.",
        "Three walks of three times what was asked, each settled.",
        "No credit, no reward, no scolding: the next session stays what it was.",
        _three_times_too_much,
    ),
    Story(
        "unanswered-mornings",
        "Ines, 46, recovered in December.",
        "Three weeks of walks without one answer to the morning question; then she answers.",
        "The same dose until there is an answer; after a few, one question; then on.",
        _unanswered_mornings,
    ),
    Story(
        "sore-shin",
        "Hugo, 33, with long-standing back pain and a passed run gate, on run/walk.",
        "In week 3 a shin hurts, 5 out of 10, with a limp.",
        "No running at once; short walks until legs are settled; back one stage lower.",
        _sore_shin,
    ),
    Story(
        "falls-at-67",
        "Greta, 67, recovered; fell last autumn and worries about it.",
        "The screening asks for a falls check first; five days later her physiotherapist clears her.",
        "Sessions wait for the check; then short, steady, slow steps.",
        _falls_at_67,
    ),
)
