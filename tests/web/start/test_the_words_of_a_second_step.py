"""Spec: every page of a second step speaks our words, in both languages; a passkey has one name."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.models import Authenticator
from django.conf import LazySettings
from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.accounts.second_step_words import SecondStep
from tests.web.browser.whose import _second_step
from tests.web.today.reading import text_of

PAGES = (
    "/accounts/2fa/",
    "/accounts/2fa/reauthenticate/",
    "/accounts/2fa/recovery-codes/",
    "/accounts/2fa/recovery-codes/generate/",
    "/accounts/2fa/totp/deactivate/",
    "/accounts/2fa/webauthn/",
    "/accounts/2fa/webauthn/keys/{key}/edit/",
    "/accounts/2fa/webauthn/keys/{key}/remove/",
)
THEIRS = re.compile(
    r"authenticator (?:app|code) (?:is|based)|two-factor|security key|master key|confirm access|passwordless"
    r"|dos factores|llaves? de seguridad|clave maestra|confirmar acceso|sin contraseña,",
    re.IGNORECASE,
)


@pytest.fixture(name="sure")
def _sure(ana: Client, settings: LazySettings) -> Client:
    settings.MFA_ALLOW_UNVERIFIED_EMAIL = True
    ana.post("/accounts/reauthenticate/", {"password": "quiet lane walking"})
    return ana


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("address", PAGES)
def test_no_page_has_the_librarys_words(sure: Client, address: str, lang: str) -> None:
    key = _second_step(User.objects.get())
    sure.cookies["django_language"] = lang
    answer = sure.get(address.format(key=key.pk))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert page.count("<h1") == 1
    assert not THEIRS.search(text_of(page)), THEIRS.search(text_of(page))
    assert " – Backstride</title>" in page


@pytest.mark.parametrize(
    ("lang", "says"),
    [("en", "This is not the code, or it is too old by now"), ("es", "Este no es el código, o ya es")],
)
def test_a_wrong_code_is_told_in_our_words(sure: Client, lang: str, says: str) -> None:
    sure.cookies["django_language"] = lang
    sure.get("/accounts/2fa/totp/activate/")
    page = sure.post("/accounts/2fa/totp/activate/", {"code": "000000"}).content.decode()
    assert says in text_of(page)


def test_a_new_passkey_has_a_name_and_signs_in_alone(sure: Client) -> None:
    page = sure.get("/accounts/2fa/webauthn/add/").content.decode()
    assert 'value="My passkey"' in page
    assert re.search(r'name="passwordless"[^>]* checked', page)
    assert not THEIRS.search(text_of(page))


def test_the_next_ones_are_numbered(sure: Client) -> None:
    user = User.objects.get()
    _second_step(user)
    assert SecondStep().generate_authenticator_name(user, Authenticator.Type.WEBAUTHN) == "My passkey 2"
