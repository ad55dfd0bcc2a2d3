"""One decision a day: what changed, what is due, when the next session is, and why."""

from __future__ import annotations

import pytest

from backstride.heart.state import Mode
from tests.cast.book import BOOK
from tests.cast.people import ANA, BEGIN, BO, CARMEN, GRETA, HUGO, JUN, LEO
from tests.cast.story import JSON, Story

TUE, WED = "2026-01-06", "2026-01-07"

ACTIONS: dict[str, tuple[Story, Mode, str]] = {
    "a start": (ANA, Mode.ACTIVE, "start"),
    "a settled session": (ANA.settled(TUE), Mode.ACTIVE, "hold"),
    "a step up": (ANA.settled("2026-01-04", BEGIN, TUE), Mode.ACTIVE, "progress"),
    "a flared session": (ANA.session(TUE, rise=5), Mode.FLARE, "step_back"),
    "a flare-up reported": (ANA.flared_up(TUE), Mode.FLARE, "ease"),
    "the top": (JUN, Mode.MAINTENANCE, "start"),
    "a session kept up": (JUN.settled(TUE), Mode.MAINTENANCE, "maintain"),
    "a pause": (ANA.tell("paused_by_self", TUE), Mode.PAUSED, "pause"),
    "a hold": (ANA.clinician("hold", TUE), Mode.HELD, "pause"),
    "a sign for today": (ANA.symptom(TUE, "fever"), Mode.ASK_FIRST, "ask_first"),
    "no screening": (GRETA.enrolled(TUE), Mode.NOT_SCREENED, "ask_first"),
    "an emergency": (ANA.symptom(TUE, "chest_pain"), Mode.STOPPED, "refer_urgent"),
    "a session left out while it flares": (
        ANA.flared_up(TUE).tell("session_skipped", WED),
        Mode.FLARE,
        "ease",
    ),
    "a stage that there is none of": (ANA.clinician("set_stage", TUE, stage=9), Mode.ACTIVE, "none"),
    "leaving": (ANA.tell("left", TUE), Mode.LEFT, "none"),
    "nothing at all": (Story("Nobody"), Mode.NOT_SCREENED, "ask_first"),
}


@pytest.mark.parametrize("after", ACTIONS)
def test_the_action_says_what_changed(after: str) -> None:
    story, mode, action = ACTIONS[after]
    now = story.on("2026-01-08")
    assert (now.mode, now.decision.action) == (mode, action)


def test_of_several_things_on_one_day_the_gravest_is_named() -> None:
    story = BO.settled(BEGIN).session(TUE).morning(on=TUE).clinician("set_stage", f"{TUE} 20:00", stage=2)
    assert story.on(TUE).decision.action == "step_back"
    assert BO.tell("noted", TUE, text="rain").on(TUE).decision.action == "start"


def test_an_entry_that_says_nothing_to_the_machine_changes_nothing() -> None:
    story = ANA.settled(BEGIN)
    told: dict[str, dict[str, JSON]] = {
        "noted": {"text": "rain"},
        "goal_set": {"goal": "to the sea"},
        "lesson_read": {"lesson": "pain"},
        "check_in_asked": {"what": "weekly", "due": TUE, "how": "shown"},
        "contact_held": {"contact": "week-0"},
        "recording_linked": {"recording": "a.fit"},
        "measured": {"measure": "promis", "total": 50},
        "measure_asked": {"measure": "mood", "due": TUE, "how": "shown"},
        "consented": {"to": "study", "given": True},
        "attention_answered": {"rule": "gap.short", "outcome": "rang"},
        "prescribed": {"decision": {}},
    }
    for kind, says in told.items():
        story = story.tell(kind, TUE, **says)
    before, after = ANA.settled(BEGIN).on(WED).decision, story.on(WED).decision
    assert after == before


def test_a_decision_names_programme_version_stage_and_dose() -> None:
    decision = ANA.on(BEGIN).decision
    assert (decision.programme, decision.version, decision.stage) == ("walk", "1.0.0", 6)
    assert (decision.days_per_week, f"{decision.next_session_on}") == (4, BEGIN)
    assert decision.session == decision.next_session


@pytest.mark.parametrize(
    ("story", "on", "until"),
    [
        (ANA, BEGIN, TUE),
        (LEO.enrolled(f"{BEGIN} 12:00", days=["thu"]), TUE, "2026-01-09"),
        (ANA.session(BEGIN), "2026-01-09", "2026-01-10"),
        (ANA.tell("paused_by_self", TUE), WED, "2027-01-05"),
    ],
)
def test_it_is_good_until_the_day_of_the_next_session_is_over_or_time_tells_something(
    story: Story, on: str, until: str
) -> None:
    assert f"{story.on(on).decision.good_until}" == until


def test_where_sessions_wait_there_is_no_session_and_no_day() -> None:
    decision = GRETA.enrolled(BEGIN).on(BEGIN).decision
    assert (decision.due, decision.session, decision.next_session) == (False, None, None)
    assert (decision.next_session_on, decision.days_per_week, decision.stage) == (None, None, 6)


def test_on_a_day_off_the_next_session_is_told_and_none_is_due() -> None:
    decision = LEO.enrolled(f"{BEGIN} 12:00", days=["thu"]).on(TUE).decision
    assert (decision.due, decision.session) == (False, None)
    assert f"{decision.next_session_on}" == "2026-01-08"
    assert decision.next_session is not None


