"""What a clinic reads of somebody on a version of another clinic's that breaks a law."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from backstride.outcomes.papers.person_month import Month, Waited
from backstride.web.clinic.granting import Let, end_grant, grant
from backstride.web.clinic.models import Clinician
from backstride.web.clinic.renewing import renew_standings
from backstride.web.clinic.scopes import SCOPES
from backstride.web.clinician.report.counted import clinic_month
from backstride.web.journals.models import Participant, ProgrammeVersion, Standing
from tests.web.clinic.people import signed_in
from tests.web.clinic.programmes.test_where_nobody_can_be_told import (
    OnIt,
    _gone,
    _lapsed,
    _left,
    _on_it,
    _switched_off,
)
from tests.web.conftest import Clock
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
on_it = _on_it
BREAKS = "breaks a safety law"
OURS = "They go on with it until you give them another version, or withdraw this one."
THEIRS = "which another clinic wrote, breaks a safety law. They go on with it while that clinic sees them."


@pytest.fixture(name="elsewhere")
def _elsewhere(on_it: OnIt, another: Clinician, clock: Clock) -> Clinician:
    """Who follows Ana at another clinic as well."""
    grant(on_it[0], another.clinic, Let("Ana", SCOPES), clock.now)
    return another


def _list(of: Clinician, clock: Clock) -> str:
    return text_of(signed_in(of, clock.now).get("/clinic/").content.decode())


def _mode(person: Participant) -> str:
    return str(Standing.objects.get(participant=person).mode)


def test_whoever_wrote_it_reads_that_they_may_withdraw_it_and_nobody_else_does(
    on_it: OnIt, ben: Clinician, elsewhere: Clinician, clock: Clock
) -> None:
    assert OURS in _list(ben, clock)
    assert THEIRS not in _list(ben, clock)
    read = _list(elsewhere, clock)
    assert THEIRS in read
    assert OURS not in read
    page = signed_in(elsewhere, clock.now).get(f"/clinic/person/{on_it[0].pk}/")
    assert THEIRS in text_of(page.content.decode())


def test_what_is_not_known_of_it_is_said_as_one_that_another_wrote(
    on_it: OnIt, ben: Clinician, elsewhere: Clinician, clock: Clock
) -> None:
    ProgrammeVersion.objects.filter(pk=on_it[1].kept_id).update(holds_laws=None)
    Standing.objects.update(rules_version="")
    renew_standings(clock.now)
    assert "Its page says what to do." in _list(ben, clock)
    assert "That clinic can have it checked" in _list(elsewhere, clock)


def test_once_they_end_it_on_their_page_the_other_list_says_that_they_wait(
    on_it: OnIt, ben: Clinician, elsewhere: Clinician, ana: Client, clock: Clock
) -> None:
    ana.post(reverse("who_sees_end", args=[ben.clinic_id]))
    assert _mode(on_it[0]) == "held"
    assert BREAKS not in _list(elsewhere, clock)


def _ended(person: Participant, ben: Clinician, clock: Clock) -> None:
    end_grant(person, ben.clinic, clock.now)


@pytest.mark.parametrize("how", [_ended, _lapsed, _gone, _left, _switched_off])
def test_the_next_round_tells_it_where_no_word_was_told(
    on_it: OnIt,
    ben: Clinician,
    elsewhere: Clinician,
    clock: Clock,
    how: Callable[[Participant, Clinician, Clock], None],
) -> None:
    person = on_it[0]
    renew_standings(clock.now)
    how(person, ben, clock)
    assert renew_standings(clock.now) == 1
    assert _mode(person) == "held"
    assert BREAKS not in _list(elsewhere, clock)
    assert renew_standings(clock.now) == 0, "once is enough"


def test_so_it_does_where_somebody_works_there_again(
    on_it: OnIt, ben: Clinician, elsewhere: Clinician, clock: Clock
) -> None:
    _left(on_it[0], ben, clock)
    renew_standings(clock.now)
    Clinician.objects.filter(pk=ben.pk).update(ended=None)
    assert renew_standings(clock.now) == 1
    assert _mode(on_it[0]) == "active"
    assert THEIRS in _list(elsewhere, clock)


def test_a_round_asks_one_question_more_where_no_version_breaks_a_law(
    ben: Clinician, clock: Clock, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(3):  # their zones, the versions that break a law, who is waiting
        renew_standings(clock.now)


@pytest.mark.parametrize("how", [_ended, _lapsed, _left])
def test_a_month_that_is_over_is_counted_as_it_was(
    on_it: OnIt,
    ben: Clinician,
    elsewhere: Clinician,
    clock: Clock,
    how: Callable[[Participant, Clinician, Clock], None],
) -> None:
    january = Month(date(2026, 1, 1), date(2026, 1, 31))
    clock.at("2026-02-03")
    before = clinic_month(elsewhere.clinic, january, clock.now).seen
    assert Waited("clinic.programme_breaks", 25) in before[0].needs
    how(on_it[0], ben, clock)
    clock.now += timedelta(minutes=1)
    assert clinic_month(elsewhere.clinic, january, clock.now).seen == before
    february = Month(date(2026, 2, 1), date(2026, 2, 28))
    needs = clinic_month(elsewhere.clinic, february, clock.now).seen[0].needs
    assert not [each for each in needs if each.rule == "clinic.programme_breaks"], "now they wait"
