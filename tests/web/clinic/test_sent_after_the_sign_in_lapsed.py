"""Spec: a form that was sent after the sign-in had lapsed is not lost: said so, and sent by one press."""

from __future__ import annotations

import re
import time
from datetime import timedelta
from html import unescape
from typing import Any
from uuid import uuid4

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.clinician.sent_too_late import KEY, MOST_BYTES, WHO
from backstride.web.contacts.models import PrivateNote
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from tests.web.clinic.answering import forms_in
from tests.web.clinic.people import PASSWORD, gives_the_second_factor, signed_in
from tests.web.conftest import Clock
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db

WAITS = "/clinic/send-again/"
NOTE = "She is worried about her job, and sleeps badly."
ASKED = "/accounts/2fa/reauthenticate/?next=/clinic/send-again/"
SIGN_IN = "/accounts/login/?next=/clinic/send-again/"
FIELD = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')
SECRET = "JBSWY3DPEHPK3PXP"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
FORM = re.compile(r'<form method="post" action="(/clinic/(?!send)[^"]*)">(.*?)</form>', re.DOTALL)


@pytest.fixture(name="person")
def _person(clinic: Clinic, participant: Participant, clock: Clock) -> Participant:
    grant(participant, clinic, Let("Ana of the lane", ()), clock.now)
    return participant


@pytest.fixture(name="browser")
def _browser(ben: Clinician, clock: Clock) -> Client:
    """Ben's, in which he has opened a page today."""
    browser = signed_in(ben, clock.now)
    assert browser.get("/clinic/").status_code == 200
    return browser


def note_on(person: Participant) -> str:
    return f"/clinic/person/{person.pk}/contacts/"


def lapses(clock: Clock) -> None:
    clock.now += timedelta(hours=13)


def sends_note(browser: Client, person: Participant, text: str = NOTE) -> Any:
    return browser.post(note_on(person), {"do": "note", "note": text, "entry": ENTRY})


ENTRY = "6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b11"


def form_on(page: str) -> tuple[str, dict[str, str]]:
    """Where the form on a page is sent to, and its fields."""
    found = FORM.search(page)
    assert found is not None, page
    fields = {unescape(name): unescape(value) for name, value in FIELD.findall(found[2])}
    fields.pop("csrfmiddlewaretoken", None)
    return found[1], fields


def test_it_waits_and_goes_with_one_press(
    browser: Client, ben: Clinician, person: Participant, clock: Clock
) -> None:
    lapses(clock)
    answer = sends_note(browser, person)
    assert answer.headers["Location"] == ASKED
    assert "is not kept yet" in text_of(browser.get(ASKED).content.decode())
    assert not PrivateNote.objects.exists()
    gives_the_second_factor(browser, ben.user, clock.now)
    page = browser.get(WAITS)
    said = text_of(page.content.decode())
    assert "This is not kept yet" in said
    assert "It is about Ana of the lane." in said
    assert NOTE in said
    assert page.headers["Cache-Control"] == "private, no-store"
    assert not PrivateNote.objects.exists(), "opening the page sends nothing"
    where, fields = form_on(page.content.decode())
    assert where == note_on(person)
    assert browser.post(where, fields).status_code in (200, 302)
    assert PrivateNote.objects.get().text == NOTE
    assert browser.get(WAITS).headers["Location"] == "/clinic/", "it does not wait any more"


def test_that_an_emergency_was_seen_is_not_lost(
    browser: Client, ben: Clinician, person: Participant, clock: Clock
) -> None:
    tells_an_emergency(person, clock)
    key, entry = next(iter(forms_in(browser.get(f"/clinic/person/{person.pk}/").content.decode()).items()))
    lapses(clock)
    seen = {"need": key, "entry": entry, "how": "seen"}
    assert browser.post(f"/clinic/person/{person.pk}/needs/", seen).headers["Location"] == ASKED
    assert not answered(person)
    gives_the_second_factor(browser, ben.user, clock.now)
    page = browser.get(WAITS).content.decode()
    assert "It is about Ana of the lane." in text_of(page)
    browser.post(*form_on(page))
    assert answered(person) == [entry]


def tells_an_emergency(person: Participant, clock: Clock) -> None:
    at = {"id": str(uuid4()), "at": clock.now.isoformat(), "by": "participant"}
    append(person.pk, [{**at, "kind": "symptom_reported", "symptoms": ["saddle_numbness"]}], clock.now)


