"""Until the morning is answered a calm session is unknown; a flared one counts at once."""

from __future__ import annotations

import pytest

from backstride.heart.state import Mode
from tests.cast.people import ANA, BO, DEV

MON, TUE, WED, THU, FRI = (f"2026-01-{day:02}" for day in range(5, 10))


def test_the_evening_s_decision_is_provisional() -> None:
    evening = ANA.session(MON).on(MON)
    assert evening.happened[-1] == "session done unknown"
    assert "morning.not_due" in evening.rules
    assert "progression.hold_unknown" not in evening.rules


def test_the_next_day_it_waits_for_the_answer_and_then_no_more() -> None:
    story = ANA.session(MON)
    assert "morning.awaited" in story.on(TUE).rules
    assert {"morning.expired", "progression.hold_unknown"} <= set(story.on(WED).rules)


def test_the_decision_says_when_that_will_change() -> None:
    story = ANA.session(MON)
    days = [story.on(day).decision.good_until for day in (MON, TUE, WED)]
    assert [f"{day}" for day in days[:2]] == [TUE, WED]


def test_an_answer_takes_the_question_away() -> None:
    rules = ANA.session(MON).morning().on(TUE).rules
    assert not [rule for rule in rules if rule.startswith("morning.")]


def test_a_flared_session_counts_at_once() -> None:
    evening = BO.session(MON, rise=4).on(MON)
    assert evening.happened[-1] == "session done flared"
    assert evening.mode is Mode.FLARE


def test_an_irritated_session_counts_at_once() -> None:
    assert BO.session(MON, rise=3).on(MON).happened[-1] == "session done irritated"


@pytest.mark.parametrize(("rise", "settled"), [(0, True), (1, True), (2, False), (4, False)])
def test_pain_before_the_next_session_tells_where_it_is_about_usual(rise: float, settled: bool) -> None:
    next_one = ANA.session(MON).session(WED, pain={"before": ANA.usual + rise})
    assert ("session done settled" in next_one.on(WED).happened) is settled


def test_a_next_session_without_that_question_tells_nothing() -> None:
    assert ANA.session(MON).session(WED).on(WED).happened[-2:] == ["session done unknown"] * 2


def test_only_the_very_next_session_tells() -> None:
    story = ANA.session(MON).session(WED).session(FRI, pain={"before": ANA.usual})
    assert story.on(FRI).happened[-3:] == [
        "session done unknown",
        "session done settled",
        "session done unknown",
    ]


def test_silence_alone_leads_nowhere() -> None:
    story = DEV.lives_until("2026-03-01", answers=False)
    assert story.on("2026-03-01").stage == DEV.on(MON).stage
    assert set(story.on("2026-03-01").happened[3:]) == {"session done unknown", "unanswered"}


def test_several_in_a_row_bring_a_question_once() -> None:
    story = DEV.lives_until("2026-02-01", answers=False)
    assert story.on("2026-02-01").days_of("unanswered") == ["2026-01-10"]
    assert story.on("2026-01-10").attention("response.unanswered").figures == {"count": 4}
    assert "response.unanswered" not in story.on("2026-01-09").seen_to


def test_the_last_of_them_could_still_be_answered_until_then() -> None:
    story = DEV.lives_until("2026-01-09", answers=False)
    answered = story.morning(on="2026-01-09")
    assert answered.on("2026-02-01").days_of("unanswered") == []


def test_one_answer_and_the_count_begins_again() -> None:
    story = DEV.lives_until("2026-01-13", answers=False).lives_until("2026-01-15")
    assert "response.unanswered" not in story.on("2026-01-16").seen_to
    again = story.lives_until("2026-02-15", answers=False)
    assert len(again.on("2026-02-15").days_of("unanswered")) == 2
