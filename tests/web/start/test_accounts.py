"""Signing in, up and out: labelled, calm, in both languages, and nothing promised that is not done."""

from __future__ import annotations

import re

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.conf import LazySettings
from django.core.cache import cache
from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.journals.models import Participant
from tests.web.check.walker import walk
from tests.web.conftest import Clock

OF_AN_ACCOUNT = [
    "/accounts/2fa/",
    "/accounts/2fa/totp/activate/",
    "/accounts/2fa/webauthn/",
    "/accounts/2fa/webauthn/add/",
    "/accounts/password/change/",
]
PAGES = ["/accounts/login/", "/accounts/signup/?next=/start/", "/accounts/password/reset/"]


@pytest.fixture(autouse=True)
def _nobody_has_tried_yet() -> None:
    """Sign-ups of other tests count in no limit here."""
    cache.clear()


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize(
    "address", [*PAGES, "/accounts/password/reset/done/", "/accounts/password/reset/key/done/"]
)
def test_every_page_has_a_title_and_a_label_for_each_field(
    client: Client, db: None, address: str, lang: str
) -> None:
    client.cookies["django_language"] = lang
    page = client.get(address).content.decode()
    assert f'<html lang="{lang}"' in page
    assert page.count("<h1") == 1
    fields = re.findall(r'<input type="(?:text|email|password)"[^>]* id="([^"]+)"', page)
    assert all(f'<label class="field" for="{each}"' in page for each in fields)


def test_signing_up_asks_for_an_address_and_a_password_alone(client: Client, db: None) -> None:
    page = client.get("/accounts/signup/?next=/start/").content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    assert re.findall(r'name="(\w+)"', main) == ["csrfmiddlewaretoken", "email", "password1", "next"]
    assert 'value="/start/"' in main


def test_what_is_wrong_is_named_at_the_top_and_beside_the_field(client: Client, db: None) -> None:
    page = client.post("/accounts/signup/", {"email": "ana@example", "password1": "short"}).content.decode()
    assert 'href="#id_email"' in page
    assert 'href="#id_password1"' in page
    assert 'id="id_password1_error"' in page
    assert 'value="ana@example"' in page
    assert "short" not in re.sub(r"too short|<title>.*?</title>", "", page)


def test_signing_in_keeps_where_somebody_was_going(client: Client, db: None) -> None:
    User.objects.create_user(email="ana@example.org", password="quiet lane walking")
    form = {"login": "ana@example.org", "password": "quiet lane walking", "next": "/start/"}
    assert client.post("/accounts/login/", form)["Location"] == "/start/"


def test_signing_out_is_asked_before_it_is_done(ana: Client) -> None:
    assert "Stay signed in" in ana.get("/accounts/logout/").content.decode()
    assert ana.post("/accounts/logout/")["Location"] == "/"


def test_who_came_by_a_link_hears_that_they_need_another_one(client: Client, db: None) -> None:
    client.force_login(User.objects.create_user())
    page = client.get("/accounts/logout/").content.decode()
    assert "You came in by a one-time link" in page
    assert "<code>.venv/bin/backstride serve --link</code>" in page
    assert 'href="/accounts/email/"' in page
    assert 'href="/accounts/password/set/"' in page
    client.cookies["django_language"] = "es"
    assert "Ha entrado con un enlace de un solo uso" in client.get("/accounts/logout/").content.decode()


def test_with_an_address_and_a_password_they_come_back_by_themselves(client: Client, db: None) -> None:
    client.force_login(User.objects.create_user())
    client.post("/accounts/email/", {"email": "eva@example.org", "action_add": ""})
    page = client.get("/accounts/logout/").content.decode()
    assert 'href="/accounts/email/"' not in page
    assert 'href="/accounts/password/set/"' in page
    chosen = dict.fromkeys(("password1", "password2"), "quiet lane walking")
    client.post("/accounts/password/set/", chosen)
    assert "one-time link" not in client.get("/accounts/logout/").content.decode()
    client.post("/accounts/logout/")
    client.post("/accounts/login/", {"login": "eva@example.org", "password": "quiet lane walking"})
    assert client.session.get("_auth_user_id")


def test_who_has_a_passkey_or_a_password_is_not_told_of_links(ana: Client, client: Client, db: None) -> None:
    assert "one-time link" not in ana.get("/accounts/logout/").content.decode()
    user = User.objects.create_user()
    Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data={"name": "My phone"})
    client.force_login(user)
    assert "one-time link" not in client.get("/accounts/logout/").content.decode()


def test_a_link_that_was_used_says_the_command_as_it_can_be_typed(client: Client, db: None) -> None:
    assert "<code>.venv/bin/backstride serve --link</code>" in client.post("/enter/used/").content.decode()


