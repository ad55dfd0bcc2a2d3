"""Spec: every page, fault, message and mail of an account speaks our words; what is none of ours is none."""

from __future__ import annotations

import re
from gettext import NullTranslations, translation
from pathlib import Path

import allauth
import pytest
from allauth.account import urls as of_the_library
from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from django.conf import LazySettings
from django.core import mail
from django.core.cache import cache
from django.test import Client

from backstride.book.catalogues import load_catalogue
from backstride.web.accounts.models import User
from backstride.web.journals.models import Participant
from tests.web.reminders.mail_servers import free_port
from tests.web.today.reading import text_of

PASSWORD, NEW = "quiet lane walking", "another lane, by the sea"
LANGUAGES = pytest.mark.parametrize("lang", ["en", "es"])
SIGNED_OUT = (
    "/accounts/login/",
    "/accounts/signup/",
    "/accounts/password/reset/",
    "/accounts/password/reset/done/",
    "/accounts/password/reset/key/1-gone/",
    "/accounts/password/reset/key/done/",
    "/accounts/inactive/",
)
SIGNED_IN = (
    "/accounts/email/",
    "/accounts/logout/",
    "/accounts/password/change/",
    "/accounts/password/reset/",
    "/accounts/reauthenticate/",
)
NONE_OF_OURS = (
    "/accounts/confirm-email/",
    "/accounts/confirm-email/MQ:abc/",
    "/accounts/login/code/",
    "/accounts/login/code/confirm/",
)
OURS, NOT_OURS = (
    {
        "account_login",
        "account_logout",
        "account_inactive",
        "account_signup",
        "account_reauthenticate",
        "account_email",
        "account_change_password",
        "account_set_password",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
    },
    {"account_email_verification_sent", "account_confirm_email", "account_confirm_login_code"},
)
IN_A_FIELD = re.compile(r'(?:placeholder|aria-label|value)="([^"]*)"')
LONG_ENOUGH = 9
"""Letters: a shorter sentence of the library may be part of any word."""
CATALOGUES = ("account", "sign_in", "start", "web")


def sentences_of(catalogue: NullTranslations) -> set[str]:
    """Everything in a catalogue, as it is asked for and as it is said."""
    pairs = catalogue._catalog.items()  # type: ignore[attr-defined]
    return {text for pair in pairs for text in pair if isinstance(text, str)}


def sentences_of_the_library() -> set[str]:
    """In English and in its Spanish, without those that are ours as well, or part of one of ours."""
    ours = "\n".join(
        each
        for lang in ("en", "es")
        for name in CATALOGUES
        for each in sentences_of(load_catalogue(lang, name))
    ).casefold()
    theirs = sentences_of(translation("django", str(Path(allauth.__file__).parent / "locale"), ["es"]))
    whole = {text for text in theirs if len(text) >= LONG_ENOUGH and "%" not in text and "\n" not in text}
    return {text for text in whole if text.casefold() not in ours}


THEIRS = sentences_of_the_library()


def theirs_in(page: str) -> set[str]:
    """What stands on a page in the library's words, letter by letter; hints in fields count."""
    seen = " ".join([text_of(page), *IN_A_FIELD.findall(page)])
    return {each for each in THEIRS if re.search(rf"(?<!\w){re.escape(each)}(?!\w)", seen)}


@pytest.fixture(autouse=True)
def _nobody_has_tried_yet() -> None:
    cache.clear()


@pytest.fixture(name="visitor")
def _visitor(client: Client, db: None) -> Client:
    return client


@pytest.fixture(name="by_a_link")
def _by_a_link(client: Client, db: None) -> Client:
    client.force_login(User.objects.create_user())
    return client


