"""All sessions of one local day are one: minutes add up, and the worst answer counts."""

from __future__ import annotations

from itertools import permutations

from backstride.heart.response import Legs, Morning
from backstride.heart.sessions import one_morning
from tests.cast.days import DAY, morning_after, outing, session_done


def test_a_session_alone_is_what_was_told() -> None:
    told = session_done(20, worst=5, before=2, effort=4, run_minutes=3, legs="none")
    one = outing(told)
    assert (one.day, one.minutes, one.run_minutes) == (DAY, 20, 3)
    assert (one.before, one.worst, one.effort, one.legs) == (2, 5, 4, Legs.FINE)
    assert (one.stopped_for_pain, one.stopped_early, one.limping) == (False, False, False)


def test_what_was_not_told_is_not_known() -> None:
    one = outing(session_done())
    assert (one.run_minutes, one.before, one.effort, one.legs) == (None, None, None, Legs.NOT_ASKED)


def test_minutes_add_up() -> None:
    one = outing(session_done(8, run_minutes=1), session_done(5, run_minutes=2), session_done(2))
    assert (one.minutes, one.run_minutes) == (15, 3)


def test_the_worst_figures_count() -> None:
    one = outing(
        session_done(worst=2, before=1, effort=8),
        session_done(worst=6, before=4, effort=2),
        session_done(worst=3),
    )
    assert (one.worst, one.before, one.effort) == (6, 4, 8)


def test_one_that_was_stopped_makes_the_day_stopped() -> None:
    one = outing(session_done(ended="pain"), session_done(ended="tired"), session_done())
    assert one.stopped_for_pain
    assert one.stopped_early


def test_one_with_a_limp_makes_the_day_one_with_a_limp() -> None:
    one = outing(session_done(legs="none"), session_done(legs={"worst": 1, "limp": True}))
    assert one.limping
    assert one.legs is Legs.SORE


def test_one_not_asked_about_legs_leaves_them_unknown() -> None:
    assert outing(session_done(legs="none"), session_done()).legs is Legs.NOT_ASKED


def test_their_order_does_not_matter() -> None:
    three = (
        session_done(8, worst=4, effort=3, legs="none"),
        session_done(9, "tired", worst=2, before=5),
        session_done(10, "pain", run_minutes=1, legs={"worst": 5, "swelling": True}),
    )
    assert {outing(*sessions) for sessions in permutations(three)} == {outing(*three)}


def test_answers_of_one_morning_are_one_and_the_worst_counts() -> None:
    assert one_morning([morning_after(3, "yes")]) == Morning(3, back_to_usual=True)
    assert one_morning([morning_after(3, True), morning_after(6, False)]) == Morning(6, back_to_usual=False)
    assert one_morning([morning_after(6, True), morning_after(2, "no")]) == Morning(6, back_to_usual=False)
