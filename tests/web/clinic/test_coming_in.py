"""Spec: setting up the first second step is giving it; the recovery codes lead on, and can be printed."""

from __future__ import annotations

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.conf import LazySettings
from django.core.cache import cache
from django.test import Client

from backstride.web.accounts.links import make_link
from backstride.web.accounts.models import User
from backstride.web.clinic.models import Clinician
from tests.web.clinic.people import PASSWORD, signed_in_by_password
from tests.web.conftest import Clock
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db(transaction=True)
SET_UP, CODES = "/accounts/2fa/totp/activate/", "/accounts/2fa/recovery-codes/"
GO_ON = {"en": "Go on to the clinic", "es": "Seguir a la clínica"}


@pytest.fixture(autouse=True)
def _at_once(settings: LazySettings, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library has the clock of the tests."""
    settings.MFA_ALLOW_UNVERIFIED_EMAIL = True
    monkeypatch.setattr(time, "time", clock.now.timestamp)


@pytest.fixture(name="at_the_door")
def _at_the_door(ben: Clinician) -> Client:
    """Ben's browser on his first day: signed in by his password, with no second step yet."""
    Authenticator.objects.all().delete()
    browser = signed_in_by_password(ben.user)
    browser.post(f"/accounts/reauthenticate/?next={SET_UP}", {"password": PASSWORD})
    return browser


def sets_up(browser: Client) -> str:
    """Scan the picture, enter the code; where that leads."""
    browser.get(SET_UP)
    secret = browser.session["mfa.totp.secret"]
    counter = next(iter(yield_hotp_counters_from_time()))
    answer = browser.post(SET_UP, {"code": format_hotp_value(hotp_value(secret, counter))})
    return str(answer.headers["Location"])


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_codes_lead_on_to_the_clinic_which_does_not_ask_again(at_the_door: Client, lang: str) -> None:
    at_the_door.cookies["django_language"] = lang
    assert sets_up(at_the_door) == CODES
    page = at_the_door.get(CODES).content.decode()
    assert f'<a class="button go" href="/clinic/">{GO_ON[lang]}</a>' in page
    assert page.count('class="button go"') == 1
    assert "data-print" in page
    assert at_the_door.get("/clinic/").status_code == 200


def test_who_works_at_no_clinic_goes_on_to_their_own_page(ana: Client) -> None:
    user = User.objects.get()
    TOTP.activate(user, "A" * 32)
    RecoveryCodes.activate(user)
    ana.post("/accounts/reauthenticate/", {"password": "quiet lane walking"})
    assert '<a class="button go" href="/">Go on</a>' in ana.get(CODES).content.decode()


def test_whoever_has_one_already_must_give_that_one(at_the_door: Client, ben: Clinician) -> None:
    Authenticator.objects.create(user=ben.user, type=Authenticator.Type.WEBAUTHN, data={"name": "Phone"})
    sets_up(at_the_door)
    assert "reauthenticate" in at_the_door.get("/clinic/").headers["Location"]


def test_the_clinics_door_offers_no_password_as_another_way(
    ben: Clinician, clock: Clock, client: Client
) -> None:
    client.post(f"/enter/{make_link(ben.user, clock.now)}/")
    asked = client.get("/clinic/", follow=True).content.decode()
    assert "Is it still you?" in text_of(asked)
    assert "With my password" not in asked
    elsewhere = client.get("/accounts/2fa/reauthenticate/?next=/accounts/2fa/").content.decode()
    assert "With my password" in elsewhere


def test_a_clinicians_menu_leads_to_the_clinic_and_not_into_the_check(at_work: Client) -> None:
    page = at_work.get("/accounts/2fa/").content.decode()
    assert '<a href="/clinic/">Clinic</a>' in page
    assert 'href="/start/"' not in page


def test_a_password_chosen_a_moment_ago_is_not_asked_for_again(client: Client) -> None:
    cache.clear()  # sign-ups of other tests count in no limit here
    client.post("/accounts/signup/", {"email": "lena@example.org", "password1": PASSWORD})
    assert client.get(SET_UP).status_code == 200
