"""What a careful reader of the first version found, so that it stays mended."""

from __future__ import annotations

from backstride.heart.state import Mode
from tests.cast.people import BEGIN, CARMEN, GRETA, HUGO

TUE, WED, THU = "2026-01-06", "2026-01-07", "2026-01-08"


def test_of_two_comfortable_walks_the_shorter_one_counts() -> None:
    screened = GRETA.screened(f"{BEGIN} 08:00", walk_minutes=5)
    assert (
        screened.enrolled(BEGIN, 40).on(BEGIN).session
        == GRETA.enrolled(BEGIN, 5).cleared(BEGIN).on(BEGIN).session
    )


def test_a_new_episode_starts_easy_however_active_somebody_was() -> None:
    told = {"walks": 40, "active_min_week": 180}
    active = GRETA.enrolled(BEGIN, **told).cleared(BEGIN)
    assert active.on(BEGIN).mode is Mode.MAINTENANCE
    acute = GRETA.enrolled(BEGIN, back_state="acute", **told).cleared(BEGIN)
    assert acute.on(BEGIN).mode is Mode.ACTIVE


def test_a_sign_told_while_stopped_outlasts_a_word_about_another() -> None:
    first = CARMEN.symptom(TUE, "chest_pain")
    then = first.symptom(WED, "new_leg_weakness")
    assert then.cleared(THU, first.last).on(THU).mode is Mode.ASK_FIRST
    assert then.cleared(THU, first.last, then.last).on(THU).mode is Mode.ACTIVE


def test_running_on_the_day_to_rest_is_more_than_asked() -> None:
    ran = HUGO.session(BEGIN, run_minutes=1).morning()
    assert ran.session(TUE, run_minutes=1).morning().on(WED).happened[-1] == "session over settled"
    assert ran.session(WED, run_minutes=1).morning().on(THU).happened[-1] == "session done settled"


def test_running_that_was_not_run_earns_nothing() -> None:
    walked = HUGO.session(BEGIN, run_minutes=0).morning()
    assert walked.on(TUE).happened[-1] == "session part settled"
