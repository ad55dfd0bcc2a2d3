"""Whatever holds the step up is among the reasons on every day it does, not only on the day it was told."""

from __future__ import annotations

import pytest

from backstride.heart.state import Mode, Pace
from tests.cast.people import ANA, BEGIN, BO, GRETA, HUGO
from tests.cast.story import JSON, Story

TUE, WED, THU = "2026-01-06", "2026-01-07", "2026-01-08"
LATER = "2026-02-03"
RUN_GATE: dict[str, JSON] = {"brisk_days": 4, "flare_lately": "no", "leg_injury": "no"}

HELD_BACK: dict[str, tuple[Story, str]] = {
    "a sign for this week": (ANA.symptom(TUE, "dizzy"), "symptom.this_week"),
    "one ticked in a screening": (ANA.screened(TUE, this_week_signs=["dizzy"]), "symptom.this_week"),
    "a sore bone": (HUGO.symptom(TUE, "bone_point_pain"), "symptom.bone"),
    "a sign for the same day": (ANA.symptom(TUE, "fever"), "symptom.today"),
    "sore legs for two weeks": (HUGO.check_in(TUE, 2, legs={"worst": 5}), "legs.unresolved"),
    "a clinician who wants somebody to look": (ANA.clinician("refer", TUE), "clinician.refer"),
    "slow worsening": (BO.check_in("2026-01-11", 6).check_in("2026-01-18", 6), "course.worsening"),
    "a flare-up that does not ease": (BO.flared_up(TUE), "flare.not_easing"),
}


@pytest.mark.parametrize("what", HELD_BACK)
def test_it_is_still_said_after_other_things_were_told(what: str) -> None:
    story, rule = HELD_BACK[what]
    now = story.tell("session_skipped", "2026-02-02").tell("noted", LATER, text="hello").on(LATER)
    assert rule in now.rules
    assert now.reason(rule).urgency in ("today", "this_week")


UNTIL_SOMEBODY_HAS_LOOKED = [
    "a sign for this week",
    "one ticked in a screening",
    "a sore bone",
    "sore legs for two weeks",
    "a clinician who wants somebody to look",
]


@pytest.mark.parametrize("what", UNTIL_SOMEBODY_HAS_LOOKED)
def test_a_clear_screening_alone_is_not_somebody_who_has_looked(what: str) -> None:
    story, rule = HELD_BACK[what]
    alone = story.screened(LATER, **RUN_GATE).on(LATER)
    assert rule in alone.rules
    assert rule.replace("bone", "this_week") in alone.seen_to
    assert alone.course.state.pace in (Pace.EASY, Pace.WALK_ONLY)
    seen = story.screened(LATER, "Dr. Paz", LATER, **RUN_GATE).on(LATER)
    assert (rule in seen.rules, seen.course.state.pace) == (False, Pace.NORMAL)


def test_nor_does_it_let_anybody_run_on_sore_legs_that_nobody_has_looked_at() -> None:
    story, _ = HELD_BACK["sore legs for two weeks"]
    settled = story.session("2026-01-20").morning().session("2026-01-22").morning()
    assert settled.screened("2026-01-24", **RUN_GATE).on("2026-01-24").dose.run_s == 0
    assert settled.cleared("2026-01-24", scope="run").on("2026-01-24").dose.run_s > 0


def test_what_was_told_while_sessions_waited_is_there_when_they_open() -> None:
    waits = ANA.screened(TUE, long_term=["chest_pain_unchecked"]).clinician("refer", WED)
    assert "clinician.refer" in waits.on(WED).seen_to
    screened = GRETA.enrolled(BEGIN).clinician("refer", TUE).screened(WED).on(WED)
    assert (screened.mode, screened.course.state.pace) == (Mode.ACTIVE, Pace.EASY)


@pytest.mark.parametrize("what", HELD_BACK)
def test_it_is_said_no_more_once_somebody_has_looked(what: str) -> None:
    story, rule = HELD_BACK[what]
    looked = story.cleared(LATER, scope="run").tell("session_skipped", "2026-02-04")
    assert rule not in looked.on("2026-02-04").rules


def test_each_sign_is_named_and_none_is_said_twice() -> None:
    story = ANA.symptom(TUE, "dizzy").symptom(WED, "fell", "bone_point_pain")
    for day in (WED, THU):
        said = [(each.rule, each.figures.get("symptom")) for each in story.on(day).decision.reasons]
        assert sorted(each for each in said if each[0].startswith("symptom.")) == [
            ("symptom.bone", "bone_point_pain"),
            ("symptom.this_week", "dizzy"),
            ("symptom.this_week", "fell"),
        ]


def test_the_legs_are_still_to_be_looked_at_when_they_have_settled_by_themselves() -> None:
    sore = HUGO.check_in(TUE, 2, legs={"worst": 5})
    settled = sore.session("2026-01-20").morning().session("2026-01-22").morning()
    now = settled.on("2026-01-24")
    assert ("ease.legs" in now.rules, "pace.walk_only" in now.rules) == (False, True)
    assert now.dose.run_s == 0
    assert "legs.unresolved" in now.rules
    assert now.attention("legs.unresolved").first_seen.isoformat() == TUE


def test_whom_a_clinician_wants_to_be_seen_somebody_must_see() -> None:
    story = ANA.clinician("refer", TUE).tell("session_skipped", THU)
    assert story.on(THU).attention("clinician.refer").first_seen.isoformat() == TUE
    assert story.cleared(THU).on(THU).seen_to == []


def test_a_flare_up_that_was_asked_about_holds_nothing_back_any_more() -> None:
    story = BO.flared_up(TUE).cleared("2026-01-14").tell("session_skipped", "2026-01-15")
    assert "flare.not_easing" not in story.on("2026-01-15").rules


def test_beside_an_emergency_only_the_emergency_is_said() -> None:
    story = ANA.symptom(TUE, "dizzy").symptom(WED, "chest_pain").tell("session_skipped", THU)
    assert story.on(THU).rules == ["waiting.stopped"]


def test_who_has_left_is_held_back_by_nothing() -> None:
    assert ANA.symptom(TUE, "dizzy").tell("left", WED).tell("noted", THU, text="x").on(THU).rules == [
        "waiting.left",
        "person.left",
    ]


def test_who_comes_back_is_held_back_as_before_until_somebody_has_looked() -> None:
    again = ANA.clinician("refer", TUE).tell("left", WED).enrolled(THU).screened(f"{THU} 12:00")
    assert (again.on(THU).mode, again.on(THU).course.state.pace) == (Mode.ACTIVE, Pace.EASY)
    assert "clinician.refer" in again.on(THU).rules


def test_when_nothing_holds_it_back_nothing_is_said() -> None:
    assert [rule for rule in ANA.on(BEGIN).rules if rule.partition(".")[0] in ("symptom", "legs")] == []