def answered(person: Participant) -> list[str]:
    """The ids of what was said of needs."""
    return [str(row.pk) for row in person.entries.filter(kind="attention_answered")]


def test_the_token_of_the_form_is_fresh(
    browser: Client, ben: Clinician, person: Participant, clock: Clock
) -> None:
    lapses(clock)
    sends_note(browser, person)
    gives_the_second_factor(browser, ben.user, clock.now)
    assert 'name="csrfmiddlewaretoken"' in browser.get(WAITS).content.decode()
    assert "csrfmiddlewaretoken" not in str(Session.objects.get(pk=browser.session[KEY]).get_decoded())


def test_who_was_signed_out_meanwhile_finds_it_after_signing_in(
    browser: Client, ben: Clinician, person: Participant, clock: Clock
) -> None:
    Session.objects.all().delete()
    assert sends_note(browser, person).headers["Location"] == SIGN_IN
    assert browser.session.get_expiry_age() <= 3600, "a session of nobody ends with what is in it"
    comes_in(browser, ben, clock)
    assert NOTE in text_of(browser.get(WAITS).content.decode())


def comes_in(browser: Client, clinician: Clinician, clock: Clock) -> None:
    browser.force_login(clinician.user)
    gives_the_second_factor(browser, clinician.user, clock.now)


