"""Spec: the list of a clinic is true for people who open nothing: standings are renewed in time."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from backstride.web import duties
from backstride.web.clinic import renewing
from backstride.web.clinic.granting import Let, end_grant, grant
from backstride.web.clinic.models import Clinic
from backstride.web.clinic.renewing import passed, renew_standings
from backstride.web.journals import glance
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant, Standing
from tests.cast.people import BEGIN
from tests.cast.story import Story
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db
WALKS = Story("Walker").enrolled(BEGIN).cleared(BEGIN)
A_PERSON = 16
"""Queries for each person who is renewed, at most; and a few for all of them."""
FEW = 3


@pytest.fixture(autouse=True)
def _nobody_is_left_alone(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    monkeypatch.setattr(renewing, "_left", {})
    clock.at(f"{BEGIN} 20:00")


def walks(clinic: Clinic, clock: Clock, number: int = 1, zone: str = "Europe/Madrid") -> Participant:
    """Somebody who walked on the first day, and lets a clinic follow."""
    story = Story(f"Walker {number}", zone).enrolled(BEGIN).cleared(BEGIN).session(f"{BEGIN} 18:00")
    return follows(clinic, clock, story)


def follows(clinic: Clinic, clock: Clock, story: Story) -> Participant:
    """Somebody with a story, who lets a clinic follow."""
    person = Participant.objects.create(zone=story.zone, language="en")
    append(person.pk, story.told, clock.now)
    grant(person, clinic, Let(story.name, ()), clock.now)
    return person


def contacts_on(person: Participant, day: date) -> list[str]:
    """What the list would say of contacts on a day."""
    needs = glance.read(Standing.objects.get(participant=person).glance).all_needs
    return [each.rule for each in needs if each.rule.startswith("clinic.contact") and each.holds_on(day)]


def stood_on(person: Participant) -> date:
    return Standing.objects.get(participant=person).on


def test_who_opens_nothing_is_renewed_once_their_day_is_over(clinic: Clinic, clock: Clock) -> None:
    person = walks(clinic, clock)
    assert renew_standings(clock.now) == 0, "it still holds"
    clock.at("2026-03-02 00:30")
    assert renew_standings(clock.now) == 1
    assert stood_on(person) == date(2026, 3, 2)
    assert renew_standings(clock.now) == 0


@pytest.mark.parametrize(
    "story",
    [WALKS.clinician("hold", BEGIN), WALKS.tell("paused_by_self", BEGIN), WALKS.symptom(BEGIN, "fainted")],
)
def test_what_time_brings_is_known_also_where_nothing_else_changes(
    clinic: Clinic, clock: Clock, story: Story
) -> None:
    person = follows(clinic, clock, story)
    far = date(2026, 4, 6)
    assert contacts_on(person, far) == [], "it looks 56 days ahead"
    for day in ("2026-02-01", "2026-02-02", "2026-03-01", "2026-03-02", "2026-03-30"):
        clock.at(f"{day} 08:00")
        renew_standings(clock.now)
    assert stood_on(person) == date(2026, 3, 30)
    assert contacts_on(person, far) == ["clinic.contact_due"]


def test_a_standing_that_holds_for_long_is_made_anew_after_half_of_what_it_sees(
    clinic: Clinic, clock: Clock
) -> None:
    person = follows(clinic, clock, WALKS.clinician("hold", BEGIN))
    Standing.objects.filter(participant=person).update(good_until=None)
    clock.at("2026-02-01 20:00")
    assert renew_standings(clock.now) == 0
    clock.at("2026-02-02 08:00")
    assert renew_standings(clock.now) == 1
    assert renew_standings(clock.now) == 0


def test_days_are_local(clinic: Clinic, clock: Clock) -> None:
    person = walks(clinic, clock, zone="America/Bogota")
    until = Standing.objects.get(participant=person).good_until
    assert until is not None
    clock.at(f"{until} 03:00")
    assert renew_standings(clock.now) == 0, "in Bogotá it is still the evening before"
    clock.at(f"{until} 07:00")
    assert renew_standings(clock.now) == 1


def test_what_was_made_by_other_rules_is_renewed(clinic: Clinic, clock: Clock) -> None:
    person = walks(clinic, clock)
    Standing.objects.update(rules_version="of an earlier program")
    assert list(passed(clock.now)) == [person]
    assert renew_standings(clock.now) == 1


def test_whom_no_clinic_follows_is_left_to_their_own_page(clinic: Clinic, clock: Clock) -> None:
    person = walks(clinic, clock)
    end_grant(person, clinic, clock.now)
    clock.at("2026-03-02")
    assert renew_standings(clock.now) == 0
    assert stood_on(person) == date.fromisoformat(BEGIN)


def test_a_few_at_a_time_the_longest_passed_first(
    clinic: Clinic, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renewing, "AT_ONCE", 2)
    people = [walks(clinic, clock, number) for number in range(3)]
    Standing.objects.filter(participant=people[2]).update(good_until=date(2026, 1, 1))
    clock.at("2026-03-02")
    assert [renew_standings(clock.now) for _ in range(3)] == [2, 1, 0]
    assert all(stood_on(person) == date(2026, 3, 2) for person in people)


@pytest.mark.parametrize("people", [1, 4])
def test_the_queries_grow_with_those_that_are_renewed_alone(
    people: int, clinic: Clinic, clock: Clock, django_assert_max_num_queries: Any
) -> None:
    for number in range(people):
        walks(clinic, clock, number)
    with django_assert_max_num_queries(FEW):
        renew_standings(clock.now)
    clock.at("2026-03-02")
    with django_assert_max_num_queries(FEW + people * A_PERSON):
        assert renew_standings(clock.now) == people


def test_a_journal_that_cannot_be_replayed_stops_nobody_else_and_is_left_for_an_hour(
    clinic: Clinic, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    broken, well = walks(clinic, clock, 1), walks(clinic, clock, 2)
    broken.entries.filter(kind="enrolled").update(payload="{")
    clock.at("2026-03-02 10:00")
    assert renew_standings(clock.now) == 1
    assert (stood_on(broken), stood_on(well)) == (date.fromisoformat(BEGIN), date(2026, 3, 2))
    assert caplog.text.count("tried again in an hour") == 1
    clock.at("2026-03-02 10:59")
    assert renew_standings(clock.now) == 0
    assert caplog.text.count("tried again in an hour") == 1
    clock.at("2026-03-02 11:00")
    renew_standings(clock.now)
    assert caplog.text.count("tried again in an hour") == 2


def test_one_duty_that_fails_stops_no_other(
    clinic: Clinic, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backstride.web.reminders.round.one_round", lambda _: 1 / 0)
    person = walks(clinic, clock)
    clock.at("2026-03-02")
    done = duties.do_all(clock.now)
    assert done.failed == ("reminders",)
    assert done.came["standings"] == 1
    assert stood_on(person) == date(2026, 3, 2)
