"""Made for adults: under 18 there is no session, whoever has cleared the person."""

from __future__ import annotations

import pytest

from backstride.book.programmes import list_programmes
from backstride.book.screening import read_questionnaire
from backstride.heart.programme import Programme
from backstride.heart.state import Mode
from tests.cast.book import WALK, book_with
from tests.cast.people import ANA, BEGIN, GRETA
from tests.cast.programmes import with_figures
from tests.cast.story import Look, Story

TUE, WED, THU = "2026-01-06", "2026-01-07", "2026-01-08"
YOUNG, ADULT = 2009, 2008
"""Who reaches 17 in 2026, and who reaches 18."""


def refused(now: Look) -> bool:
    """Whether there is no session, and the reason is the age."""
    waits = now.mode is Mode.ASK_FIRST and now.session is None and now.decision.action == "ask_first"
    return waits and "waiting.under_age" in now.rules and "waiting.under_age" in now.seen_to


def test_a_clinician_s_clear_alone_opens_no_session() -> None:
    now = GRETA.enrolled(BEGIN, birth_year=YOUNG).cleared(BEGIN).on(BEGIN)
    assert refused(now)
    assert {"clearance.given", "clearance.ask_first"}.isdisjoint(now.rules)
    assert now.reason("waiting.under_age").figures["age"] == 18


def test_nor_does_it_for_whoever_is_active_already() -> None:
    now = GRETA.enrolled(BEGIN, walks=40, birth_year=YOUNG, active_min_week=180).cleared(BEGIN).on(BEGIN)
    assert refused(now)
    assert "person.chose_stage" not in now.rules  # there is nothing yet that they could keep at


def test_nor_does_one_given_before_the_enrolment() -> None:
    assert refused(GRETA.cleared("2026-01-04").enrolled(BEGIN, birth_year=YOUNG).on(BEGIN))
    assert refused(GRETA.screened("2026-01-04").enrolled(BEGIN, birth_year=YOUNG).on(BEGIN))


def test_nor_a_screening_that_says_who_has_seen_the_person() -> None:
    story = GRETA.enrolled(BEGIN, birth_year=YOUNG).screened(TUE, "Dr. Paz", TUE)
    assert refused(story.on(TUE))


def test_it_is_said_at_once_and_on_every_later_day() -> None:
    story = GRETA.enrolled(BEGIN, birth_year=YOUNG)
    assert refused(story.on(BEGIN))
    assert refused(story.tell("noted", TUE, text="hello").tell("session_skipped", WED).on(THU))


def test_the_age_counts_that_a_screening_told_where_it_is_the_younger_one() -> None:
    story = GRETA.enrolled(BEGIN).screened(TUE, birth_year=YOUNG)
    assert refused(story.on(TUE))
    assert refused(story.cleared(WED).on(WED))
    assert refused(story.screened(WED, birth_year=2026).cleared(THU).on(THU))  # born this very year
    assert story.screened(WED).cleared(THU).on(THU).mode is Mode.ACTIVE


def test_whoever_turns_18_this_year_is_asked_and_a_no_counts_until_the_year_is_over() -> None:
    story = GRETA.enrolled(BEGIN, birth_year=ADULT)
    assert story.cleared(BEGIN).on(BEGIN).mode is Mode.ACTIVE
    not_yet = story.screened(TUE, birth_year=ADULT, turned_18="no").cleared(WED)
    assert refused(not_yet.on(WED))
    assert not_yet.screened(THU, birth_year=ADULT, turned_18="yes").cleared(THU).on(THU).mode is Mode.ACTIVE
    assert not_yet.cleared("2027-01-02").on("2027-01-02").mode is Mode.ACTIVE


def test_nothing_else_that_is_told_opens_sessions() -> None:
    story = GRETA.enrolled(BEGIN, birth_year=YOUNG).cleared(BEGIN)
    held = story.clinician("hold", TUE).clinician("resume", WED)
    for then in (
        held,
        story.clinician("set_stage", WED, stage=2),
        story.tell("paused_by_self", WED, over=True),
    ):
        assert refused(then.on(WED))
    assert refused(story.enrolled(WED, birth_year=YOUNG).on(WED))
    assert refused(story.tell("left", WED).enrolled(THU, birth_year=YOUNG).cleared(THU).on(THU))


def test_an_enrolment_that_tells_a_younger_age_later_ends_sessions() -> None:
    assert ANA.on(BEGIN).mode is Mode.ACTIVE
    assert refused(ANA.enrolled(TUE, birth_year=YOUNG).on(TUE))
    assert refused(
        ANA.clinician("hold", TUE).enrolled(WED, birth_year=YOUNG).clinician("resume", THU).on(THU)
    )


def test_a_programme_made_for_older_people_is_closed_to_whoever_changes_to_it() -> None:
    older = with_figures(WALK, id="older", adult_age=21)
    story = Story("Nia", book=book_with(older)).enrolled(BEGIN, birth_year=2006).cleared(BEGIN)
    assert story.on(BEGIN).mode is Mode.ACTIVE
    assert refused(story.tell("programme_changed", TUE, programme="older").on(TUE))


def test_an_emergency_is_still_an_emergency_and_its_end_opens_nothing() -> None:
    story = GRETA.enrolled(BEGIN, birth_year=YOUNG).cleared(BEGIN).symptom(TUE, "chest_pain")
    assert story.on(TUE).mode is Mode.STOPPED
    assert refused(story.cleared(WED, story.last).on(WED))


def test_from_the_new_year_on_it_is_another_reason() -> None:
    story = GRETA.enrolled(BEGIN, birth_year=YOUNG).cleared(BEGIN)
    assert f"{story.on('2026-12-31').decision.good_until}" == "2027-01-01"
    assert refused(story.on("2026-12-31"))
    assert "waiting.under_age" not in story.on("2027-01-01").rules
    assert story.on("2027-01-01").mode is Mode.ASK_FIRST


@pytest.mark.parametrize("programme", list_programmes(), ids=lambda each: each.id)
def test_programmes_and_the_screening_mean_the_same_age(programme: Programme) -> None:
    asked = read_questionnaire().figures["adult_age"]
    assert programme.figures["adult_age"].value == asked.value
