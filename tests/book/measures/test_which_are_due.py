"""Which measures wait on a day, and what became of each: the words of the check-ins, never mixed up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from backstride.book.check_ins.standing import Closed, Stands
from backstride.book.choices.table import read_choices
from backstride.book.measures import read_measures
from backstride.book.measures.asked_in_words import stands_in_words
from backstride.book.measures.due import windows_of
from backstride.book.measures.standing import Asked, Told, standing_of
from backstride.book.measures.told import measures_asked
from backstride.book.words import Words
from tests.cast.story import Story

BEGIN = date(2026, 1, 5)
HARM, THINGS = "walking_is_harmful", "own_activities"
WEEK_1 = BEGIN + timedelta(weeks=1)
"""The day on which both are asked first; the next time is in week 6."""


def standing(on: date, *told: Told, closed: tuple[Closed, ...] = ()) -> tuple[Asked, ...]:
    return standing_of(BEGIN, "chronic", told, on, closed)


def due(week: float, *told: Told) -> list[str]:
    """Those that wait so many weeks after the enrolment, in the order of the file."""
    found = standing(BEGIN + timedelta(days=round(week * 7)), *told)
    waits = {each.window.measure for each in found if each.is_asked}
    return [name for name in read_measures() if name in waits]


def about(how: str, after_days: int, name: str = HARM, names: date | None = WEEK_1) -> Told:
    """Told so many days after the day on which it was asked first."""
    return Told(name, names, how, WEEK_1 + timedelta(days=after_days), f"{how} {after_days}")


def first(after_days: int, *told: Told, closed: tuple[Closed, ...] = ()) -> Asked:
    """Where the first time of asking stands so many days after its day."""
    found = standing(WEEK_1 + timedelta(days=after_days), *told, closed=closed)
    return next(each for each in found if (each.window.measure, each.window.due) == (HARM, WEEK_1))


def test_nothing_waits_in_the_first_week() -> None:
    assert [due(day / 7) for day in range(7)] == [[]] * 7


def test_each_waits_from_its_week_on_for_two_weeks() -> None:
    assert due(1) == [THINGS, HARM]
    assert due(2) == ["mood", "activity", THINGS, HARM]
    assert due(20 / 7) == due(2)
    assert due(3) == ["mood", "activity"]
    assert due(4) == ["days_off_work"]
    assert due(8) == []


def test_an_answer_since_its_day_is_enough_and_one_before_is_not() -> None:
    assert due(1.5, about("answered", 0, THINGS, None)) == [HARM]
    assert THINGS in due(1.5, about("answered", -1, THINGS, None))


def test_after_a_year_nothing_is_asked_by_itself() -> None:
    assert due(52) == []


def test_who_is_asked_may_hang_on_the_back_state() -> None:
    mood = replace(read_measures()["mood"], asked_of=("recovered",))
    assert [len(list(windows_of(mood, BEGIN, state))) for state in ("recovered", "chronic")] == [4, 0]


def test_two_times_of_one_measure_are_never_open_at_once() -> None:
    for measure in read_measures().values():
        windows = list(windows_of(measure, BEGIN, "chronic"))
        assert all(one.until <= other.due for one, other in pairwise(windows))
    often = replace(read_measures()["mood"], asked_in_weeks=(2, 3))
    assert [each.until for each in windows_of(often, BEGIN, "chronic")] == [
        BEGIN + timedelta(weeks=3),
        BEGIN + timedelta(weeks=5),
    ]


# -- the eight words ---------------------------------------------------------------------------


def test_not_due_due_shown_answered_and_expired_are_kept_apart() -> None:
    assert standing(BEGIN)[0].stands is Stands.NOT_DUE
    assert first(0).stands is Stands.DUE
    assert first(1, about("shown", 0)).stands is Stands.SHOWN
    answered = first(3, about("shown", 0), about("answered", 2))
    assert (answered.stands, answered.entry) == (Stands.ANSWERED, "answered 2")
    assert (first(13).stands, first(14).stands) == (Stands.DUE, Stands.EXPIRED)


def test_later_comes_back_after_two_weeks_and_waits_for_two_weeks_again() -> None:
    said = (about("shown", 3), about("later", 3))
    assert (first(3, *said).stands, first(16, *said).stands) == (Stands.LATER, Stands.LATER)
    assert first(3, *said).back_on == WEEK_1 + timedelta(days=17)
    assert (first(17, *said).stands, first(30, *said).stands) == (Stands.SHOWN, Stands.SHOWN)
    assert first(31, *said).stands is Stands.EXPIRED
    assert first(17, *said, about("later", 17)).stands is Stands.LATER


def test_later_never_goes_beyond_the_day_on_which_the_same_is_asked_anew() -> None:
    said = (about("later", 13), about("later", 27))
    assert first(27, said[0]).stands is Stands.DUE
    assert first(27, *said).stands is Stands.LATER
    assert first(27, *said).back_on is None
    assert HARM in due(6, *said)
    assert first(35, *said).stands is Stands.EXPIRED


def test_not_this_time_lasts_until_it_is_asked_anew() -> None:
    said = about("declined", 2)
    assert [first(day, said).stands for day in (2, 13, 20, 34)] == [Stands.DECLINED] * 4
    assert first(4, said, about("answered", 4)).stands is Stands.ANSWERED
    assert HARM in due(6, said)
    assert first(5, about("later", 1), about("declined", 3)).stands is Stands.DECLINED


def test_what_is_said_before_its_day_or_after_its_end_says_nothing() -> None:
    for how in ("shown", "later", "declined"):
        assert first(0, about(how, -1)).stands is Stands.DUE
        assert first(20, about(how, 14)).stands is Stands.EXPIRED
    assert first(20, about("answered", 15, names=None)).stands is Stands.EXPIRED


def test_a_form_opened_in_time_and_sent_late_answers_its_own() -> None:
    late = about("answered", 36)
    assert first(36, late).stands is Stands.ANSWERED
    assert HARM in due(1 + 36 / 7, late)


def test_where_asking_waited_it_is_said_for_what() -> None:
    whole = Closed(WEEK_1, WEEK_1 + timedelta(days=14), "paused")
    part = Closed(WEEK_1, WEEK_1 + timedelta(days=3), "stopped")
    assert (first(2, closed=(part,)).stands, first(2, closed=(part,)).why) == (Stands.NOT_ASKED, "stopped")
    assert first(3, closed=(part,)).stands is Stands.DUE
    assert first(14, closed=(part,)).stands is Stands.EXPIRED
    assert (first(14, closed=(whole,)).stands, first(14, closed=(whole,)).why) == (Stands.NOT_ASKED, "paused")
    assert first(14, about("declined", 3), closed=(whole,)).stands is Stands.DECLINED


@pytest.mark.parametrize("lang", ["en", "es"])
def test_each_has_its_sentence(lang: str) -> None:
    words = Words(lang, strict=True)
    waits = Closed(WEEK_1, None, "left")
    found = [
        *(standing(BEGIN)[0], first(0), first(0, about("shown", 0)), first(0, about("later", 0))),
        *(first(27, about("later", 13), about("later", 27)), first(0, about("declined", 0))),
        *(first(0, about("answered", 0)), first(14), first(0, closed=(waits,))),
    ]
    assert len({stands_in_words(each, words) for each in found}) == len(found)


# -- out of a journal --------------------------------------------------------------------------

ANA = Story("Ana").enrolled(f"{BEGIN}").cleared(f"{BEGIN}")


def harm(story: Story, on: str) -> Asked:
    found = measures_asked(story.on(on).course)
    return next(each for each in found if (each.window.measure, each.window.due) == (HARM, WEEK_1))


def test_a_journal_tells_what_was_shown_put_off_and_answered() -> None:
    story = ANA.tell("measure_asked", "2026-01-12", "system", measure=HARM, due="2026-01-12", how="shown")
    assert harm(story, "2026-01-12").stands is Stands.SHOWN
    story = story.tell("measure_asked", "2026-01-13", measure=HARM, due="2026-01-12", how="later")
    assert [harm(story, day).stands for day in ("2026-01-13", "2026-01-27")] == [Stands.LATER, Stands.SHOWN]
    story = story.tell("measured", "2026-01-28", measure=HARM, items={"harm": 2})
    assert harm(story, "2026-01-28").entry == story.last
    assert harm(story.undoes("2026-01-28 21:00", story.last), "2026-01-28").stands is Stands.SHOWN


@pytest.mark.parametrize("names", ["2026-01-12", "2026-01-14", None])
def test_an_answer_that_names_no_day_of_its_own_answers_what_is_open(names: str | None) -> None:
    story = ANA.tell("measured", "2026-01-14", measure=HARM, items={"harm": 2}, due=names)
    assert harm(story, "2026-01-14").stands is Stands.ANSWERED


def test_an_answer_to_what_is_never_asked_by_itself_answers_nothing() -> None:
    story = ANA.tell("measured", "2026-01-14", measure="clinic-x", items={"one": 2})
    assert {each.stands for each in measures_asked(story.on("2026-01-14").course)} == {
        Stands.DUE,
        Stands.NOT_DUE,
    }


def test_a_pause_is_told_and_before_an_enrolment_there_is_nothing() -> None:
    paused = ANA.tell("paused_by_self", "2026-01-11")
    assert harm(paused, "2026-01-12").why == "paused"
    assert measures_asked(Story("New").screened(f"{BEGIN}").on(f"{BEGIN}").course) == ()


def test_the_figures_are_the_books() -> None:
    choices = read_choices()
    names = ("measures.open_for", "measures.put_off")
    assert [(choices[name].value, choices[name].unit) for name in names] == [(14, "days"), (14, "days")]
