"""The gap clock runs from the last session, enrolment, clearance or resume; each threshold strikes once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from backstride.heart.alphabet import Kind
from backstride.heart.state import Mode
from tests.cast.book import WALK, book_with
from tests.cast.people import ANA, BEGIN, BO, GRETA, JUN, LEO
from tests.cast.programmes import with_figures
from tests.cast.story import Story

AWAY = LEO.lives_until("2026-01-20")
LAST = "2026-01-19"
TEN, TWENTY_ONE, TWENTY_EIGHT = "2026-01-29", "2026-02-09", "2026-02-16"


def gaps(story: Story, on: str) -> list[str]:
    """The gaps told so far, with their days."""
    happened = story.on(on).course.happenings
    return [f"{each.event.kind} {each.day}" for each in happened if each.event.kind.startswith("gap")]


def test_each_threshold_strikes_once_on_its_day() -> None:
    assert f"{AWAY.on('2026-01-20').course.memory.sessions[-1]}" == LAST
    assert gaps(AWAY, "2026-01-28") == []
    assert gaps(AWAY, "2026-04-01") == [
        f"gap_short {TEN}",
        f"gap_middle {TWENTY_ONE}",
        f"gap_long {TWENTY_EIGHT}",
    ]


def test_each_lowers_the_dose_and_the_long_one_asks_again() -> None:
    stages = [AWAY.on(day).stage for day in ("2026-01-28", TEN, TWENTY_ONE, TWENTY_EIGHT)]
    assert stages == sorted(stages, reverse=True)
    assert stages[0] > stages[1] > stages[3]
    assert AWAY.on(TWENTY_EIGHT).mode is Mode.NOT_SCREENED


def test_after_its_questions_the_decision_says_why_so_little_is_asked_until_the_first_session() -> None:
    back = AWAY.cleared("2026-03-01")
    assert back.on("2026-03-02").reason("gap.went_on").figures["since"] == date.fromisoformat(LAST)
    assert "gap.went_on" not in AWAY.on("2026-03-01").rules
    walked = back.session("2026-03-02")
    assert "gap.went_on" not in walked.on("2026-03-03").rules


def test_who_began_anew_since_is_told_nothing_of_it() -> None:
    anew = AWAY.tell("left", "2026-03-01").enrolled("2026-03-02").cleared("2026-03-02")
    assert anew.on("2026-03-03").mode is Mode.ACTIVE
    assert "gap.went_on" not in anew.on("2026-03-03").rules


def test_on_a_day_that_asks_again_as_well_it_lowers_first() -> None:
    now = BO.flared_up("2026-01-08").on("2026-01-15")
    assert now.happened[-2:] == ["gap_short", "flare_not_easing"]


def test_it_fires_before_that_day_s_session() -> None:
    back = AWAY.session(TEN)
    assert back.on(TEN).happened[-2:] == ["gap_short", "session done unknown"]
    assert back.on(TEN).reason("gap.short").figures["days"] == 10


def test_a_session_starts_it_anew() -> None:
    back = AWAY.settled(TEN)
    assert gaps(back, "2026-02-07") == [f"gap_short {TEN}"]
    assert gaps(back, "2026-02-08") == [f"gap_short {TEN}", "gap_short 2026-02-08"]


def test_it_runs_from_the_enrolment_and_from_a_clearance() -> None:
    assert gaps(LEO, "2026-01-15") == ["gap_short 2026-01-15"]
    cleared_later = LEO.without_the_last().cleared("2026-01-12")
    assert gaps(cleared_later, "2026-01-22") == ["gap_short 2026-01-22"]


def test_enrolling_again_on_the_way_starts_it_anew() -> None:
    assert gaps(AWAY.enrolled("2026-01-25"), "2026-02-03") == []
    assert gaps(AWAY.enrolled("2026-01-25"), "2026-02-04") == ["gap_short 2026-02-04"]


def test_a_clearance_renewed_on_the_way_does_not_start_it_anew() -> None:
    assert gaps(AWAY.cleared("2026-01-25"), TEN) == [f"gap_short {TEN}"]


@pytest.mark.parametrize(
    "how", ["paused by oneself", "paused by a clinician", "held", "stopped", "not cleared"]
)
def test_it_does_not_run_while_sessions_wait(how: str) -> None:
    story = {
        "paused by oneself": AWAY.tell("paused_by_self", "2026-01-20"),
        "paused by a clinician": AWAY.clinician("pause", "2026-01-20"),
        "held": AWAY.clinician("hold", "2026-01-20"),
        "stopped": AWAY.symptom("2026-01-20", "chest_pain"),
        "not cleared": AWAY.symptom("2026-01-20", "fever"),
    }[how]
    assert gaps(story, "2026-06-01") == []


@pytest.mark.parametrize(
    ("back", "told"),
    [
        ("2026-02-08", []),  # less than three weeks: as before
        ("2026-02-09", ["gap_middle 2026-02-09"]),
        ("2026-02-16", ["gap_long 2026-02-16"]),
    ],
)
def test_on_the_return_the_weeks_away_tell_whatever_the_reason_was(back: str, told: list[str]) -> None:
    story = AWAY.clinician("pause", "2026-01-20").clinician("resume", back)
    assert gaps(story, back) == told


def test_on_the_return_the_whole_time_away_is_shown() -> None:
    story = AWAY.clinician("pause", "2026-01-20").clinician("resume", "2026-02-20")
    (gap,) = [each for each in story.on("2026-02-20").course.happenings if each.event.kind is Kind.GAP_LONG]
    assert gap.figures == {"days": 32, "since": date.fromisoformat(LAST)}


def test_a_word_while_sessions_go_on_is_no_return() -> None:
    short = with_figures(WALK, "short", gap_short_days=6, gap_middle_days=7)
    changed = replace(AWAY, book=book_with(short)).tell("programme_changed", "2026-01-26", programme="short")
    assert gaps(changed.cleared("2026-01-26 20:00"), "2026-01-26") == [
        "gap_short 2026-01-26",
        "gap_middle 2026-01-26",
    ]


def test_after_a_long_pause_the_questions_come_before_the_next_session() -> None:
    back = AWAY.clinician("pause", "2026-01-20").clinician("resume", "2026-03-20")
    assert back.on("2026-03-20").mode is Mode.NOT_SCREENED
    again = back.screened("2026-03-21")
    assert again.on("2026-03-21").mode is Mode.ACTIVE
    assert again.on("2026-03-21").stage < AWAY.on(LAST).stage
    assert gaps(again, "2026-03-22") == ["gap_long 2026-03-20"]


def test_the_return_to_sessions_starts_it_anew() -> None:
    back = AWAY.clinician("pause", "2026-01-20").clinician("resume", "2026-02-01")
    assert gaps(back, "2026-02-11") == ["gap_short 2026-02-11"]


def test_a_word_after_a_long_stop_opens_lower() -> None:
    stopped = AWAY.symptom("2026-01-20", "chest_pain")
    back = stopped.cleared("2026-03-20", stopped.last)
    assert back.on("2026-03-20").mode is Mode.ACTIVE
    assert gaps(back, "2026-03-20") == ["gap_long 2026-03-20"]
    assert back.on("2026-03-20").stage < AWAY.on(LAST).stage


def test_what_was_told_before_the_wait_is_not_told_again() -> None:
    story = AWAY.clinician("pause", "2026-02-10").clinician("resume", "2026-02-12")
    assert gaps(story, "2026-02-12") == [f"gap_short {TEN}", f"gap_middle {TWENTY_ONE}"]


def test_whoever_never_began_comes_back_from_nowhere() -> None:
    late = LEO.without_the_last().cleared("2026-06-01")
    assert gaps(late, "2026-06-01") == []
    assert late.on("2026-06-01").stage == LEO.on(BEGIN).stage


def test_a_session_while_sessions_wait_is_no_time_away() -> None:
    story = AWAY.clinician("pause", "2026-01-20").session("2026-02-10").clinician("resume", "2026-02-12")
    assert gaps(story, "2026-02-12") == []


def test_a_gap_in_maintenance_goes_back_to_the_ladder() -> None:
    kept = JUN.lives_until("2026-01-12")
    assert kept.on("2026-01-12").mode is Mode.MAINTENANCE
    assert kept.on("2026-01-25").mode is Mode.ACTIVE


def test_silence_shows_as_something_to_see_to_until_the_next_session() -> None:
    for day, rule in ((TEN, "gap.short"), (TWENTY_ONE, "gap.middle"), (TWENTY_EIGHT, "gap.long")):
        assert AWAY.on(day).attention(rule).first_seen.isoformat() == LAST
    assert "gap.short" not in AWAY.session(TEN).on(TEN).seen_to
    assert ANA.on(BEGIN).seen_to == []


def test_weeks_before_the_first_clearance_are_no_time_away_however_often_somebody_enrols() -> None:
    twice = GRETA.enrolled(BEGIN).enrolled("2026-01-06").cleared("2026-02-20").on("2026-02-20")
    assert twice.stage == GRETA.enrolled(BEGIN).cleared(BEGIN).on(BEGIN).stage
    assert not any(event.startswith("gap") for event in twice.happened)
