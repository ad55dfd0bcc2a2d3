"""What a journal tells of check-ins: which were asked, put off, answered; what is followed in a person."""

from __future__ import annotations

from datetime import date

import pytest

from backstride.book.check_ins.standing import Asked, Closed, Stands
from backstride.book.check_ins.told import check_ins_of, closed_times, told_of_check_ins
from tests.cast.story import Story

BEGAN, FIRST, NEXT = "2026-01-05", "2026-01-12", "2026-01-19"
ANA = Story("Ana").enrolled(BEGAN).cleared(BEGAN)


def standing(story: Story, on: str) -> tuple[Asked, ...]:
    return check_ins_of(story.on(on).course)


def words(story: Story, on: str) -> list[str]:
    return [str(each.stands) for each in standing(story, on)]


def aside(story: Story, on: str, how: str, due: str = FIRST, what: str = "weekly") -> Story:
    return story.tell(
        "check_in_asked", on, "system" if how == "shown" else "participant", what=what, due=due, how=how
    )


def follows(story: Story, on: str) -> str:
    return told_of_check_ins(story.on(on).course).follows


def test_before_an_enrolment_there_are_none() -> None:
    story = Story("Nobody yet").screened(BEGAN)
    assert standing(story, "2026-02-01") == ()
    assert told_of_check_ins(story.on(BEGAN).course) == ((), "")


def test_an_answer_names_its_check_in() -> None:
    story = ANA.check_in("2026-01-20", 2, what="weekly", due=FIRST)
    assert words(story, "2026-01-20")[:2] == ["answered", "due"]
    assert standing(story, "2026-01-20")[0].entry == story.last


def test_one_that_names_none_answers_the_one_that_is_open() -> None:
    assert words(ANA.check_in("2026-01-13", 2), "2026-01-13") == ["answered", "not_due", "not_due"]
    assert words(ANA.check_in("2026-01-18", 2), "2026-01-18")[:2] == ["expired", "not_due"]


@pytest.mark.parametrize(("what", "due"), [("weekly", "2026-01-13"), ("daily", FIRST), ("monthly", FIRST)])
def test_one_that_names_a_check_in_that_there_is_not_answers_none(what: str, due: str) -> None:
    assert words(ANA.check_in("2026-01-13", 2, what=what, due=due), "2026-01-13")[0] == "due"


def test_shown_later_and_declined_are_kept_apart() -> None:
    story = aside(ANA, "2026-01-12 18:00", "shown")
    assert words(story, "2026-01-12")[0] == "shown"
    story = aside(story, "2026-01-12 18:01", "later")
    assert [words(story, on)[0] for on in ("2026-01-12", "2026-01-13")] == ["later", "shown"]
    story = aside(story, "2026-01-13", "declined")
    assert [words(story, on)[0] for on in ("2026-01-13", "2026-01-18")] == ["declined", "declined"]


def test_an_answer_taken_back_leaves_it_open_again() -> None:
    story = ANA.check_in("2026-01-13", 2)
    story = story.undoes("2026-01-13 21:00", story.last)
    assert words(story, "2026-01-14")[0] == "due"


def test_an_answer_told_anew_is_named_by_its_last_telling() -> None:
    story = ANA.check_in("2026-01-13", 2)
    anew = story.corrects(story.last, pain_average=3)
    assert standing(anew, "2026-01-14")[0].entry == anew.last


def test_who_begins_anew_is_asked_from_there() -> None:
    again = ANA.check_in("2026-01-13", 2).tell("left", "2026-01-20").enrolled("2026-01-21")
    again = again.screened("2026-01-21 09:30")
    assert words(again, "2026-01-27")[0] == "not_due"
    assert words(again, "2026-01-28")[0] == "due"


# -- when nobody is asked ----------------------------------------------------------------------


def test_a_pause_an_emergency_and_leaving_shut_it() -> None:
    day = date.fromisoformat
    paused = ANA.tell("paused_by_self", "2026-01-11").tell("paused_by_self", "2026-01-14", over=True)
    assert closed_times(paused.on("2026-01-20").course) == (
        Closed(day("2026-01-11"), day("2026-01-14"), "paused"),
    )
    assert [words(paused, on)[0] for on in ("2026-01-12", "2026-01-14")] == ["not_asked", "due"]
    stopped = ANA.symptom("2026-01-11", "chest_pain")
    assert standing(stopped, "2026-01-12")[0].why == "stopped"
    assert standing(ANA.tell("left", "2026-01-11"), "2026-01-14")[0].why == "left"


def test_a_pause_of_some_hours_shuts_nothing() -> None:
    story = ANA.tell("paused_by_self", "2026-01-11 09:00").tell(
        "paused_by_self", "2026-01-11 20:00", over=True
    )
    assert closed_times(story.on("2026-01-12").course) == ()
    assert words(story, "2026-01-12")[0] == "due"


def test_who_waits_to_be_seen_is_asked_all_the_same() -> None:
    assert words(ANA.symptom("2026-01-11", "fever"), "2026-01-12")[0] == "due"


# -- what is followed --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("back_state", "followed"),
    [
        ("recovered", "recurrence"),
        ("never", "recurrence"),
        ("chronic", "course"),
        ("acute", "recovery"),
        ("easing", "recovery"),
    ],
)
def test_prevention_and_treatment_are_followed_apart(back_state: str, followed: str) -> None:
    assert follows(Story("X").enrolled(BEGAN, back_state=back_state), BEGAN) == followed


def test_an_episode_that_is_over_has_become_one_that_may_come_back() -> None:
    acute = Story("X").enrolled(BEGAN, back_state="acute")
    assert follows(acute.tell("checked_in", FIRST, recovered=False), NEXT) == "recovery"
    over = acute.tell("checked_in", FIRST, recovered="yes")
    assert (follows(over, BEGAN), follows(over, FIRST)) == ("recovery", "recurrence")
    assert (
        follows(
            Story("X").enrolled(BEGAN, back_state="chronic").tell("checked_in", FIRST, recovered=True), NEXT
        )
        == "course"
    )


def test_the_words_are_those_of_the_reference() -> None:
    assert [str(each) for each in Stands] == [
        *("not_due", "due", "shown", "later", "declined", "answered", "expired", "not_asked")
    ]
