"""Spec: what time brings to the list by itself: silence, a check-in left open, far too much."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from backstride.book.choices.table import read_choices
from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinician
from backstride.web.journals import glance
from backstride.web.journals.models import Participant, Standing
from backstride.web.journals.needs import Need
from backstride.web.journals.order import read_place
from tests.cast.people import ANA, BEGIN
from tests.web.clinic.answering import WEEK_0, needs_of, page_of, section_of
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells

pytestmark = pytest.mark.django_db
OVERDUE, OVER, SILENT = "clinic.check_in_overdue", "clinic.dose_over_plan", "clinic.silent"


def needs(person: Participant, rule: str, on: str) -> list[Need]:
    """Those of a rule that hold on a day."""
    day = date.fromisoformat(on)
    return [each for each in needs_of(person) if each.rule == rule and each.holds_on(day)]


def urgency_on(person: Participant, on: str) -> str:
    """The place on the list on a day, by what is kept alone."""
    found = read_place(Standing.objects.get(participant=person).places, date.fromisoformat(on))
    assert found is not None
    return found.urgency


def test_a_check_in_is_overdue_three_days_after_its_day_until_the_next_one_is(
    participant: Participant, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-12 12:00")
    tells(ANA.settled("2026-01-12"))
    assert needs(participant, OVERDUE, "2026-01-14") == []
    (first,) = needs(participant, OVERDUE, "2026-01-15")
    assert (first.figures, first.first_seen, first.until) == (
        {"due": date(2026, 1, 12)},
        date(2026, 1, 15),
        date(2026, 1, 22),
    )
    (second,) = needs(participant, OVERDUE, "2026-01-22")
    assert second.figures == {"due": date(2026, 1, 19)}


def test_one_that_has_closed_without_an_answer_stays_until_the_next_is_overdue(
    participant: Participant, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-20 12:00")
    tells(ANA.settled("2026-01-19"))
    assert [each.figures for each in needs(participant, OVERDUE, "2026-01-20")] == [
        {"due": date(2026, 1, 12)}
    ]


@pytest.mark.parametrize("how", ["answered", "declined"])
def test_an_answer_and_a_no_end_it(participant: Participant, tells: Tells, clock: Clock, how: str) -> None:
    clock.at("2026-01-16 21:00")
    named = {"what": "weekly", "due": "2026-01-12"}
    told = (
        ANA.check_in("2026-01-16", 2)
        if how == "answered"
        else ANA.tell("check_in_asked", "2026-01-16", **named, how=how)
    )
    tells(told)
    assert needs(participant, OVERDUE, "2026-01-16") == []
    assert needs(participant, OVERDUE, "2026-01-22") != []


def test_nobody_is_asked_while_paused_so_nothing_is_overdue(
    participant: Participant, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-16 21:00")
    tells(ANA.tell("paused_by_self", "2026-01-10"))
    assert needs(participant, OVERDUE, "2026-01-16") == []


def test_far_more_than_the_plan_asks_is_named_with_both_figures(
    participant: Participant, ben: Clinician, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-07 20:00")
    grant(participant, ben.clinic, Let("Ana", ()), clock.now)
    tells(ANA.session("2026-01-05", minutes=70).session("2026-01-07", minutes=70))
    (need,) = needs(participant, OVER, "2026-01-07")
    assert (need.figures["minutes"], need.first_seen, need.until) == (
        140,
        date(2026, 1, 7),
        date(2026, 1, 12),
    )
    said = section_of(page_of(participant, signed_in(ben, clock.now)))
    assert f"140 min were told in seven days; the plan asks for {need.figures['asked']}" in said


def test_up_to_the_bound_nothing_is_said(participant: Participant, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-07 20:00")
    tells(ANA)
    a_week = glance.read(Standing.objects.get(participant=participant).glance).minutes_a_week
    assert a_week is not None
    least = read_choices()["clinic.over_plan_least"].value
    tells(ANA.session("2026-01-07", minutes=a_week + least))
    assert needs(participant, OVER, "2026-01-07") == []


def test_a_plan_that_was_eased_since_does_not_make_yesterdays_sessions_too_much(
    participant: Participant, tells: Tells, clock: Clock
) -> None:
    story = ANA.lives_until("2026-02-02").flared_up("2026-02-02")
    clock.at("2026-02-02 20:00")
    tells(story)
    assert needs(participant, OVER, "2026-02-02") == []


def test_where_no_sessions_are_planned_minutes_are_not_judged(
    participant: Participant, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-07 20:00")
    tells(ANA.session("2026-01-07", minutes=300).clinician("hold", "2026-01-07 19:00"))
    assert needs(participant, OVER, "2026-01-07") == []


def test_the_place_on_the_list_changes_by_time_alone(
    participant: Participant, tells: Tells, clock: Clock
) -> None:
    clock.at(f"{BEGIN} 12:00")
    tells(ANA.tell("contact_held", f"{BEGIN} 09:30", **WEEK_0))
    kept = glance.read(Standing.objects.get(participant=participant).glance)
    assert kept.quiet_from is not None
    assert urgency_on(participant, BEGIN) == ""
    assert urgency_on(participant, f"{kept.quiet_from}") == "silent"
    assert urgency_on(participant, "2026-01-15") == "routine", "a check-in left open comes before silence"


def test_a_standing_of_an_older_release_keeps_its_most_urgent_need(
    participant: Participant, ben: Clinician, tells: Tells, clock: Clock
) -> None:
    clock.at(f"{BEGIN} 12:00")
    grant(participant, ben.clinic, Let("Ana", ()), clock.now)
    tells(ANA.symptom(f"{BEGIN} 10:00", "saddle_numbness"))
    Standing.objects.update(places="")
    page = signed_in(ben, clock.now).get("/clinic/").content.decode()
    assert "1 needs somebody today" in page


def test_every_bound_is_ours_and_says_so() -> None:
    for name in ("check_in_overdue_after", "over_plan", "over_plan_least", "cover_now_after"):
        assert read_choices()[f"clinic.{name}"].certainty == "opinion"


def test_a_contact_that_a_clinician_held_is_a_word_and_another_act_is_none(
    participant: Participant, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-08 20:00")
    tells(ANA.clinician("resume", "2026-01-08"))
    after_an_act = Standing.objects.get(participant=participant).quiet_from
    clock.now += timedelta(minutes=1)
    tells(
        ANA.clinician("resume", "2026-01-08").tell(
            "contact_held", "2026-01-08", "clinician", contact="week-0"
        )
    )
    after_a_talk = Standing.objects.get(participant=participant).quiet_from
    assert after_an_act is not None
    assert after_a_talk == after_an_act + timedelta(days=3)
