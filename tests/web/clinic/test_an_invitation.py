"""Spec: an invitation is a code that one person uses once, within its time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from backstride.web.clinic.inviting import To, as_typed, find_invitation, invite, take_back, use_up
from backstride.web.clinic.models import Clinician, Invitation
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db
A_SECOND, A_MONTH = timedelta(seconds=1), timedelta(days=30)


def test_its_code_is_short_enough_to_be_copied_by_hand(ben: Clinician, clock: Clock) -> None:
    code = invite(ben.clinic, ben, To(), clock.now)
    assert [len(group) for group in code.split("-")] == [4, 4, 4, 4]
    assert as_typed(code) == code.replace("-", "")


@pytest.mark.parametrize("how", [str.lower, lambda code: code.replace("-", " "), lambda code: f" {code}\n"])
def test_it_is_understood_however_it_is_typed(how: type[str], ben: Clinician, clock: Clock) -> None:
    code = invite(ben.clinic, ben, To(), clock.now)
    found = find_invitation(how(code), clock.now)
    assert found is not None
    assert found.clinic == ben.clinic


def test_it_works_once(ben: Clinician, clock: Clock) -> None:
    code = invite(ben.clinic, ben, To(), clock.now)
    assert use_up(code, clock.now) is not None
    assert use_up(code, clock.now) is None
    assert Invitation.objects.get().used


def test_it_works_within_its_time(ben: Clinician, clock: Clock) -> None:
    code = invite(ben.clinic, ben, To(), clock.now)
    clock.now += A_MONTH - A_SECOND
    assert find_invitation(code, clock.now) is not None
    clock.now += A_SECOND
    assert find_invitation(code, clock.now) is None
    assert use_up(code, clock.now) is None
    assert not Invitation.objects.get().used


def test_it_can_be_taken_back(ben: Clinician, clock: Clock) -> None:
    code = invite(ben.clinic, ben, To(), clock.now)
    digest = Invitation.objects.get().digest
    assert take_back(ben.clinic, digest, clock.now)
    assert take_back(ben.clinic, digest, clock.now), "said twice, it is the same"
    assert find_invitation(code, clock.now) is None


def test_another_clinic_does_not_take_it_back(ben: Clinician, another: Clinician, clock: Clock) -> None:
    code = invite(ben.clinic, ben, To(), clock.now)
    assert not take_back(another.clinic, Invitation.objects.get().digest, clock.now)
    assert find_invitation(code, clock.now) is not None


def test_to_another_clinic_it_is_not_there(ben: Clinician, another: Clinician, clock: Clock) -> None:
    code = invite(ben.clinic, ben, To(), clock.now)
    back = f"/clinic/invite/{Invitation.objects.get().digest}/back/"
    assert signed_in(another, clock.now).post(back).status_code == 404
    assert find_invitation(code, clock.now) is not None
    for _ in ("once", "and once more"):
        assert signed_in(ben, clock.now).post(back).headers["Location"] == "/clinic/invite/"
    assert find_invitation(code, clock.now) is None


@pytest.mark.parametrize("code", ["", "-", "AAAA-AAAA-AAAA-AAAA", "ñ" * 40])
def test_a_code_that_was_never_given_opens_nothing(code: str, ben: Clinician, clock: Clock) -> None:
    invite(ben.clinic, ben, To(), clock.now)
    assert find_invitation(code, clock.now) is None


def test_the_code_itself_is_kept_nowhere(ben: Clinician, clock: Clock) -> None:
    code = invite(ben.clinic, ben, To(), clock.now)
    kept = Invitation.objects.values().get()
    assert as_typed(code) not in str(kept)
