"""What a person must see, most urgent first, with the day since when, until it is settled."""

from __future__ import annotations

from datetime import date

import pytest

from backstride.heart.attention import URGENT, urgency_of
from backstride.heart.symptoms import NOW, THIS_WEEK, TODAY
from tests.cast.people import ANA, BEGIN, BO, CARMEN, DEV, GRETA, HUGO, INES
from tests.cast.story import Story

TUE, WED, THU = "2026-01-06", "2026-01-07", "2026-01-08"

SEEN: dict[str, tuple[Story, str, str, str]] = {
    "an emergency": (CARMEN.symptom(TUE, "chest_pain"), "symptom.now", "now", TUE),
    "a sign for today": (ANA.symptom(TUE, "fever"), "symptom.today", "today", TUE),
    "a sign for this week": (ANA.symptom(TUE, "dizzy"), "symptom.this_week", "this_week", TUE),
    "a sore bone": (HUGO.symptom(TUE, "bone_point_pain"), "symptom.this_week", "this_week", TUE),
    "two flared sessions": (
        BO.session(TUE, rise=4).session(THU, rise=4),
        "flare.twice",
        "this_week",
        TUE,
    ),
    "a flare-up that does not ease": (BO.flared_up(TUE), "flare.not_easing", "this_week", TUE),
    "a flare-up that lasts": (
        BO.flared_up(TUE).morning(3, on=THU),
        "flare.lasting",
        "this_week",
        TUE,
    ),
    "sore legs for two weeks": (
        HUGO.check_in(TUE, 2, legs={"worst": 5}),
        "legs.unresolved",
        "this_week",
        TUE,
    ),
    "slow worsening": (
        BO.check_in("2026-01-11", 6).check_in("2026-01-18", 6),
        "course.worsening",
        "this_week",
        "2026-01-18",
    ),
    "no better in two weeks": (
        INES.enrolled(BEGIN, back_state="acute", episode_began=BEGIN).cleared(BEGIN).check_in(TUE, 5),
        "course.not_better",
        "this_week",
        "2026-01-19",
    ),
    "a screening that asks first": (
        GRETA.enrolled(BEGIN).screened(TUE, birth_year=1959, falls=["unsteady"]),
        "waiting.ask_first",
        "routine",
        TUE,
    ),
    "no screening": (GRETA.enrolled(TUE), "waiting.not_screened", "routine", TUE),
    "silence after sessions": (
        DEV.lives_until("2026-01-12", answers=False),
        "response.unanswered",
        "routine",
        "2026-01-08",
    ),
    "no sessions": (ANA, "gap.short", "routine", BEGIN),
}


@pytest.mark.parametrize("what", SEEN)
def test_it_is_there_with_its_urgency_and_since_when(what: str) -> None:
    story, rule, urgency, since = SEEN[what]
    day = "2026-01-20" if rule != "gap.short" else "2026-01-15"
    found = story.on(day).attention(rule)
    assert (found.urgency, f"{found.first_seen}") == (urgency, since)


def test_each_shows_the_figures_behind_it() -> None:
    lasts = BO.flared_up(TUE).morning(3, on=THU).on("2026-01-20")
    assert lasts.attention("flare.lasting").figures == {"began": date(2026, 1, 6)}
    unrelieved = BO.flared_up(TUE).on("2026-01-20")
    assert unrelieved.attention("flare.not_easing").figures == {"began": date(2026, 1, 6)}
    young = GRETA.enrolled(BEGIN, birth_year=2010).on(BEGIN)
    assert young.attention("waiting.under_age").figures == {"age": 18}


def test_where_all_is_well_nobody_must_see_anything() -> None:
    story = ANA.lives_until("2026-02-01")
    assert [story.on(f"2026-01-{day:02}").seen_to for day in range(5, 32)] == [[]] * 27


def test_the_most_urgent_comes_first() -> None:
    story = BO.check_in("2026-01-11", 6).check_in("2026-01-18", 6)
    story = story.symptom("2026-01-19", "dizzy").symptom("2026-01-19", "fever")
    story = story.symptom("2026-01-19", "chest_pain")
    urgencies = [each.urgency for each in story.on("2026-01-19").decision.attention]
    assert urgencies == sorted(urgencies, key=("now", "today", "this_week", "routine").index)
    assert {"now", "today", "this_week"} <= set(urgencies)


def test_each_symptom_is_named() -> None:
    signs = ["dizzy", "fell", "weight_loss"]
    found = ANA.symptom(TUE, *signs).on(TUE).decision.attention
    assert sorted(each.figures["symptom"] for each in found) == signs


def test_since_when_is_the_first_telling() -> None:
    twice = ANA.symptom(TUE, "dizzy").symptom("2026-01-12", "dizzy")
    assert f"{twice.on('2026-01-12').attention('symptom.this_week').first_seen}" == TUE


def test_a_wait_counts_from_when_it_began_whatever_happens_meanwhile() -> None:
    waits = ANA.symptom(TUE, "fever").tell("session_skipped", THU)
    assert f"{waits.on('2026-01-12').attention('waiting.ask_first').first_seen}" == TUE
    enrolled = GRETA.screened("2025-01-01").enrolled(TUE).tell("session_skipped", THU)
    assert f"{enrolled.on('2026-01-12').attention('waiting.not_screened').first_seen}" == TUE


def test_so_does_one_before_any_enrolment_and_one_on_the_first_stage() -> None:
    early = Story("Early").symptom(TUE, "fever").symptom(THU, "dizzy").on("2026-01-12")
    assert f"{early.attention('waiting.ask_first').first_seen}" == TUE
    lowest = GRETA.enrolled(BEGIN, walks=3).symptom(TUE, "fever").tell("session_skipped", THU)
    assert lowest.on(THU).decision.stage == 1
    assert f"{lowest.on('2026-01-12').attention('waiting.ask_first').first_seen}" == TUE


def test_of_a_wait_that_an_enrolment_renewed_the_enrolment_is_the_beginning() -> None:
    story = Story("Early").symptom(BEGIN, "dizzy").enrolled(TUE, walks=3).tell("session_skipped", THU)
    assert f"{story.on('2026-01-12').attention('waiting.not_screened').first_seen}" == TUE


def test_of_a_course_that_was_left_no_flare_up_is_left_to_see_to() -> None:
    twice = BO.session(TUE, rise=4).session(THU, rise=4)
    assert "flare.twice" in twice.on(THU).seen_to
    assert twice.tell("left", THU).on(THU).seen_to == []


def test_before_an_enrolment_a_sign_is_seen_to_all_the_same() -> None:
    early = Story("Early").symptom(TUE, "fever", "dizzy").on(TUE)
    assert early.seen_to == ["symptom.today", "symptom.this_week", "waiting.ask_first"]


def test_every_symptom_has_an_urgency_and_every_other_rule_is_routine() -> None:
    assert {urgency_of(rule) for rule in URGENT} == {"now", "today", "this_week"}
    assert urgency_of("progression.count") == "routine"
    assert len(set(NOW + TODAY + THIS_WEEK)) == len(NOW) + len(TODAY) + len(THIS_WEEK)


def test_flare_ups_too_often_are_seen_to_by_whoever_clears_the_person_that_day() -> None:
    third = BO.flared_up(TUE).flared_up("2026-01-20").flared_up("2026-02-03")
    assert "flare.often" in third.on("2026-02-03").seen_to
    assert third.cleared("2026-02-03 20:00").on("2026-02-03").seen_to == []
