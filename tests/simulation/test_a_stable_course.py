"""A simulated person walks the rules that everybody walks."""

from __future__ import annotations

import pytest

from backstride.book.rulebook import shipped_rulebook
from backstride.heart.alphabet import Kind
from backstride.heart.course import replay
from backstride.simulation.stable_course import StableCourse
from backstride.simulation.stable_pain import StablePerson
from backstride.simulation.streams import stream

BOOK = shipped_rulebook()


def walking(programme: str, person: StablePerson, number: int = 0, most_days: int = 400) -> StableCourse:
    return StableCourse(programme, person, BOOK, stream(7, programme, *person, number), most_days)


@pytest.mark.parametrize("programme", ["walk", "run-walk"])
@pytest.mark.parametrize("in_whole_numbers", [True, False])
@pytest.mark.parametrize("number", range(3))
def test_going_along_leads_where_a_replay_of_the_whole_journal_leads(
    programme: str, in_whole_numbers: bool, number: int
) -> None:
    person = StablePerson(2 * number + 1, 0.6, 0.5, in_whole_numbers)
    walked = walking(programme, person, number)
    course = walked.walk(36)
    replayed = replay(walked.journal, BOOK, course.on)
    assert (course.state, course.happenings) == (replayed.state, replayed.happenings)
    assert course.memory == replayed.memory
    assert course.next_strike_on == replayed.next_strike_on


def test_the_noise_makes_some_sessions_flare_and_those_courses_too_are_as_a_replay_would_have_them() -> None:
    walked = walking("walk", StablePerson(3, 0.6, 1.5))
    course = walked.walk(36)
    assert any("flare.reduce" in happening.verdict.rules for happening in course.happenings)
    assert course.happenings == replay(walked.journal, BOOK, course.on).happenings


def test_every_session_is_walked_and_every_morning_answered() -> None:
    walked = walking("run-walk", StablePerson(2, 0.2))
    walked.walk(36)
    kinds = [entry.kind for entry in walked.journal]
    assert kinds.count("session_done") == kinds.count("morning_after") == 36


def test_what_was_asked_is_what_is_done_so_nothing_counts_as_too_much() -> None:
    course = walking("walk", StablePerson(2, 0.2)).walk(36)
    ended = {each.event.ended for each in course.happenings if each.event.kind is Kind.SESSION}
    assert ended == {"done"}


def test_a_year_on_the_questions_are_asked_again_and_the_course_goes_on() -> None:
    walked = walking("walk", StablePerson(2, 0.2), most_days=500)
    course = walked.walk(250)
    assert [entry.kind for entry in walked.journal].count("clinician_decided") >= 2
    assert len(course.memory.sessions) == 250


def test_the_same_stream_walks_the_same_course() -> None:
    person = StablePerson(4, 0.4)
    assert walking("walk", person).walk(12).happenings == walking("walk", person).walk(12).happenings