def test_signed_out_in_another_tab_it_is_found_after_password_and_code(
    ben: Clinician, person: Participant, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the pages themselves, with the tokens of their forms."""
    monkeypatch.setattr(time, "time", clock.now.timestamp)
    Authenticator.objects.all().delete()
    TOTP.activate(ben.user, SECRET)
    browser = Client(enforce_csrf_checks=True)
    comes_in(browser, ben, clock)
    note = {"do": "note", "note": NOTE, "entry": ENTRY, **token_on(browser, note_on(person))}
    browser.post("/accounts/logout/", token_on(browser, "/accounts/logout/"))
    assert browser.post(note_on(person), note).headers["Location"] == SIGN_IN
    asked = {"login": ben.user.email, "password": PASSWORD, "next": WAITS, **token_on(browser, SIGN_IN)}
    step = browser.post(SIGN_IN, asked).headers["Location"]
    assert step.startswith("/accounts/2fa/authenticate/")
    right = format_hotp_value(hotp_value(SECRET, next(iter(yield_hotp_counters_from_time()))))
    code = {"code": right, **token_on(browser, step)}
    assert browser.post(step, code).headers["Location"] == WAITS
    where, fields = form_on(browser.get(WAITS).content.decode())
    assert browser.post(where, {**fields, **token_on(browser, WAITS)}).status_code == 302
    assert PrivateNote.objects.get().text == NOTE


def token_on(browser: Client, address: str) -> dict[str, str]:
    """The token of a form on a page, as its field."""
    found = TOKEN.search(browser.get(address).content.decode())
    assert found is not None
    return {"csrfmiddlewaretoken": found[1]}


def test_nobody_else_is_shown_it(
    browser: Client, ben: Clinician, carla: Clinician, person: Participant, clock: Clock
) -> None:
    Session.objects.all().delete()
    sends_note(browser, person)
    comes_in(browser, carla, clock)
    assert browser.get(WAITS).headers["Location"] == "/clinic/"
    comes_in(browser, ben, clock)
    assert browser.get(WAITS).headers["Location"] == "/clinic/", "and then it is gone"
    assert not any(KEY in each.get_decoded() for each in Session.objects.all())


def test_who_signs_in_over_somebody_else_is_not_shown_it(
    browser: Client, carla: Clinician, person: Participant, clock: Clock
) -> None:
    lapses(clock)
    sends_note(browser, person)
    comes_in(browser, carla, clock)
    assert browser.get(WAITS).headers["Location"] == "/clinic/"


@pytest.mark.parametrize("mark", ["made up", None])
def test_what_nobody_known_sends_waits_for_nobody(person: Participant, mark: str | None) -> None:
    stranger = Client()
    if mark:
        stranger.cookies[WHO] = mark
    answer = sends_note(stranger, person)
    assert answer.headers["Location"] == f"/accounts/login/?next={note_on(person)}"
    assert KEY not in stranger.session
    assert "was not kept" in text_of(stranger.get("/accounts/login/").content.decode())


def test_it_waits_for_an_hour(browser: Client, ben: Clinician, person: Participant, clock: Clock) -> None:
    lapses(clock)
    sends_note(browser, person)
    clock.now += timedelta(hours=1)
    gives_the_second_factor(browser, ben.user, clock.now)
    answer = browser.get(WAITS, follow=True)
    assert "Nothing waits to be sent" in text_of(answer.content.decode())
    assert KEY not in browser.session


def test_one_waits_the_last(browser: Client, ben: Clinician, person: Participant, clock: Clock) -> None:
    lapses(clock)
    sends_note(browser, person)
    first = browser.session[KEY]
    sends_note(browser, person, "Another word of hers.")
    assert not Session.objects.filter(pk=first).exists()
    gives_the_second_factor(browser, ben.user, clock.now)
    said = text_of(browser.get(WAITS).content.decode())
    assert "Another word of hers." in said
    assert NOTE not in said


def test_what_is_too_long_stays_on_the_page_itself(
    browser: Client, person: Participant, clock: Clock
) -> None:
    lapses(clock)
    long = "a word " * (MOST_BYTES // 7) + "and the last of them"
    answer = sends_note(browser, person, long)
    assert answer.status_code == 403
    assert "/accounts/2fa/reauthenticate/" in answer.content.decode()
    assert form_on(answer.content.decode()) == (note_on(person), {"do": "note", "note": long, "entry": ENTRY})
    assert KEY not in browser.session


def test_a_file_cannot_wait_and_that_is_said(browser: Client, ben: Clinician, clock: Clock) -> None:
    lapses(clock)
    browser.post(
        "/clinic/programmes/new/", {"file": SimpleUploadedFile("own.toml", b"id = 'own'"), "text": ""}
    )
    gives_the_second_factor(browser, ben.user, clock.now)
    page = browser.get(WAITS).content.decode()
    assert "Choose it again in the form" in text_of(page)
    assert 'href="/clinic/programmes/new/"' in page
    assert FORM.search(page) is None


def test_words_that_open_doors_never_wait(browser: Client, person: Participant, clock: Clock) -> None:
    lapses(clock)
    browser.post(note_on(person), {"note": NOTE, "password": "green hills", "Code": "123456"})
    kept = str(Session.objects.get(pk=browser.session[KEY]).get_decoded())
    assert NOTE in kept
    assert "green hills" not in kept
    assert "123456" not in kept


def test_an_address_that_only_takes_in_a_form_is_never_opened(
    clinic: Clinic, clock: Clock, carla: Clinician
) -> None:
    browser = signed_in(carla, clock.now)
    browser.get("/clinic/team/")
    lapses(clock)
    assert browser.post("/clinic/team/cover/", {"cover": "nobody"}).headers["Location"] == ASKED
    gives_the_second_factor(browser, carla.user, clock.now)
    page = browser.get(WAITS).content.decode()
    assert form_on(page) == ("/clinic/team/cover/", {"cover": "nobody"})
    assert 'href="/clinic/team/"' in page, "the way on without it"
    stranger = Client().post("/clinic/team/cover/", {"cover": "nobody"})
    assert stranger.headers["Location"] == "/accounts/login/?next=/clinic/team/"


def test_in_spanish_too(browser: Client, ben: Clinician, person: Participant, clock: Clock) -> None:
    browser.cookies["django_language"] = "es"
    lapses(clock)
    sends_note(browser, person)
    assert "aún no está guardado" in text_of(browser.get(ASKED).content.decode())
    gives_the_second_factor(browser, ben.user, clock.now)
    said = text_of(browser.get(WAITS).content.decode())
    assert "Esto aún no está guardado" in said
    assert "Es sobre Ana of the lane." in said
    assert NOTE in said


def test_a_form_refused_for_its_token_is_shown_again_after_signing_in_anew(
    ben: Clinician, person: Participant, clock: Clock
) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(ben.user)
    gives_the_second_factor(strict, ben.user, clock.now)
    answer = sends_note(strict, person)
    assert answer.status_code == 403
    assert form_on(answer.content.decode()) == (note_on(person), {"do": "note", "note": NOTE, "entry": ENTRY})
