"""An answer after other sessions: it is named, and nobody is blamed for what they could not know."""

from __future__ import annotations

from backstride.heart.state import Mode
from backstride.heart.verdict import Action
from tests.cast.people import ANA, BO, HUGO
from tests.cast.story import Story

MON, TUE, WED, THU, FRI = (f"2026-01-{day:02}" for day in range(5, 10))


def answers_late(story: Story, rise: float = 3, on: str = THU) -> Story:
    """Monday's and Wednesday's sessions, each as asked, and Monday's morning answered only then."""
    monday = story.session(MON)
    wednesday = monday.session(WED)
    return wednesday.morning(rise, on=on, about=[monday.last])


def test_a_flare_that_is_told_late_is_named_and_not_only_what_it_leads_to() -> None:
    now = answers_late(ANA).on(THU)
    assert now.mode is Mode.FLARE
    assert {"ease.back", "flare.reduce"} <= set(now.rules)
    assert f"{now.reason('flare.reduce').figures['day']}" == MON
    assert now.reason("flare.reduce").figures["morning"] == ANA.usual + 3
    assert now.decision.action is Action.STEP_BACK


def test_so_are_legs() -> None:
    monday = HUGO.session(MON)
    late = monday.session(WED).morning(on=THU, about=[monday.last], legs={"worst": 5})
    assert "legs.ease" in late.on(THU).rules


def test_it_is_named_too_where_a_session_of_the_same_day_followed() -> None:
    same_day = BO.session(MON).morning(3, on=f"{TUE} 08:00").session(f"{TUE} 18:00", rise=0)
    assert "flare.reduce" in same_day.on(TUE).rules


def test_it_is_named_though_the_back_has_settled_since() -> None:
    settled = answers_late(ANA).morning(0, on=f"{THU} 09:00")
    now = settled.on(THU)
    assert {"flare.reduce", "flare.return"} <= set(now.rules)
    assert now.stage == ANA.on(MON).stage - 1


def test_once_something_else_has_happened_it_is_told_no_more() -> None:
    story = answers_late(ANA)
    assert "flare.reduce" in story.on(FRI).rules
    assert "flare.reduce" not in story.session("2026-01-10", rise=0).on("2026-01-10").rules


def test_a_calm_answer_brings_nothing_back() -> None:
    assert answers_late(ANA, rise=0).on(THU).rules == ["schedule.due", "morning.awaited"]


def test_more_than_asked_is_judged_by_what_had_been_asked_by_then() -> None:
    late = answers_late(ANA)
    assert late.on(THU).happened[-1] == "session done unknown"
    assert late.on(THU).course.happenings[-1].figures["asked_minutes"] == 16
    twice = ANA.session(MON)
    too_much = twice.session(WED, minutes=40).morning(3, on=THU, about=[twice.last])
    assert too_much.on(THU).happened[-1] == "session over unknown"


def test_who_had_been_told_to_ease_is_judged_by_that() -> None:
    monday = ANA.session(MON)
    told = monday.morning(3, on=f"{TUE} 08:00")
    assert told.session(WED, minutes=16).on(WED).happened[-1] == "session over unknown"
    assert told.session(f"{TUE} 18:00", minutes=16).on(TUE).happened[-1] == "session over unknown"
    flared_at_once = ANA.session(MON, rise=5).session(WED, minutes=16)
    late = flared_at_once.morning(5, on=THU, about=[flared_at_once.told[-2]["id"]])
    assert late.on(THU).happened[-1] == "session over unknown"


def test_what_a_clinician_has_lowered_meanwhile_was_known() -> None:
    monday = ANA.session(MON)
    lowered = monday.clinician("set_stage", TUE, stage=1).session(WED, minutes=16)
    late = lowered.morning(3, on=THU, about=[monday.last])
    assert late.on(THU).happened[-1] == "session over unknown"


def test_of_two_late_answers_the_first_one_told_them() -> None:
    first = ANA.session(MON)
    second = first.session(WED)
    answered = second.morning(3, on=THU, about=[first.last])
    full = answered.session(FRI, minutes=16)
    both = full.morning(3, on="2026-01-10 08:00", about=[second.last])
    assert both.on("2026-01-10").happened.count("session over unknown") == 1
    assert both.on("2026-01-10").happened.count("session done flared") == 2


def asked(story: Story, on: str) -> float:
    """How many minutes had been asked of the last session, as far as the person could know."""
    minutes: float = story.on(on).course.happenings[-1].figures["asked_minutes"]
    return minutes


def test_a_late_answer_that_lowers_nothing_counts_from_its_session_on() -> None:
    story = ANA.settled(MON).session(WED)
    assert asked(story.session(FRI), FRI) == 16
    assert asked(story.session(FRI).morning(0, on="2026-01-10", about=[story.last]), "2026-01-10") == 20


def test_an_answer_of_the_very_moment_of_the_session_is_known() -> None:
    answered = ANA.session(MON).morning(3, on=f"{TUE} 08:00:01")
    tuesday = answered.session(f"{TUE} 08:00:00", minutes=8)
    assert tuesday.told[-1]["at"] == answered.told[-1]["at"]
    assert asked(tuesday, TUE) == 8
    later = tuesday.session(WED, minutes=8).morning(3, on=THU, about=[tuesday.last])
    assert asked(later, THU) == 8


def test_who_goes_out_twice_knows_what_was_told_before_the_second_time() -> None:
    answered = ANA.session(MON).morning(3, on=f"{TUE} 12:00")
    morning = answered.session(f"{TUE} 08:00", minutes=8)
    assert asked(morning, TUE) == 16
    assert asked(morning.session(f"{TUE} 18:00", minutes=8), TUE) == 8
