"""A morning belongs to the sessions it names, else to those of the day before, else it is a note."""

from __future__ import annotations

import pytest

from backstride.heart.state import Mode
from tests.cast.people import ANA, BO, HUGO
from tests.cast.story import Story

MON, TUE, WED, THU = (f"2026-01-{day:02}" for day in range(5, 9))


def test_it_belongs_to_the_sessions_of_the_day_before() -> None:
    assert ANA.session(MON).morning().on(TUE).happened[-1] == "session done settled"


def test_it_belongs_to_the_session_it_names_however_late_it_is_told() -> None:
    story = ANA.session(MON)
    named = story.morning(on=THU, about=[story.last])
    assert named.on(WED).happened[-1] == "session done unknown"
    assert named.on(THU).happened[-1] == "session done settled"


def test_a_corrected_session_keeps_the_morning_that_named_it() -> None:
    story = ANA.session(MON)
    first = story.last
    named = story.morning(on=THU, about=[first])
    corrected = named.corrects(first, minutes=14)
    assert corrected.on(THU).happened[-1] == "session done settled"
    assert corrected.on(THU).reason("progression.count").figures["minutes"] == 14


def test_what_it_names_and_does_not_find_is_passed_over() -> None:
    story = ANA.session(MON)
    stranger = "00000000-0000-4000-8000-000000000000"
    assert story.morning(about=[stranger]).on(TUE).happened[-1] == "session done settled"


def test_told_on_the_day_of_the_session_it_is_a_note() -> None:
    story = ANA.session(f"{TUE} 07:00")
    noted = story.morning(on=f"{TUE} 12:00", about=[story.last]).on(TUE)
    assert noted.happened[-2:] == ["session done unknown", "usual_morning"]


def test_two_days_later_without_a_name_it_is_a_note() -> None:
    noted = ANA.session(MON).morning(on=WED).on(WED)
    assert noted.happened[-2:] == ["session done unknown", "usual_morning"]


def test_a_note_of_a_worse_morning_says_nothing_to_the_machine() -> None:
    before, after = ANA.on(WED), ANA.morning(3, on=WED).on(WED)
    assert after.happened == before.happened


def test_a_note_of_a_morning_as_bad_as_a_flared_session_is_a_flare_up() -> None:
    assert ANA.morning(4, on=WED).on(WED).happened[-1] == "flare_up"


@pytest.mark.parametrize("rise", [3, 4])
def test_a_morning_that_bad_is_not_back_to_usual_whatever_it_says(rise: float) -> None:
    story = BO.flared_up(MON).morning(rise, on=WED, back_to_usual=True)
    assert story.on(WED).mode is Mode.FLARE


def test_before_an_enrolment_no_morning_is_a_flare_up_and_one_called_usual_is() -> None:
    early = Story("Early")
    assert early.morning(6, on=WED).on(WED).happened == []
    assert early.morning(6, on=WED, back_to_usual=True).on(WED).happened == ["usual_morning"]


def test_a_note_of_sore_legs_is_heard() -> None:
    limping = HUGO.morning(on=WED, legs={"worst": 3, "limp": True})
    assert limping.on(WED).happened[-2:] == ["legs_sore", "usual_morning"]


def test_a_note_of_a_usual_morning_ends_a_flare_up() -> None:
    story = BO.flared_up(MON)
    assert story.on(TUE).mode is Mode.FLARE
    assert story.morning(on=WED).on(WED).mode is Mode.ACTIVE


def test_answers_of_one_morning_are_one_and_the_worse_counts() -> None:
    """Sent twice is not raised twice."""
    twice = ANA.session(MON).morning(2, on=f"{TUE} 08:00").morning(2, on=f"{TUE} 08:05")
    assert twice.on(TUE).happened[-1] == "session done irritated"
    worse_then_better = ANA.session(MON).morning(3, on=f"{TUE} 08:00").morning(0, on=f"{TUE} 11:00")
    assert "session done flared" in worse_then_better.on(TUE).happened


def test_raised_on_two_mornings_is_a_flare_up() -> None:
    story = ANA.session(MON)
    session = story.last
    twice = story.morning(2).morning(2, on=WED, about=[session])
    assert "session done irritated" in twice.on(TUE).happened
    assert "session done flared" in twice.on(WED).happened


def test_legs_on_the_next_morning_decide_about_legs_after_a_session() -> None:
    sore = HUGO.session(MON, legs={"worst": 5})
    assert "legs_sore" not in sore.morning(legs="none").on(TUE).happened
    assert "legs_sore" in sore.morning(legs={"worst": 4}).on(TUE).happened
    assert "legs_sore" in sore.morning().on(TUE).happened
    assert "legs_sore" in HUGO.session(MON).morning(legs={"worst": 4}).on(TUE).happened


def test_a_limp_waits_for_no_morning() -> None:
    limping = HUGO.session(MON, legs={"worst": 1, "limp": True})
    assert "legs_sore" in limping.on(MON).happened
    assert "legs_sore" in limping.morning(legs="none").on(TUE).happened