@pytest.fixture(name="sends")
def _sends(settings: LazySettings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def is_ours(page: str) -> None:
    assert page.count("<h1") == 1
    assert " – Backstride</title>" in page
    assert theirs_in(page) == set()


def test_the_librarys_sentences_are_known() -> None:
    assert {"You must type the same password each time.", "Email address"} <= THEIRS
    assert theirs_in("<main><label>New Password (again)</label></main>") != set()


@LANGUAGES
@pytest.mark.parametrize("address", SIGNED_OUT)
def test_no_page_before_signing_in_has_the_librarys_words(
    visitor: Client, sends: None, address: str, lang: str
) -> None:
    visitor.cookies["django_language"] = lang
    is_ours(visitor.get(address).content.decode())


@LANGUAGES
@pytest.mark.parametrize("address", SIGNED_IN)
def test_no_page_of_who_is_signed_in_has_them(ana: Client, sends: None, address: str, lang: str) -> None:
    ana.cookies["django_language"] = lang
    is_ours(ana.get(address).content.decode())


@LANGUAGES
@pytest.mark.parametrize("address", ["/accounts/password/set/", "/accounts/email/"])
def test_no_page_of_who_came_by_a_link_has_them(by_a_link: Client, address: str, lang: str) -> None:
    by_a_link.cookies["django_language"] = lang
    answer = by_a_link.get(address)
    assert answer.status_code == 200
    is_ours(answer.content.decode())


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("address", NONE_OF_OURS)
def test_what_is_none_of_ours_is_not_there(ana: Client, address: str, method: str) -> None:
    for browser in (ana, Client()):
        answer = getattr(browser, method)(address)
        assert answer.status_code == 404
        assert "Backstride</title>" in answer.content.decode()


def test_every_address_that_the_library_brings_is_known() -> None:
    assert {str(each.name) for each in of_the_library.urlpatterns} == OURS | NOT_OURS


NEW_TWICE = dict.fromkeys(("password1", "password2"), NEW)
FAULTS = [
    ("/accounts/password/change/", {"oldpassword": "wrong", **NEW_TWICE}, "This is not the password that"),
    ("/accounts/password/change/", {}, "This is still empty."),
    (
        "/accounts/password/change/",
        {"oldpassword": PASSWORD, "password1": NEW, "password2": f"{NEW}!"},
        "This is not the same password as above.",
    ),
    (
        "/accounts/password/change/",
        {"oldpassword": PASSWORD, "password1": "short", "password2": "short"},
        "The password is too short: it needs 10 characters at least.",
    ),
    (
        "/accounts/password/change/",
        {"oldpassword": PASSWORD, "password1": "1234567890", "password2": "1234567890"},
        "Too many people use this password",
    ),
    ("/accounts/reauthenticate/", {"password": "wrong"}, "This is not your password."),
    ("/accounts/email/", {"action_add": "", "email": "ana at example"}, "That is no e-mail address."),
    ("/accounts/email/", {"action_add": "", "email": "ana@example.org"}, "You have this address already."),
]


@pytest.mark.parametrize(("address", "form", "says"), FAULTS)
def test_what_is_wrong_is_said_in_our_words_at_the_top_and_beside_the_field(
    ana: Client, address: str, form: dict[str, str], says: str
) -> None:
    page = ana.post(address, form).content.decode()
    is_ours(page)
    assert text_of(page).count(says) >= 2
    assert 'role="alert"' in page


@pytest.mark.parametrize(("address", "form"), [fault[:2] for fault in FAULTS])
def test_and_in_spanish(ana: Client, address: str, form: dict[str, str]) -> None:
    ana.cookies["django_language"] = "es"
    page = ana.post(address, form).content.decode()
    is_ours(page)
    assert 'class="wrong" role="alert"' in page


@LANGUAGES
def test_a_wrong_password_at_the_door(visitor: Client, lang: str) -> None:
    visitor.cookies["django_language"] = lang
    page = visitor.post("/accounts/login/", {"login": "ana@example.org", "password": "x"}).content.decode()
    assert {"en": "do not belong together", "es": "no van juntas"}[lang] in page
    is_ours(page)


@LANGUAGES
def test_what_was_done_is_said_in_our_words(ana: Client, lang: str) -> None:
    ana.cookies["django_language"] = lang
    form = {"oldpassword": PASSWORD, **NEW_TWICE}
    page = ana.post("/accounts/password/change/", form, follow=True).content.decode()
    assert {"en": "Your new password is kept.", "es": "Su contraseña nueva está guardada."}[lang] in page
    is_ours(page)
    assert User.objects.get().check_password(NEW)


def test_setting_the_first_one_too(by_a_link: Client) -> None:
    page = by_a_link.post("/accounts/password/set/", NEW_TWICE, follow=True).content.decode()
    assert "Your password is kept." in page
    assert User.objects.get().check_password(NEW)


@LANGUAGES
def test_addresses_come_become_the_main_one_and_go(ana: Client, sends: None, lang: str) -> None:
    ana.cookies["django_language"] = lang

    def does(action: str, email: str) -> str:
        return ana.post("/accounts/email/", {action: "", "email": email}, follow=True).content.decode()

    pages = [
        does("action_add", "eva@example.org"),
        does("action_primary", "eva@example.org"),
        does("action_remove", "eva@example.org"),
        does("action_remove", "ana@example.org"),
    ]
    said = {
        "en": ("eva@example.org", "Done. This is your main address now.", "stays: it is your", "is removed:"),
        "es": ("eva@example.org", "Esta es ahora su dirección", "se queda: es su", "Se ha quitado"),
    }[lang]
    for page, says in zip(pages, said, strict=True):
        assert says in page
        is_ours(page)
    assert list(EmailAddress.objects.values_list("email", "primary")) == [("eva@example.org", True)]
    assert User.objects.get().email == "eva@example.org"


def test_the_main_address_is_named_and_chosen(ana: Client) -> None:
    assert 'type="radio"' not in ana.get("/accounts/email/").content.decode(), "there is no choice of one"
    page = ana.post("/accounts/email/", {"action_add": "", "email": "eva@example.org"}, follow=True)
    chosen = re.findall(
        r'value="([^"]+)" required checked><span><span[^>]*>([^<]+)<strong>', page.content.decode()
    )
    assert chosen == [("ana@example.org", "ana@example.org ")]


def test_nothing_is_mailed_to_verify_an_address_and_nothing_said_of_it(ana: Client, sends: None) -> None:
    page = ana.post("/accounts/email/", {"action_add": "", "email": "eva@example.org"}, follow=True)
    ana.post("/accounts/email/", {"action_send": "", "email": "eva@example.org"})
    assert mail.outbox == []
    assert "sent" not in text_of(page.content.decode())


def test_an_address_of_another_account_cannot_be_added(ana: Client, participant: Participant) -> None:
    User.objects.create_user(email="leo@example.org", password=NEW)
    page = ana.post("/accounts/email/", {"action_add": "", "email": "Leo@example.org"}).content.decode()
    assert "This address cannot be added. Use another one." in page
    assert not EmailAddress.objects.filter(user=participant.user, email="leo@example.org").exists()


def test_signing_out_is_said_in_our_words(ana: Client) -> None:
    page = ana.post("/accounts/logout/", follow=True).content.decode()
    assert "You have signed out." in page
    assert theirs_in(page) == set()


MAILS = [
    ("en", "ana", "A new password for Backstride", "open this address and choose one"),
    ("es", "ana", "Una contraseña nueva para Backstride", "abra esta dirección y elija una"),
    ("en", "eva", "No account with this address", "there is no account with this address"),
    ("es", "eva", "No hay ninguna cuenta con esta dirección", "se registró con otra"),
]


@pytest.mark.usefixtures("participant", "sends")
@pytest.mark.parametrize(("lang", "to", "subject", "says"), MAILS)
def test_mails_speak_our_words(visitor: Client, lang: str, to: str, subject: str, says: str) -> None:
    visitor.cookies["django_language"] = lang
    visitor.post("/accounts/password/reset/", {"email": f"{to}@example.org"})
    (sent,) = mail.outbox
    text = str(sent.body)
    assert (sent.subject, sent.to) == (subject, [f"{to}@example.org"])
    assert says in text
    assert ("/password/reset/key/" in text) == (to == "ana")
    assert not any(each in text for each in THEIRS)


@LANGUAGES
@pytest.mark.usefixtures("participant")
@pytest.mark.parametrize("to", ["ana", "eva"])
def test_where_no_mail_leaves_now_the_address_stays_and_it_is_said(
    visitor: Client, settings: LazySettings, caplog: pytest.LogCaptureFixture, lang: str, to: str
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    visitor.cookies["django_language"] = lang
    page = visitor.post("/accounts/password/reset/", {"email": f"{to}@example.org"}).content.decode()
    is_ours(page)
    assert {"en": "No mail leaves here just now", "es": "no sale ningún correo"}[lang] in page
    assert f'value="{to}@example.org"' in page
    assert f"{to}@" not in caplog.text


@LANGUAGES
def test_by_the_link_a_new_password_is_chosen(visitor: Client, participant: Participant, lang: str) -> None:
    visitor.cookies["django_language"] = lang
    user = User.objects.get(participant=participant)
    key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
    address = visitor.get(f"/accounts/password/reset/key/{key}/").headers["Location"]
    is_ours(visitor.get(address).content.decode())
    wrong = visitor.post(address, {"password1": NEW, "password2": "other"}).content.decode()
    is_ours(wrong)
    assert 'href="#id_password2"' in wrong
    is_ours(visitor.post(address, NEW_TWICE, follow=True).content.decode())
    user.refresh_from_db()
    assert user.check_password(NEW)


@LANGUAGES
def test_too_often_is_said_kindly(ana: Client, lang: str) -> None:
    ana.cookies["django_language"] = lang
    answers = [ana.post("/accounts/password/change/", {}) for _ in range(6)]
    page = answers[-1].content.decode()
    assert [each.status_code for each in answers] == [200] * 5 + [429]
    assert {"en": "Too often in a short time", "es": "Demasiadas veces en poco tiempo"}[lang] in page
    is_ours(page)
