"""Spec: a password or a link alone opens no page about others; a second step does, for a working day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from backstride.web.accounts.links import make_link
from backstride.web.clinic.models import Clinician
from tests.web.clinic.people import signed_in, signed_in_by_password
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db


def leads_to(browser: Client, address: str = "/clinic/") -> str:
    """Where the answer leads; empty for a page."""
    return browser.get(address).headers.get("Location", "")


def test_who_has_set_none_up_is_led_to_the_two_ways(ben: Clinician) -> None:
    Authenticator.objects.all().delete()
    browser = signed_in_by_password(ben.user)
    assert leads_to(browser) == "/clinic/second-factor/"
    page = browser.get("/clinic/second-factor/").content.decode()
    assert "/accounts/2fa/totp/activate/" in page
    assert "/accounts/2fa/webauthn/add/" in page


def test_a_password_alone_leads_to_the_second_step(ben: Clinician) -> None:
    assert leads_to(signed_in_by_password(ben.user)) == "/accounts/2fa/reauthenticate/?next=/clinic/"


def test_who_has_only_a_passkey_is_asked_for_that(ben: Clinician) -> None:
    Authenticator.objects.update(type=Authenticator.Type.WEBAUTHN)
    found = leads_to(signed_in_by_password(ben.user))
    assert found == "/accounts/2fa/webauthn/reauthenticate/?next=/clinic/"


def test_nor_does_a_one_time_link(ben: Clinician, clock: Clock, client: Client) -> None:
    client.post(f"/enter/{make_link(ben.user, clock.now)}/")
    assert "/accounts/2fa/reauthenticate/" in leads_to(client)


def test_it_is_believed_for_a_working_day(ben: Clinician, clock: Clock) -> None:
    browser = signed_in(ben, clock.now)
    assert leads_to(browser) == ""
    clock.now += timedelta(hours=12) - timedelta(seconds=1)
    assert leads_to(browser) == ""
    clock.now += timedelta(seconds=1)
    assert "reauthenticate" in leads_to(browser)


def test_what_another_person_gave_in_this_browser_does_not_count(
    ben: Clinician, carla: Clinician, clock: Clock
) -> None:
    browser = signed_in(ben, clock.now)
    browser.logout()
    browser.force_login(carla.user)
    assert "reauthenticate" in leads_to(browser)