def test_where_no_mail_is_sent_none_is_promised(client: Client, db: None, settings: LazySettings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    page = client.get("/accounts/password/reset/").content.decode()
    assert ".venv/bin/backstride serve --link" in page
    assert "Send the link" not in page


def test_where_mail_is_sent_a_link_can_be_asked_for(client: Client, db: None, settings: LazySettings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert "Send the link" in client.get("/accounts/password/reset/").content.decode()


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("address", OF_AN_ACCOUNT)
def test_the_pages_of_an_account_stand_in_our_frame(
    ana: Client, settings: LazySettings, address: str, lang: str
) -> None:
    settings.MFA_ALLOW_UNVERIFIED_EMAIL = True
    ana.cookies["django_language"] = lang
    form = {"password": "quiet lane walking"}
    answer = ana.post(f"/accounts/reauthenticate/?next={address}", form, follow=True)
    page = answer.content.decode()
    assert (answer.status_code, answer.request["PATH_INFO"]) == (200, address)
    assert f'<html lang="{lang}"' in page
    assert " style=" not in page
    assert 'src="data:' not in page


def test_a_key_is_listed_by_its_name(ana: Client, participant: Participant) -> None:
    data = {"name": "My phone", "credential": {"clientExtensionResults": {"credProps": {"rk": True}}}}
    Authenticator.objects.create(user=participant.user, type=Authenticator.Type.WEBAUTHN, data=data)
    page = ana.get("/accounts/2fa/webauthn/").content.decode()
    assert "<h2>My phone</h2>" in page
    assert "Passkey" in page


ADAPTER = "backstride.web.accounts.sign_up.SignUp"


@pytest.fixture
def door_is_closed(settings: LazySettings) -> None:
    """An instance on which nobody makes an account."""
    settings.ACCOUNT_ADAPTER, settings.SIGN_UP_OPEN = ADAPTER, False


@pytest.mark.parametrize(
    ("lang", "says"), [("en", "No account can be made with this address"), ("es", "Con esta dirección no")]
)
def test_an_address_that_is_taken_is_not_said_to_be_anybodys(
    client: Client, participant: Participant, settings: LazySettings, lang: str, says: str
) -> None:
    settings.ACCOUNT_ADAPTER = ADAPTER
    EmailAddress.objects.create(user=participant.user, email="ana@example.org", primary=True)
    client.cookies["django_language"] = lang
    form = {"email": "ana@example.org", "password1": "quiet lane walking 2"}
    page = client.post("/accounts/signup/", form).content.decode()
    assert says in page
    assert "already" not in page


@pytest.mark.django_db
@pytest.mark.parametrize(("lang", "says"), [("en", "What you told is still kept"), ("es", "sigue guardado")])
def test_a_closed_account_is_told_so_and_what_to_do(client: Client, lang: str, says: str) -> None:
    client.cookies["django_language"] = lang
    page = client.get("/accounts/inactive/").text
    assert says in page
    assert 'class="button go" href="/"' in page


@pytest.mark.parametrize(("lang", "says"), [("en", "No new accounts here"), ("es", "no se crean cuentas")])
def test_an_instance_may_close_its_door(
    client: Client, db: None, door_is_closed: None, lang: str, says: str
) -> None:
    client.cookies["django_language"] = lang
    assert says in client.get("/accounts/signup/").content.decode()
    made = {"email": "bo@example.org", "password1": "a quiet lane by the sea"}
    client.post("/accounts/signup/", made)
    assert not User.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(("lang", "says"), [("en", "No new accounts are made"), ("es", "no se crean ahora")])
def test_where_the_door_is_closed_nobody_is_sent_to_it(
    client: Client, door_is_closed: None, clock: Clock, lang: str, says: str
) -> None:
    client.cookies["django_language"] = lang
    walk(client)
    outcome = client.get("/check/outcome/").text
    assert says in outcome
    assert "/accounts/signup/" not in outcome
    assert "/accounts/login/?next=%2Fstart%2F" in outcome
    to_start = client.get("/start/")["Location"]
    assert to_start == "/accounts/login/?next=%2Fstart%2F"
    assert "/accounts/signup/" not in client.get(to_start).text


def test_where_it_is_open_the_check_leads_to_it(client: Client, db: None, clock: Clock) -> None:
    walk(client)
    assert "/accounts/signup/?next=%2Fstart%2F" in client.get("/check/outcome/").text


def test_signing_up_greets_nobody_by_the_number_of_the_account(client: Client, db: None) -> None:
    made = {"email": "bo@example.org", "password1": "a quiet lane by the sea"}
    page = client.post("/accounts/signup/", made, follow=True).text
    assert str(User.objects.get().pk) not in page
    assert "Successfully" not in page