@pytest.mark.parametrize(
    ("story", "rule"),
    [
        (ANA, "schedule.due"),
        (ANA.settled(TUE), "schedule.done_today"),
        (LEO.enrolled(f"{BEGIN} 12:00", days=["thu"]), "schedule.not_a_wished_day"),
        (HUGO.settled(BEGIN), "schedule.rest_day"),
        (ANA.settled("2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"), "schedule.due"),
        (
            ANA.enrolled("2025-12-20").settled("2026-01-01", "2026-01-02", "2026-01-03", BEGIN),
            "schedule.week_is_full",
        ),
    ],
)
def test_the_day_itself_has_a_reason(story: Story, rule: str) -> None:
    assert story.on(TUE).reason(rule).figures["days_per_week"] > 0


def test_fewer_days_than_asked_means_fewer_sessions_and_says_so() -> None:
    now = LEO.enrolled(f"{BEGIN} 12:00", days=["thu", "sun"]).on(TUE)
    figures = now.reason("schedule.fewer_days").figures
    assert (figures["wished"], figures["days_per_week"]) == (2, 4)
    assert now.session == LEO.on(TUE).session
    enough = LEO.enrolled(f"{BEGIN} 12:00", days=["mon", "tue", "thu", "sun"])
    assert "schedule.fewer_days" not in (*LEO.on(TUE).rules, *enough.on(TUE).rules)


# -- reasons ----------------------------------------------------------------------------------


def test_every_reason_has_its_sources_and_how_sure_we_are() -> None:
    for reason in BO.settled(BEGIN).flared_up(TUE).on(TUE).decision.reasons:
        assert reason.certainty == BOOK.cards[reason.rule].certainty
        assert reason.sources or reason.certainty == "opinion"


def test_reasons_are_those_of_the_last_day_on_which_anything_happened() -> None:
    story = BO.flared_up(TUE)
    assert "flare.reported" in story.on("2026-01-09").rules
    assert "start.first_dose" not in story.on("2026-01-09").rules


def test_of_a_very_full_day_they_are_those_of_the_last_twelve_things_that_happened() -> None:
    story = BO.flared_up(TUE)
    for _ in range(11):
        story = story.tell("session_skipped", TUE)
    assert "flare.reported" in story.on(TUE).rules
    assert "flare.reported" not in story.tell("session_skipped", TUE).on(TUE).rules


def test_they_come_in_the_order_in_which_things_happened() -> None:
    rules = ANA.tell("session_skipped", f"{TUE} 08:00").session(TUE).morning(4).on(WED).rules
    assert rules.index("progression.no_catch_up") < rules.index("flare.reduce")


def test_a_wait_that_was_lifted_the_same_day_is_not_among_them() -> None:
    lifted = ANA.symptom(TUE, "fever").cleared(f"{TUE} 20:00").on(TUE)
    assert "clearance.given" in lifted.rules
    assert "symptom.today" not in lifted.rules


def test_what_was_opened_and_shut_again_the_same_day_is_not_said_to_be_open() -> None:
    shut = GRETA.enrolled(BEGIN).screened(f"{BEGIN} 12:00").symptom(f"{BEGIN} 20:00", "fever").on(BEGIN)
    assert "symptom.today" in shut.rules
    assert "clearance.given" not in shut.rules
    assert "clearance.ask_first" in ANA.screened(TUE, long_term=["chest_pain_unchecked"]).on(TUE).rules


def test_the_most_urgent_comes_first() -> None:
    now = BO.flared_up(TUE, symptoms=("dizzy",)).on(TUE)
    urgencies = [reason.urgency for reason in now.decision.reasons]
    assert urgencies[0] == "this_week"
    assert urgencies == sorted(urgencies, key=("now", "today", "this_week", "routine").index)


def test_each_symptom_has_a_reason_of_its_own() -> None:
    now = CARMEN.symptom(TUE, "dizzy", "fell", "bone_point_pain").on(TUE)
    told = [each.figures["symptom"] for each in now.decision.reasons if each.rule == "symptom.this_week"]
    assert sorted(told) == ["dizzy", "fell"]
    assert now.reason("symptom.bone").figures["symptom"] == "bone_point_pain"


def test_beside_an_emergency_nothing_soothing_is_said() -> None:
    now = BO.session(TUE, rise=5, symptoms=["chest_pain"]).on(TUE)
    assert set(now.rules) == {"waiting.stopped", "symptom.now"}


def test_a_count_shows_how_far_it_has_come() -> None:
    figures = ANA.settled(BEGIN).on(TUE).reason("progression.count").figures
    assert (figures["settled"], figures["needed"], figures["stage"]) == (1, 2, 6)


def test_where_steps_come_slowly_it_counts_further() -> None:
    older = GRETA.enrolled(BEGIN).screened(BEGIN, birth_year=1959).settled(TUE)
    assert older.on(WED).reason("progression.count").figures["needed"] == 3


def test_before_an_enrolment_there_is_nothing_to_count() -> None:
    assert "stage" not in Story("Early").symptom(TUE, "fever").on(TUE).reason("symptom.today").figures


def test_what_goes_slowly_says_so_every_day() -> None:
    slow = GRETA.enrolled(BEGIN).screened(BEGIN, birth_year=1959).settled(TUE, "2026-01-08")
    assert "pace.slow" in slow.on("2026-01-09").rules


def test_while_sessions_wait_nothing_hangs_on_a_morning() -> None:
    story = ANA.session(TUE).tell("paused_by_self", f"{TUE} 21:00")
    rules = [story.on(day).rules for day in (TUE, WED, "2026-01-08")]
    assert rules[0] == rules[1] == rules[2]
    assert rules[0] == ["waiting.paused", "person.pause"]
