"""Every event keeps the figures that its words show: these and no others, under these names."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.cast.people import ANA, BEGIN, BO, DEV, GRETA, HUGO, INES, JUN
from tests.cast.story import Story

TUE, WED, THU = "2026-01-06", "2026-01-07", "2026-01-08"
SORE = {"worst": 5}
A_NEW_EPISODE = INES.enrolled(BEGIN, back_state="acute", episode_began=BEGIN).cleared(BEGIN)


def day(number: int) -> date:
    """A day of January 2026."""
    return date(2026, 1, number)


FIGURES: dict[str, tuple[Story, str, dict[str, Any]]] = {
    "a start": (GRETA.enrolled(BEGIN), BEGIN, {"comfortable": 20, "active": None}),
    "a start of somebody who is active": (
        GRETA.enrolled(BEGIN, active_min_week=90),
        BEGIN,
        {"comfortable": 20, "active": 90},
    ),
    "a start with a screening from before it": (
        GRETA.screened("2026-01-04").enrolled(BEGIN),
        BEGIN,
        {"outcome": "clear"},
    ),
    "a session, its effort and its morning": (
        ANA.session(TUE, effort=4).morning(),
        WED,
        {
            "day": day(6),
            "minutes": 16,
            "worst": 3,
            "usual": 2,
            "asked_minutes": 16,
            "morning": 2,
            "effort": 4,
        },
    ),
    "a session with running, not answered for yet": (
        HUGO.session(TUE, run_minutes=2.5),
        TUE,
        {
            "day": day(6),
            "minutes": 18,
            "worst": 3,
            "usual": 2,
            "asked_minutes": 18,
            "run_minutes": 2.5,
            "asked_run_minutes": 1,
        },
    ),
    "a session left out": (ANA.tell("session_skipped", TUE), TUE, {"day": day(6)}),
    "a flare-up": (BO.flared_up(TUE, 8), TUE, {"pain": 8, "usual": 3}),
    "its second day": (BO.flared_up(TUE, 8).flared_up(WED, 9), WED, {"pain": 9, "usual": 3}),
    "a usual morning": (BO.flared_up(TUE).morning(0, on=THU), THU, {"pain": 3, "usual": 3}),
    "a morning that flares": (BO.morning(5, on=THU), THU, {"pain": 8, "usual": 3}),
    "flare-ups too often": (
        BO.flared_up(TUE).flared_up("2026-01-20").flared_up("2026-02-03"),
        "2026-02-03",
        {"count": 3, "days": 42},
    ),
    "a flare-up that does not ease": (BO.flared_up(TUE), "2026-01-13", {"began": day(6), "days": 7}),
    "a flare-up that lasts": (
        BO.flared_up(TUE).morning(3, on=THU),
        "2026-01-20",
        {"began": day(6), "days": 14},
    ),
    "sore legs": (HUGO.check_in(TUE, 2, legs=SORE), TUE, {"since": day(6)}),
    "sore legs, still": (
        HUGO.check_in(TUE, 2, legs=SORE).check_in(THU, 2, legs=SORE),
        THU,
        {"since": day(6)},
    ),
    "sore legs for two weeks": (
        HUGO.check_in(TUE, 2, legs=SORE),
        "2026-01-20",
        {"since": day(6), "days": 14},
    ),
    "a warning sign": (ANA.symptom(TUE, "chest_pain"), TUE, {"symptom": "chest_pain", "day": day(6)}),
    "a warning sign told with a session": (
        ANA.session(TUE, symptoms=["chest_pain"]),
        TUE,
        {"symptom": "chest_pain", "day": day(6)},
    ),
    "mornings that nobody answered": (
        DEV.lives_until("2026-01-12", answers=False),
        "2026-01-10",
        {"count": 4},
    ),
    "slow worsening": (
        BO.check_in("2026-01-11", 6).check_in("2026-01-18", 6),
        "2026-01-18",
        {"average": 6, "at_enrolment": 3, "weeks": 2},
    ),
    "an episode no better": (A_NEW_EPISODE.check_in(TUE, 5), "2026-01-19", {"days": 14, "pain": 5}),
    "an episode that has grown older": (A_NEW_EPISODE, "2026-02-16", {"back_state": "easing"}),
    "one that has lasted": (A_NEW_EPISODE, "2026-03-30", {"back_state": "chronic"}),
    "ten days without a session": (ANA, "2026-01-15", {"days": 10, "since": day(5)}),
    "a screening": (
        GRETA.enrolled(BEGIN).screened(TUE),
        TUE,
        {"outcome": "clear", "rules": ("back.chronic",)},
    ),
    "a screening after somebody was seen": (
        ANA.symptom(TUE, "chest_pain").screened(THU, seen_by="Dr Ruiz", seen_on=WED),
        THU,
        {"outcome": "clear", "rules": ("back.chronic",), "seen_by": "Dr Ruiz", "seen_on": day(7)},
    ),
    "a clear for somebody under age": (
        GRETA.enrolled(BEGIN, birth_year=2009).cleared(BEGIN),
        BEGIN,
        {"outcome": "ask_first", "rules": ("age.under_18",)},
    ),
    "a clinician's word": (ANA.clinician("hold", TUE), TUE, {"why": "seen"}),
    "a stage that a clinician set": (
        ANA.clinician("set_stage", TUE, stage=9),
        TUE,
        {"why": "seen", "asked_stage": 9},
    ),
    "a stage to stay at": (ANA.tell("stage_chosen", TUE, stage=5), TUE, {"chosen": 5}),
    "a stage to keep at for who is active already": (JUN, BEGIN, {"stage": 8, "active": 180}),
    "another programme": (
        ANA.tell("programme_changed", TUE, programme="run-walk"),
        TUE,
        {"programme": "run-walk"},
    ),
}


@pytest.mark.parametrize("what", FIGURES)
def test_the_last_thing_that_happened_shows_its_figures(what: str) -> None:
    story, on, figures = FIGURES[what]
    assert story.on(on).course.happenings[-1].figures == figures


def test_a_flare_up_told_again_is_judged_by_the_pain_told_last() -> None:
    eased = BO.flared_up(TUE, 8).flared_up(THU, 5)
    assert eased.on(THU).course.memory.latest_pain == 5
    assert "flare_not_easing" not in eased.on("2026-01-13").happened
    assert "flare_not_easing" in BO.flared_up(TUE, 8).flared_up(THU, 8).on("2026-01-13").happened


def test_so_are_sessions_by_their_last_morning_or_else_by_their_worst() -> None:
    flared, day_seven = BO.flared_up(TUE, 8), "2026-01-13"
    for eased in (flared.session(THU, rise=3), flared.session(THU, rise=5).morning(2)):
        assert "flare_not_easing" not in eased.on(day_seven).happened
    for not_eased in (flared.session(THU, rise=5), flared.session(THU, rise=3).morning(5)):
        assert "flare_not_easing" in not_eased.on(day_seven).happened


def test_a_flared_session_is_as_bad_as_its_evening_or_its_morning_whichever_is_worse() -> None:
    by_its_morning, by_its_evening = BO.session(TUE).morning(3), BO.session(TUE, rise=4).morning(1)
    for flared, pain in ((by_its_morning, 6), (by_its_evening, 7)):
        assert flared.on(WED).course.memory.flares.pain_then == pain
        assert "flare_not_easing" not in flared.morning(2, on="2026-01-09").on("2026-01-13").happened
