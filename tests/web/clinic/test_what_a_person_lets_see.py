"""Spec: a clinic sees whom it was let see, as far as it was let, and not a moment longer."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser

from backstride.web.clinic.granting import Let, end_grant, grant, open_grants, scopes_of
from backstride.web.clinic.models import Clinician, Grant
from backstride.web.clinic.scopes import SCOPES, Scope
from backstride.web.journals.models import Participant
from backstride.web.journals.visible import own_of, visible_to
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db
A_MONTH = timedelta(days=30)


def sees(clinician: Clinician, clock: Clock, scope: Scope = "course") -> bool:
    """Whether they see Ana, the only participant there is."""
    return visible_to(clinician.user, clock.now, scope).exists()


def test_nobody_is_seen_before_they_let_it(participant: Participant, ben: Clinician, clock: Clock) -> None:
    assert not sees(ben, clock)


@pytest.mark.parametrize("scope", SCOPES)
def test_what_is_let_see_is_seen_and_no_other_part(
    participant: Participant, ben: Clinician, clock: Clock, scope: Scope
) -> None:
    given = grant(participant, ben.clinic, Let("Ana", {scope}), clock.now)
    assert {each for each in SCOPES if sees(ben, clock, each)} == {"course", scope}
    assert set(scopes_of(given)) == {"course", scope}


def test_another_clinic_sees_nothing(
    participant: Participant, ben: Clinician, another: Clinician, clock: Clock
) -> None:
    grant(participant, ben.clinic, Let("Ana", SCOPES), clock.now)
    assert sees(ben, clock)
    assert not sees(another, clock)


def test_it_ends_at_once_when_they_say_so(participant: Participant, ben: Clinician, clock: Clock) -> None:
    grant(participant, ben.clinic, Let("Ana", SCOPES), clock.now)
    end_grant(participant, ben.clinic, clock.now)
    assert not any(sees(ben, clock, scope) for scope in SCOPES)


def test_it_ends_on_its_day(participant: Participant, ben: Clinician, clock: Clock) -> None:
    grant(participant, ben.clinic, Let("Ana", SCOPES, clock.now + A_MONTH), clock.now)
    assert sees(ben, clock)
    clock.now += A_MONTH
    assert not sees(ben, clock)


def test_a_change_takes_the_place_of_what_was_let_before(
    participant: Participant, ben: Clinician, clock: Clock
) -> None:
    grant(participant, ben.clinic, Let("Ana", {"pain"}), clock.now)
    grant(participant, ben.clinic, Let("Ana", {"notes"}), clock.now)
    assert [scopes_of(each) for each in open_grants(clock.now)] == [("course", "notes")]
    assert Grant.objects.count() == 2


def test_who_has_left_the_clinic_sees_nobody(participant: Participant, ben: Clinician, clock: Clock) -> None:
    grant(participant, ben.clinic, Let("Ana", SCOPES), clock.now)
    ben.ended = clock.now
    ben.save()
    assert not sees(ben, clock)


def test_who_is_switched_off_sees_nobody(participant: Participant, ben: Clinician, clock: Clock) -> None:
    grant(participant, ben.clinic, Let("Ana", SCOPES), clock.now)
    ben.user.is_active = False
    ben.user.save()
    assert not sees(ben, clock)


def test_a_clinician_is_nobody_else(participant: Participant, ben: Clinician, clock: Clock) -> None:
    grant(participant, ben.clinic, Let("Ana", SCOPES), clock.now)
    assert not own_of(ben.user).exists()
    assert participant.user is not None
    assert own_of(participant.user).get() == participant
    assert not visible_to(participant.user, clock.now).exists()


def test_a_stranger_sees_nobody(participant: Participant, ben: Clinician, clock: Clock) -> None:
    grant(participant, ben.clinic, Let("Ana", SCOPES), clock.now)
    assert not visible_to(AnonymousUser(), clock.now).exists()
    assert not own_of(AnonymousUser()).exists()
